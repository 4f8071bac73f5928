// The packed lists themselves: whole entries, and both directions of the edges between papers and concepts say the same.
import { getOrSet } from '../../lib/collections.js';
import { USE } from '../cells.js';
import { unpackNumbers } from '../number-text.js';
import { PACKED_MENTION, PACKED_SENTENCE, PACKED_USE } from '../packed-cells.js';
import type { Store } from '../store.js';
import type { Check, Flaw } from './check.js';
import { countedCheck } from './counted.js';
import { papersIn } from './papers-in.js';

export const lists: Check = {
  id: 'lists',
  claim: 'every list holds whole entries, and every concept lists the papers that list it',
  *flaws(store) {
    yield* wholeEntries.flaws(store);
    const holders = new Map<number, number[]>();
    for (const read of papersIn(store)) {
      const { concepts: cells } = read.reading;
      for (let at = 0; at < cells.length; at += USE.size)
        getOrSet(holders, cells[at + USE.concept]!, (): number[] => []).push(read.paper);
    }
    yield* holderFlaws(store, holders);
  },
};

const SIZES = {
  sentences: PACKED_SENTENCE.size,
  concepts: PACKED_USE.size,
  mentions: PACKED_MENTION.size,
} as const;

const brokenLists = Object.entries(SIZES).map(
  ([list, size]) => `SELECT 'paper ' || id AS place, length(r.${list}) || ' numbers of ${list}' AS found,
    'a multiple of ${size}' AS expected FROM readings r JOIN papers USING (paper) WHERE length(r.${list}) % ${size} <> 0`,
);

const wholeEntries = countedCheck('lists', 'every list holds whole entries', brokenLists.join(' UNION ALL '));

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

function summed(steps: number[]): readonly number[] {
  for (let i = 1; i < steps.length; i++) steps[i]! += steps[i - 1]!;
  return steps;
}

const SHOWN = 8;

const named = (papers: ArrayLike<number>): string =>
  `${Array.from(papers).slice(0, SHOWN).join(', ')}${papers.length > SHOWN ? ', ...' : ''}`;
