// Numbers the uses of a corpus: mentions of one surface that lead to one root for one reason are one use.
import { getOrSet } from '../lib/collections.js';
import { compareStrings } from '../lib/text.js';
import type { ChosenSense } from './acronyms/choose-sense.js';
import type { Assignment } from './assign.js';

export interface NumberedUses {
  /** Of each mention; -1 for one that leads nowhere. */
  readonly useOf: Int32Array;
  /** Of each use, in the order in which mentions first show it. */
  readonly rootOf: Int32Array;
  readonly surfaceOf: Int32Array;
  /** Of the uses that a sense led to. */
  readonly choiceOf: ReadonlyMap<number, ChosenSense>;
}

const REASONS = ['acronym', 'acronym-corpus', 'acronym-context', 'acronym-known'];

export function numberUses({ surfaces, groups, rootOf, choiceOf, choices }: Assignment): NumberedUses {
  const { surface } = surfaces.mentions;
  const useOf = new Int32Array(rootOf.length).fill(-1);
  const told = new Map<number, ChosenSense>();
  const numbers = createNumbers(surfaces.texts.length, groups.all.length);
  for (let position = 0; position < rootOf.length; position++) {
    if (rootOf[position]! < 0) continue;
    const choice = choiceOf[position]! < 0 ? undefined : choices[choiceOf[position]!]!;
    const reason = choice === undefined ? 0 : 1 + REASONS.indexOf(choice.rule);
    const use = numbers.of(rootOf[position]!, surface[position]!, reason);
    useOf[position] = use;
    if (choice !== undefined && (!told.has(use) || isBetter(choice, told.get(use)))) told.set(use, choice);
  }
  return { useOf, ...numbers.columns(), choiceOf: told };
}

/** Nearly every surface has one use, which is kept at its place; an acronym has as many as it has senses. */
function createNumbers(surfaces: number, roots: number) {
  const firstKey = new Float64Array(surfaces).fill(-1);
  const firstUse = new Int32Array(surfaces);
  const others = new Map<number, number>();
  const rootOf: number[] = [];
  const surfaceOf: number[] = [];
  const add = (root: number, surface: number): number => {
    surfaceOf.push(surface);
    return rootOf.push(root) - 1;
  };
  return {
    of(root: number, surface: number, reason: number): number {
      const key = reason * roots + root;
      if (firstKey[surface] === key) return firstUse[surface]!;
      if (firstKey[surface]! >= 0)
        return getOrSet(others, key * surfaces + surface, () => add(root, surface));
      firstKey[surface] = key;
      firstUse[surface] = add(root, surface);
      return firstUse[surface]!;
    },
    columns: () => ({ rootOf: Int32Array.from(rootOf), surfaceOf: Int32Array.from(surfaceOf) }),
  };
}

/** Of two senses that lead to one root, the better defined one is told of. */
export function isBetter({ sense }: ChosenSense, held: ChosenSense | undefined): boolean {
  if (held === undefined || held.sense === sense) return false;
  const more = sense.papers.length - held.sense.papers.length;
  return more > 0 || (more === 0 && compareStrings(sense.long, held.sense.long) < 0);
}
