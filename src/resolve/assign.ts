// Gives every mention its root group: through its surface's group, the join of that group, and the acronym's sense in the
// paper. What each step was is kept for the ledger.
import { compareStrings } from '../lib/text.js';
import type { Extraction, Paper } from '../model/index.js';
import {
  type ChosenSense,
  createSenseChooser,
  dominantSense,
  type PaperKeys,
} from './acronyms/choose-sense.js';
import { type AcronymTable, tabulateAcronyms } from './acronyms/definitions.js';
import { type Group, type Groups, groupSurfaces, isBrand } from './groups.js';
import { coins } from './homonyms/coined.js';
import { type Joins, joinGroups } from './joins.js';
import { collectWordCase, type WordCase } from './labels/word-case.js';
import { canonicalWords } from './normal-form.js';
import { collectSurfaces, type Surfaces } from './surfaces.js';
import type { Decisions } from './thesaurus/decisions.js';
import { singularAsWritten } from './words/singular.js';

export interface Assignment {
  readonly surfaces: Surfaces;
  readonly wordCase: WordCase;
  readonly groups: Groups;
  readonly joins: Joins;
  readonly acronyms: AcronymTable;
  /** Index of the root group of each mention; -1 for none. */
  readonly rootOf: Int32Array;
  /** The sense that led a mention to its root, where one did: position in `choices`, else -1. */
  readonly choiceOf: Int32Array;
  readonly choices: readonly ChosenSense[];
  /** Flat position of each paper's first mention, and the total. */
  readonly starts: Int32Array;
}

export function assignRoots(
  extractions: readonly Extraction[],
  decisions: Decisions,
  paperAt: (position: number) => Paper | undefined,
): Assignment {
  const surfaces = collectSurfaces(extractions);
  const wordCase = collectWordCase(surfaces);
  const acronyms = tabulateAcronyms(extractions, decisions);
  const longForms = longFormsOf(extractions);
  const groups = groupSurfaces({ surfaces, seenSmall: wordCase.seenSmall }, longForms, decisions.keyFor);
  const inUse = (key: string) => (groups.byKey(key)?.mentions ?? 0) > 0;
  const expansion = createExpansion(acronyms, inUse);
  const joins = joinGroups(groups, { expansion, partners: decisions.partners });
  const starts = startsOf(extractions);
  const keysOf = createPaperKeys(starts, surfaces, groups, joins);
  const isCoined = (paper: number, name: string) => {
    const found = paperAt(paper);
    return found !== undefined && coins(found, name);
  };
  const choose = createSenseChooser({ table: acronyms, keysOf, inUse, isCoined });
  const senseful = sensefulSurfaces(surfaces, acronyms);
  const rootOf = new Int32Array(surfaces.ofMention.length).fill(-1);
  const choiceOf = new Int32Array(surfaces.ofMention.length).fill(-1);
  const choices: ChosenSense[] = [];
  let position = 0;
  for (const [paper, { mentions }] of extractions.entries()) {
    const chosen = new Map<string, number>();
    const choiceFor = (short: string, written: string): number => {
      const known = chosen.get(written);
      if (known !== undefined) return known;
      const choice = choose(paper, short, written);
      const index = choice === undefined ? -1 : choices.push(choice) - 1;
      chosen.set(written, index);
      return index;
    };
    for (let end = position + mentions.length; position < end; position++) {
      const surface = surfaces.ofMention[position]!;
      const group = groups.all[groups.ofSurface[surface]!];
      if (group === undefined || !decisions.isConcept(group.key)) continue;
      const joined = joins.get(group)?.target ?? group;
      const choice =
        senseful[surface] && acronyms.senses.has(joined.key)
          ? choiceFor(joined.key, shortIn(surfaces.texts[surface]!))
          : -1;
      const long = choice < 0 ? joined : longGroup(choices[choice]!, groups, joins);
      const apart =
        choice >= 0 && isApart([group, joined], [choices[choice]!.sense.long, long.key], decisions);
      const root = apart ? joined : long;
      if (!decisions.isConcept(joined.key) || !decisions.isConcept(root.key)) continue;
      rootOf[position] = root.index;
      if (root !== joined) choiceOf[position] = choice;
    }
  }
  return { surfaces, wordCase, groups, joins, acronyms, rootOf, choiceOf, choices, starts };
}

/** Each once, the most frequent first, so that the first of a key is the same whatever the order of the papers. */
function longFormsOf(extractions: readonly Extraction[]): readonly string[] {
  const counts = new Map<string, number>();
  for (const { acronyms } of extractions)
    for (const { long } of acronyms) counts.set(long, (counts.get(long) ?? 0) + 1);
  return [...counts].sort(([a, x], [b, y]) => y - x || compareStrings(b, a)).map(([long]) => long);
}

function longGroup({ sense }: ChosenSense, groups: Groups, joins: Joins): Group {
  const group = groups.byKey(sense.long)!;
  return joins.get(group)?.target ?? group;
}

/** True where the user keeps one of the groups apart from one of the keys, that of a long form or of what it joined. */
function isApart(held: readonly Group[], keys: readonly string[], { partners }: Decisions): boolean {
  return held.some(({ key }) => partners(key).some((partner) => keys.includes(partner)));
}

/** `mAPs` to `mAP`, `GNN models` to `GNN`. */
function shortIn(surface: string): string {
  return singularAsWritten(surface.split(' ')[0] ?? surface);
}

/** Only what is written like an acronym, or exactly as one was defined, can have an acronym's sense: `CLIP`, not `clip`. */
function sensefulSurfaces({ texts }: Surfaces, { written }: AcronymTable): readonly boolean[] {
  return texts.map((text) => isBrand(text) || text.split(' ').some((word) => written.has(word)));
}

function createExpansion(acronyms: AcronymTable, inUse: (key: string) => boolean) {
  const made = new Map<string, readonly string[] | undefined>();
  return (word: string): readonly string[] | undefined => {
    if (!acronyms.senses.has(word)) return undefined;
    if (!made.has(word)) {
      const senses = acronyms.senses
        .get(word)!
        .filter((sense) => sense.papers.length > 0 || inUse(sense.long));
      const dominant = dominantSense(senses, word);
      made.set(word, dominant === undefined ? undefined : canonicalWords(dominant.surface));
    }
    return made.get(word);
  };
}

function startsOf(extractions: readonly Extraction[]): Int32Array {
  const starts = new Int32Array(extractions.length + 1);
  for (const [paper, { mentions }] of extractions.entries())
    starts[paper + 1] = starts[paper]! + mentions.length;
  return starts;
}

/** Keys of a paper's mentions; the last paper asked for is at hand. */
function createPaperKeys(starts: Int32Array, surfaces: Surfaces, groups: Groups, joins: Joins): PaperKeys {
  let last = -1;
  let held: ReadonlySet<string> = new Set();
  return (paper) => {
    if (paper === last) return held;
    const keys = new Set<string>();
    for (let position = starts[paper]!; position < starts[paper + 1]!; position++) {
      const group = groups.all[groups.ofSurface[surfaces.ofMention[position]!]!];
      if (group !== undefined) keys.add((joins.get(group)?.target ?? group).key);
    }
    last = paper;
    held = keys;
    return keys;
  };
}
