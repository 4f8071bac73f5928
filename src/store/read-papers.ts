// Papers by their row number.
import { hash53 } from '../lib/hash.js';
import type { Field, Paper, PaperRef } from '../model/index.js';
import { BUCKET, hashesFor, type PackedKeys, rowsOfHash } from './packed-keys.js';
import { readAbstract } from './read-abstracts.js';
import { readNumber } from './read-meta.js';
import { createRecent } from './recent.js';
import { LISTED, listed } from './row-list.js';
import type { Store } from './store.js';

interface RefRow {
  readonly paper: number;
  readonly id: string;
  readonly title: string;
  readonly year: number | null;
  readonly community: number;
}

interface PaperRow extends RefRow {
  readonly venue: string | null;
  readonly doi: string | null;
  readonly url: string | null;
  readonly authors: string;
  readonly keywords: string;
  readonly x: number;
  readonly y: number;
  readonly concepts: number;
}

export interface PlacedPaper extends PaperRef {
  readonly paper: number;
  readonly x: number;
  readonly y: number;
  readonly concepts: number;
  readonly venue?: string;
  readonly doi?: string;
  readonly url?: string;
}

const REF = 'SELECT paper, id, title, year, community FROM papers';

/** Row number of the paper with this id. */
export function findPaper(store: Store, id: string): number | undefined {
  const hash = hash53(id) % hashesFor(readNumber(store, 'counts.papers'));
  const sql = 'SELECT hashes, papers AS rows FROM paper_keys WHERE bucket = ?';
  const row = store.get<PackedKeys>(sql, Math.floor(hash / BUCKET));
  return row && rowsOfHash(row, hash).find((paper) => idOf(store, paper) === id);
}

function idOf(store: Store, paper: number): string | undefined {
  return store.get<{ id: string }>('SELECT id FROM papers WHERE paper = ?', paper)?.id;
}

/** @throws RangeError where no paper has that number: a broken file, or a mistake of the caller. */
export function readPaperRef(store: Store, paper: number): PaperRef {
  const row = store.get<RefRow>(`${REF} WHERE paper = ?`, paper);
  if (!row) throw new RangeError(`no paper ${paper}`);
  return toRef(row);
}

/** A paper as it is quoted. */
export interface QuotedPaper {
  readonly ref: PaperRef;
  /** The two fields that offsets count into; the abstract is unpacked when it is first asked for. */
  readonly texts: Readonly<Record<Field, string>>;
}

/** The latest few are kept. @throws RangeError as `readPaperRef`. */
export function readQuoted(store: Store, paper: number): QuotedPaper {
  const recent = store.remember('quoted papers', () => createRecent<QuotedPaper>(QUOTED));
  return recent(paper, () => {
    const row = store.get<RefRow>(`${REF} WHERE paper = ?`, paper);
    if (!row) throw new RangeError(`no paper ${paper}`);
    return { ref: toRef(row), texts: quotedTexts(store, row) };
  });
}

const QUOTED = 256;

function quotedTexts(store: Store, { paper, title }: RefRow): QuotedPaper['texts'] {
  return {
    title,
    get abstract() {
      return readAbstract(store, paper);
    },
  };
}

export function readPaper(store: Store, paper: number): Paper {
  const row = store.get<PaperRow>('SELECT * FROM papers WHERE paper = ?', paper);
  if (!row) throw new RangeError(`no paper ${paper}`);
  return {
    id: row.id,
    title: row.title,
    abstract: readAbstract(store, paper),
    authors: JSON.parse(row.authors) as string[],
    ...optional(row),
    keywords: JSON.parse(row.keywords) as string[],
    documents: documentsOf(store, paper),
  };
}

/** The two fields that offsets count into. */
export function readTexts(store: Store, paper: number): Readonly<Record<Field, string>> {
  const row = store.get<{ title: string }>('SELECT title FROM papers WHERE paper = ?', paper);
  if (!row) throw new RangeError(`no paper ${paper}`);
  return { title: row.title, abstract: readAbstract(store, paper) };
}

/** Year of every paper, in order; undefined where it is not known. */
export function readYears(store: Store): readonly (number | undefined)[] {
  return store.remember('years', () =>
    store
      .all<{ year: number | null }>('SELECT year FROM papers ORDER BY paper')
      .map(({ year }) => year ?? undefined),
  );
}

/** Row numbers of the papers that carry their authors' keywords. */
export function readPapersWithKeywords(store: Store): readonly number[] {
  return store
    .all<{ paper: number }>("SELECT paper FROM papers WHERE keywords <> '[]' ORDER BY paper")
    .map(({ paper }) => paper);
}

type PlacedRow = Omit<PaperRow, 'authors' | 'keywords'>;

const PLACED = 'SELECT paper, id, title, year, community, concepts, x, y, venue, doi, url FROM papers';

/** Papers in order, those of these row numbers or every one, with place and number of concepts; without abstracts. */
export function readPlacedPapers(store: Store, rows?: Int32Array): readonly PlacedPaper[] {
  if (!rows) return store.all<PlacedRow>(`${PLACED} ORDER BY paper`).map(toPlaced);
  return store
    .all<PlacedRow>(`${PLACED} WHERE paper IN ${LISTED} ORDER BY paper`, listed(rows))
    .map(toPlaced);
}

/** How many concepts each paper holds, in order. */
export function readConceptCounts(store: Store): Int32Array {
  return Int32Array.from(store.column<number>('SELECT concepts FROM papers ORDER BY paper'));
}

function documentsOf(store: Store, paper: number): readonly string[] {
  return store
    .all<{ name: string }>(
      'SELECT DISTINCT d.name FROM records JOIN documents d USING (document) WHERE paper = ? ORDER BY document',
      paper,
    )
    .map(({ name }) => name);
}

function toPlaced(row: PlacedRow): PlacedPaper {
  const { paper, x, y, concepts } = row;
  return { paper, ...toRef(row), ...optional(row), x, y, concepts };
}

function toRef({ id, title, year, community }: RefRow): PaperRef {
  return year === null ? { id, title, community } : { id, title, year, community };
}

function optional(row: Pick<PaperRow, 'year' | 'venue' | 'doi' | 'url'>) {
  return {
    ...(row.year === null ? {} : { year: row.year }),
    ...(row.venue === null ? {} : { venue: row.venue }),
    ...(row.doi === null ? {} : { doi: row.doi }),
    ...(row.url === null ? {} : { url: row.url }),
  };
}
