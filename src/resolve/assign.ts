// Gives every mention its root group: through its surface's group, the join of that group, and the acronym's sense in the
// paper. What each step was is kept for the ledger.
import { getOrSet } from '../lib/collections.js';
import type { Extraction, Paper } from '../model/index.js';
import { type ChosenSense, createSenseChooser, type PaperKeys } from './acronyms/choose-sense.js';
import { coins } from './homonyms/coined.js';
import { collectSurfaces, type Surfaces, type SurfaceTable } from './surfaces.js';
import type { Decisions } from './thesaurus/decisions.js';
import { type ChoiceFor, openVocabulary, type Vocabulary } from './vocabulary.js';

/** What naming asks of an assignment, whether or not its mentions are at hand. */
export interface AssignedForms extends Pick<Vocabulary, 'wordCase' | 'groups' | 'joins'> {
  readonly surfaces: SurfaceTable;
}

export interface Assignment extends AssignedForms {
  readonly surfaces: Surfaces;
  /** Index of the root group of each mention; -1 for none. */
  readonly rootOf: Int32Array;
  /** The sense that led a mention to its root, where one did: position in `choices`, else -1. */
  readonly choiceOf: Int32Array;
  readonly choices: readonly ChosenSense[];
}

export function assignRoots(
  extractions: readonly Extraction[],
  decisions: Decisions,
  paperAt: (position: number) => Paper | undefined,
): Assignment {
  const surfaces = collectSurfaces(extractions);
  const vocabulary = openVocabulary(surfaces, extractions, decisions);
  const { wordCase, groups, joins, acronyms, inUse, leadOf } = vocabulary;
  const { starts, surface: surfaceOf } = surfaces.mentions;
  const keysOf = createPaperKeys(surfaces, vocabulary);
  const isCoined = (paper: number, name: string) => {
    const found = paperAt(paper);
    return found !== undefined && coins(found, name);
  };
  const choose = createSenseChooser({ table: acronyms, keysOf, inUse, isCoined });
  const rootOf = new Int32Array(surfaceOf.length).fill(-1);
  const choiceOf = new Int32Array(surfaceOf.length).fill(-1);
  const choices: ChosenSense[] = [];
  const settled = settledRoots(surfaces, vocabulary);
  const assignOpen = (paper: number, positions: readonly number[]) => {
    const choiceFor = memoizeChoices((short, written) => choose(paper, short, written));
    const numbers = new Map<ChosenSense, number>();
    for (const position of positions) {
      const lead = leadOf(surfaceOf[position]!, choiceFor);
      rootOf[position] = lead?.root.index ?? -1;
      if (lead?.choice)
        choiceOf[position] = getOrSet(numbers, lead.choice, () => choices.push(lead.choice!) - 1);
    }
  };
  for (let paper = 0; paper < extractions.length; paper++) {
    const open: number[] = [];
    for (let position = starts[paper]!; position < starts[paper + 1]!; position++) {
      const root = settled[surfaceOf[position]!]!;
      if (root === OPEN) open.push(position);
      else rootOf[position] = root;
    }
    if (open.length > 0) assignOpen(paper, open);
  }
  return { surfaces, wordCase, groups, joins, rootOf, choiceOf, choices };
}

const OPEN = -2;

/** The root of each surface that leads to the same in every paper, -1 for none; `OPEN` where the paper may decide. */
function settledRoots({ texts }: SurfaceTable, { isOpen, leadOf }: Vocabulary): Int32Array {
  const roots = new Int32Array(texts.length);
  for (let surface = 0; surface < texts.length; surface++)
    roots[surface] = isOpen(surface) ? OPEN : (leadOf(surface, NO_CHOICE)?.root.index ?? -1);
  return roots;
}

const NO_CHOICE: ChoiceFor = () => undefined;

/** Asks once for each way of writing, within one paper. */
export function memoizeChoices(choose: ChoiceFor): ChoiceFor {
  const chosen = new Map<string, ChosenSense | undefined>();
  return (short, written) => {
    if (!chosen.has(written)) chosen.set(written, choose(short, written));
    return chosen.get(written);
  };
}

/** Keys of a paper's mentions; the last paper asked for is at hand. */
function createPaperKeys({ mentions: { starts, surface } }: Surfaces, { joinedOf }: Vocabulary): PaperKeys {
  let last = -1;
  let held: ReadonlySet<string> = new Set();
  return (paper) => {
    if (paper === last) return held;
    const keys = new Set<string>();
    for (let position = starts[paper]!; position < starts[paper + 1]!; position++) {
      const joined = joinedOf(surface[position]!);
      if (joined !== undefined) keys.add(joined.key);
    }
    last = paper;
    held = keys;
    return keys;
  };
}
