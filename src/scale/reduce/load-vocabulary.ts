// The distinct surfaces and the definitions, from tables into memory: all that resolution holds of a corpus.
import { PaperweaveError } from '../../lib/errors.js';
import { CONCEPT_TYPES } from '../../model/index.js';
import { type Decisions, openVocabulary, type SurfaceTable, type Vocabulary } from '../../resolve/index.js';
import { DefinerTable, type DefinitionRow } from './definer-table.js';
import type { Sql } from './duckdb.js';
import { ALL_DEFINITIONS, ALL_SURFACES, LONG_FORMS } from './statements/resolve.js';

export interface LoadedVocabulary extends Vocabulary {
  readonly surfaces: SurfaceTable;
  readonly definers: DefinerTable;
}

/** Keys that a JavaScript map holds (V8). */
const MOST_NAMES = 2 ** 24;

/** @throws PaperweaveError `memory-short` where there are more names, surfaces and long forms, than resolution can hold. */
export async function loadVocabulary(
  sql: Sql,
  decisions: Decisions,
  most = MOST_NAMES,
): Promise<LoadedVocabulary> {
  const names = (await sql.count('surfaces')) + (await sql.count(LONG_FORMS));
  if (names > most) throw tooManyNames(names, most);
  const surfaces = await loadSurfaces(sql);
  const definers = await DefinerTable.of(sql.rows<DefinitionRow>(ALL_DEFINITIONS));
  return { ...openVocabulary(surfaces, definers, decisions), surfaces, definers };
}

function tooManyNames(names: number, most: number): PaperweaveError {
  return new PaperweaveError({
    code: 'memory-short',
    where: 'shards',
    found: `${names} distinct names`,
    expected: `no more than ${most}: reduce field by field`,
  });
}

type SurfaceRow = { readonly text: string; readonly mentions: number; readonly telling: number } & Readonly<
  Record<(typeof CONCEPT_TYPES)[number], number>
>;

async function loadSurfaces(sql: Sql): Promise<SurfaceTable> {
  const texts: string[] = [];
  const count: number[] = [];
  const telling: number[] = [];
  const typeWeight: number[] = [];
  for await (const row of sql.rows<SurfaceRow>(ALL_SURFACES)) {
    texts.push(row.text);
    count.push(row.mentions);
    telling.push(row.telling);
    for (const type of CONCEPT_TYPES) typeWeight.push(row[type]);
  }
  return { texts, count, telling, typeWeight };
}
