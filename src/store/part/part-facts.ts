// What a part of a knowledge base knows of the whole that it was cut from: kept in its `meta`, beside its own facts.
import { compareStrings } from '../../lib/text.js';
import { CONTENT_HASH, SEARCH_HASH } from '../meta-keys.js';
import { readCommunities } from '../read-communities.js';
import { readMeta } from '../read-meta.js';
import type { RowWriter } from '../row-writer.js';
import type { Store } from '../store.js';

export interface PartNote {
  /** By what it was chosen, in words. */
  readonly filters: readonly string[];
  /** Palette position of each community of the whole, by its id, for parts that are drawn: colours stay, whoever is left. */
  readonly hues?: readonly number[];
}

export interface PartFacts extends PartNote {
  /** Facts of the whole, by their keys; `communities` is how many it has. */
  readonly whole: ReadonlyMap<string, string>;
}

const COUNTS = 'counts.';
const WHOLE = 'whole.';
const PART = 'part.';
const FILTERS = `${PART}filters`;
const HUES = `${PART}hues`;
const COMMUNITIES = 'communities';

/** Undefined for a knowledge base that is no part of another. */
export function readPartFacts(store: Store): PartFacts | undefined {
  return store.remember('part facts', () => {
    const meta = readMeta(store);
    const [filters, hues] = [meta.get(FILTERS), meta.get(HUES)];
    if (filters === undefined) return undefined;
    const whole = [...meta].filter(([key]) => key.startsWith(WHOLE));
    return {
      filters: JSON.parse(filters) as string[],
      ...(hues === undefined ? {} : { hues: JSON.parse(hues) as number[] }),
      whole: new Map(whole.map(([key, value]) => [key.slice(WHOLE.length), value])),
    };
  });
}

/** All of a part's facts but those that are counted. A part of a part is one of the same whole, by the filters of both. */
export function partFacts(whole: Store, note: PartNote): readonly Fact[] {
  const before = readPartFacts(whole);
  const hues = before?.hues ?? note.hues;
  const ofWhole = [...(before?.whole ?? countedFacts(whole))];
  return [
    ...[...readMeta(whole)].filter(([key]) => !isOwn(key)),
    ...ofWhole.map(([key, value]): Fact => [WHOLE + key, value]),
    [FILTERS, JSON.stringify([...(before?.filters ?? []), ...note.filters])],
    ...(hues === undefined ? [] : [[HUES, JSON.stringify(hues)] as const]),
  ];
}

export type Fact = readonly [key: string, value: string];

export const countFacts = (counts: Readonly<Record<string, number>>): readonly Fact[] =>
  Object.entries(counts).map(([key, count]) => [COUNTS + key, String(count)]);

/** Ends the hash, and so must be the last rows. Of facts of one key the last one holds. */
export function writePartMeta(writer: RowWriter, facts: readonly Fact[]): void {
  const insert = writer.into('meta');
  const sorted = [...new Map(facts)].sort(([a], [b]) => compareStrings(a, b));
  for (const [key, value] of sorted) insert(key, value);
  writer.seal(writer.contentHash());
}

function countedFacts(store: Store): readonly Fact[] {
  const told = [...readMeta(store)].filter(([key]) => key.startsWith(COUNTS) || key === CONTENT_HASH);
  return [...told, [COMMUNITIES, String(readCommunities(store, 0).length)]];
}

/** What is not as it is in the whole. */
const isOwn = (key: string): boolean =>
  [COUNTS, WHOLE, PART].some((prefix) => key.startsWith(prefix)) ||
  key === CONTENT_HASH ||
  key === SEARCH_HASH;
