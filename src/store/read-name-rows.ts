// The packed rows of names and of the keys by which typed names are looked up.
import { lookupHash } from './lookup-key.js';
import { unpackNumbers } from './number-text.js';
import { BUCKET, hashesFor, type PackedKeys, rowsOfHash } from './packed-keys.js';
import { readNumber } from './read-meta.js';
import type { Store } from './store.js';

/** What a name of the index stands for: a concept, and 0 for its label or the number of an alias. */
export interface NamePlace {
  readonly concept: number;
  readonly alias: number;
}

interface NameRow {
  readonly name: number;
  readonly concept: number;
  readonly steps: string;
  readonly aliases: string;
}

/** Of names in ascending order; those that the index lacks are left out. */
export function readNamePlaces(store: Store, names: readonly number[]): readonly NamePlace[] {
  if (store.isWorthAll('names', names.length * ROWS_A_NAME, countNames(store)))
    return placesAmong(readAllRows(store), names);
  const rows = store.all<NameRow>(ROWS_OF_NAMES, JSON.stringify(names));
  return placesAmong(rows.map(opened), names);
}

/** Of every name, most important first. */
export function readAllNamePlaces(store: Store): readonly NamePlace[] {
  return readAllRows(store).flatMap(({ concepts, aliases }) =>
    Array.from(concepts, (concept, i) => ({ concept, alias: aliases[i]! })),
  );
}

/** Names of the index, which are numbered from 0; the titles of the papers follow. */
export function countNames(store: Store): number {
  const sql = 'SELECT name + length(aliases) AS names FROM names ORDER BY name DESC LIMIT 1';
  return store.remember('name count', () => store.get<{ names: number }>(sql)?.names ?? 0);
}

interface OpenRow {
  readonly name: number;
  readonly concepts: Int32Array;
  readonly aliases: Int32Array;
}

const ROWS = 'SELECT name, concept, steps, aliases FROM names';
const ROWS_OF_NAMES = `${ROWS} WHERE name IN
  (SELECT (SELECT name FROM names WHERE name <= j.value ORDER BY name DESC LIMIT 1) FROM json_each(?) j) ORDER BY name`;

/** What a row costs, in names of a row that is read with all others. */
const ROWS_A_NAME = 16;

/** Kept, in some bytes a name. */
function readAllRows(store: Store): readonly OpenRow[] {
  return store.remember('name rows', () => store.all<NameRow>(`${ROWS} ORDER BY name`).map(opened));
}

/** Both ascend. */
function placesAmong(rows: readonly OpenRow[], names: readonly number[]): readonly NamePlace[] {
  const places: NamePlace[] = [];
  let at = 0;
  for (const name of names) {
    while (at + 1 < rows.length && rows[at + 1]!.name <= name) at++;
    const row = rows[at];
    const alias = row?.aliases[name - row.name];
    if (alias !== undefined) places.push({ concept: row!.concepts[name - row!.name]!, alias });
  }
  return places;
}

function opened({ name, concept: first, steps, aliases }: NameRow): OpenRow {
  let concept = first;
  const concepts = Int32Array.from(unpackNumbers(steps), (step) => {
    concept += step;
    return concept;
  });
  return { name, concepts, aliases: new Int32Array(unpackNumbers(aliases)) };
}

/** Row numbers of the concepts that have an id, label or alias with the hash of `text`: the wanted ones and perhaps others. */
export function readConceptsOfHash(store: Store, text: string): readonly number[] {
  const hash = lookupHash(text, hashesFor(readNumber(store, 'counts.concepts')));
  const sql = 'SELECT hashes, concepts AS rows FROM name_keys WHERE bucket = ?';
  const row = store.get<PackedKeys>(sql, Math.floor(hash / BUCKET));
  return row ? rowsOfHash(row, hash) : [];
}
