// Communities that have a member in the part, counted anew at every level; their ids, names and stability are those of the whole.
import { packNumbers } from '../number-text.js';
import { joinedNumbers, splitNumbers } from '../row-numbers.js';
import type { RowWriter } from '../row-writer.js';
import type { Store } from '../store.js';
import { rowsOf } from './copy-rows.js';
import type { Numbering } from './numbering.js';
import type { Part } from './survey-part.js';

type CommunityRow = readonly [
  level: number,
  community: number,
  parent: number | null,
  label: string,
  concepts: number,
  papers: number,
  stability: number,
  keyConcepts: string,
  keyPapers: string,
];

export function writePartCommunities(writer: RowWriter, { whole, concepts, papers }: Part): void {
  const insert = writer.into('communities');
  const rows = [...(rowsOf(whole, 'communities') as unknown as Iterable<CommunityRow>)];
  const counts = {
    concepts: membersOf(whole, 'concepts', concepts, rows),
    papers: membersOf(whole, 'papers', papers, rows),
  };
  for (const [level, community, parent, label, , , stability, keyConcepts, keyPapers] of rows) {
    const at = keyOf(level, community);
    const own = [counts.concepts.get(at) ?? 0, counts.papers.get(at) ?? 0] as const;
    if (own[0] + own[1] === 0) continue;
    const keys = [kept(keyConcepts, concepts), kept(keyPapers, papers)];
    insert(level, community, parent, label, ...own, stability, ...keys);
  }
}

const keyOf = (level: number, community: number): string => `${level} ${community}`;

/** Members of each community, from the finest level upwards. */
function membersOf(
  whole: Store,
  table: 'concepts' | 'papers',
  { newOf }: Numbering,
  rows: readonly CommunityRow[],
): ReadonlyMap<string, number> {
  const finest = rows.reduce((most, [level]) => Math.max(most, level), 0);
  const counts = new Map<string, number>();
  const add = (key: string, members: number): void => {
    counts.set(key, (counts.get(key) ?? 0) + members);
  };
  const homes = whole.column<number>(`SELECT subcommunity FROM ${table} ORDER BY ${table.slice(0, -1)}`);
  homes.forEach((home, old) => {
    if (newOf[old]! >= 0) add(keyOf(finest, home), 1);
  });
  for (const [level, community, parent] of rows.toReversed())
    if (parent !== null) add(keyOf(level - 1, parent), counts.get(keyOf(level, community)) ?? 0);
  return counts;
}

function kept(keys: string, { newOf }: Numbering): string {
  return packNumbers(
    splitNumbers(
      joinedNumbers(keys)
        .map((old) => newOf[old]!)
        .filter((row) => row >= 0),
    ),
  );
}
