// The distinct surfaces and the definitions, from tables into memory: all that resolution holds of a corpus. Some 400 bytes a
// distinct surface and 200 a definition.
import { CONCEPT_TYPES } from '../../model/index.js';
import { type Decisions, openVocabulary, type SurfaceTable, type Vocabulary } from '../../resolve/index.js';
import type { Sql } from './duckdb.js';
import { ALL_DEFINITIONS, ALL_SURFACES } from './statements.js';

/** A paper that defines a short form; its position in the list is what senses call it. */
export interface Definer {
  /** Row number of the paper. */
  readonly row: number;
  readonly paper: string;
  readonly title: string;
  readonly acronyms: { readonly short: string; readonly long: string }[];
}

export interface LoadedVocabulary extends Vocabulary {
  readonly surfaces: SurfaceTable;
  readonly definers: readonly Definer[];
  /** Position among the definers of the paper with a row number. */
  readonly definerOf: ReadonlyMap<number, number>;
}

export async function loadVocabulary(sql: Sql, decisions: Decisions): Promise<LoadedVocabulary> {
  const surfaces = await loadSurfaces(sql);
  const definers = await loadDefiners(sql);
  return {
    ...openVocabulary(surfaces, definers, decisions),
    surfaces,
    definers,
    definerOf: new Map(definers.map(({ row }, position) => [row, position])),
  };
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

interface DefinitionRow {
  readonly paper: number;
  readonly id: string;
  readonly title: string;
  readonly short: string;
  readonly long: string;
}

async function loadDefiners(sql: Sql): Promise<readonly Definer[]> {
  const definers: Definer[] = [];
  for await (const { paper, id, title, short, long } of sql.rows<DefinitionRow>(ALL_DEFINITIONS)) {
    if (definers.at(-1)?.row !== paper) definers.push({ row: paper, paper: id, title, acronyms: [] });
    definers.at(-1)!.acronyms.push({ short, long });
  }
  return definers;
}
