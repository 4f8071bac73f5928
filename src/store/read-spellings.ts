// Aliases of concepts and the ledger of their merges.
import type { Alias, Merge } from '../model/index.js';
import { unpackNumbers } from './number-text.js';
import { readConceptRef } from './read-concepts.js';
import { readRules } from './read-rules.js';
import { type PackedSpellings, unpackMerges } from './spellings.js';
import type { Store } from './store.js';
import { textsIn } from './stored-texts.js';

/** Most frequent first. */
export function readAliases(store: Store, concept: number): readonly Alias[] {
  const row = readRow(store, concept);
  return row ? aliasesIn(store, concept, row) : [];
}

/** The same for many concepts in one statement. */
export function readAliasesOf(
  store: Store,
  concepts: readonly number[],
): ReadonlyMap<number, readonly Alias[]> {
  const sql =
    'SELECT concept, surfaces, counts FROM spellings WHERE concept IN (SELECT value FROM json_each(?))';
  const rows = store.all<PackedSpellings & { concept: number }>(sql, JSON.stringify(concepts));
  return new Map(rows.map((row) => [row.concept, aliasesIn(store, row.concept, row)]));
}

/** A line of the merge ledger; papers by their row numbers. */
export interface StoredMerge extends Omit<Merge, 'papers'> {
  readonly papers: readonly number[];
}

/** The lines of the merge ledger about one concept. */
export function readMerges(store: Store, concept: number): readonly StoredMerge[] {
  const row = readRow(store, concept);
  if (!row) return [];
  const names = [readConceptRef(store, concept).label, ...surfacesIn(store, concept, row)];
  const rules = readRules(store);
  return unpackMerges(row).map(({ alias, target, rule, support, papers }) => ({
    concept,
    alias: names[alias] ?? '',
    target: names[target] ?? '',
    rule: rules[rule] ?? '',
    support,
    papers: [...papers],
  }));
}

/** Aliases of every concept that has any, by its row number. */
export function* readAllAliases(
  store: Store,
): Generator<readonly [concept: number, aliases: readonly Alias[]]> {
  for (const [concept, surfaces, counts] of store.rows<unknown>(
    'SELECT concept, surfaces, counts FROM spellings ORDER BY concept',
  ) as Iterable<readonly [number, string, string]>)
    yield [concept, aliasesIn(store, concept, { surfaces, counts })];
}

function readRow(store: Store, concept: number): PackedSpellings | undefined {
  return store.get('SELECT surfaces, counts, merges, papers FROM spellings WHERE concept = ?', concept);
}

type Surfaces = Pick<PackedSpellings, 'surfaces'>;

function surfacesIn(store: Store, concept: number, { surfaces }: Surfaces): readonly string[] {
  return textsIn(store, surfaces, `names of concept ${concept}`);
}

/** The names of the ledger alone, which come last, have no count. */
function aliasesIn(
  store: Store,
  concept: number,
  row: Surfaces & Pick<PackedSpellings, 'counts'>,
): readonly Alias[] {
  const surfaces = surfacesIn(store, concept, row);
  return Array.from(unpackNumbers(row.counts), (count, i) => ({ surface: surfaces[i] ?? '', count }));
}
