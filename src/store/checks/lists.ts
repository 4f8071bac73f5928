// The packed lists themselves: whole entries, and both directions of the edges between papers and concepts say the same.
import { getOrSet } from '../../lib/collections.js';
import { MENTION, SENTENCE, USE } from '../cells.js';
import { conceptAt } from '../concept-at.js';
import { unpackNumbers } from '../number-text.js';
import type { Store } from '../store.js';
import type { Check, Flaw } from './check.js';
import { papersIn, type ReadPaper } from './papers-in.js';

export const lists: Check = {
  id: 'lists',
  claim: 'every list holds whole entries, and every concept lists the papers that list it',
  *flaws(store) {
    const holders = new Map<number, number[]>();
    for (const read of papersIn(store)) {
      yield* partFlaws(read);
      const { concepts: cells } = read.reading;
      for (let at = 0; at < cells.length; at += USE.size)
        getOrSet(holders, conceptAt(cells, at), (): number[] => []).push(read.paper);
    }
    yield* holderFlaws(store, holders);
  },
};

const SIZES = { sentences: SENTENCE.size, concepts: USE.size, mentions: MENTION.size } as const;

function* partFlaws({ id, reading }: ReadPaper): Generator<Flaw> {
  for (const list of ['sentences', 'concepts', 'mentions'] as const) {
    const [length, size] = [reading[list].length, SIZES[list]];
    if (length % size !== 0)
      yield {
        where: `paper ${id}`,
        found: `${length} numbers of ${list}`,
        expected: `a multiple of ${size}`,
      };
  }
}

function* holderFlaws(store: Store, holders: ReadonlyMap<number, readonly number[]>): Generator<Flaw> {
  const rows = store.all<{ concept: number; id: string; holders: string }>(
    'SELECT concept, id, holders FROM concepts',
  );
  const known = new Set(rows.map(({ concept }) => concept));
  for (const { concept, id, holders: packed } of rows) {
    const [listed, papers] = [summed(unpackNumbers(packed)), holders.get(concept) ?? []];
    if (listed.length === papers.length && papers.every((paper, i) => paper === listed[i])) continue;
    yield { where: `concept ${id}`, found: `papers ${named(listed)}`, expected: `papers ${named(papers)}` };
  }
  for (const [concept, [paper]] of holders)
    if (!known.has(concept))
      yield { where: `paper ${paper}`, found: `concept ${concept}`, expected: 'a concept that exists' };
}

function summed(steps: Int32Array): Int32Array {
  for (let i = 1; i < steps.length; i++) steps[i]! += steps[i - 1]!;
  return steps;
}

const SHOWN = 8;

const named = (papers: ArrayLike<number>): string =>
  `${Array.from(papers).slice(0, SHOWN).join(', ')}${papers.length > SHOWN ? ', ...' : ''}`;
