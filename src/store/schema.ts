// The schema of a knowledge base: one SQLite file that any tool can open. Papers and concepts are rows numbered from 0 in the
// order of the build (that number is the id inside); views give their readable names. Offsets count UTF-16 code units.
// Measures are whole parts of their unit (`_e3` thousandths, `_e4`, `_e9`), since a REAL takes eight bytes. What follows from
// other rows is a view or a derived column.
import { TABLES, type Table } from './tables.js';
import { VIEWS } from './views.js';

/** 'pwkb' in ASCII; SQLite keeps it at byte 68 of the file, where `file` and others look for it. */
export const APPLICATION_ID = 0x70776b62;

/** Counts up with every change that an older reader would misread. */
export const SCHEMA_VERSION = 4;

/** Blocks of abstracts fill 16 KiB pages with less waste than 4 KiB ones; in a small file the half-empty pages of small tables weigh more. */
export function pageSize(papers: number): number {
  return papers < 2000 ? 4096 : 16_384;
}

/** Made after the rows are in, so that their pages are full. */
const INDICES = [
  'CREATE INDEX relations_by_subject ON relations(subject)',
  'CREATE INDEX relations_by_object ON relations(object)',
];

/**
 * Words of labels, aliases and titles. Row numbers are those of `names`, whose order is the order of importance; titles follow in
 * the order of the papers. Beginnings of one or two letters have an index of their own, or they would match half of all words.
 */
const SEARCH =
  "CREATE VIRTUAL TABLE search USING fts5(text, content='', detail='none', columnsize=0, prefix='1 2', tokenize='unicode61')";

/** The index is gathered in memory and written once, not merged from many small parts. */
const SEARCH_MEMORY = "INSERT INTO search(search, rank) VALUES ('hashsize', 67108864)";

/** Once all names are in it. */
export const GATHER_SEARCH = "INSERT INTO search(search) VALUES ('optimize')";

/** The words themselves, for spelling. */
const SEARCH_WORDS = "CREATE VIRTUAL TABLE search_words USING fts5vocab('search', 'row')";

/** What is run before the rows go in, and after. */
export function schemaStatements(): {
  readonly before: readonly string[];
  readonly after: readonly string[];
} {
  const tables = (TABLES as readonly Table[]).map(({ name, columns, derived = [], key }) => {
    const body = [...columns, ...derived, ...(key ? [`PRIMARY KEY (${key})`] : [])].join(', ');
    return `CREATE TABLE ${name} (${body})${key ? ' WITHOUT ROWID' : ''}`;
  });
  const views = VIEWS.map(({ name, select }) => `CREATE VIEW ${name} AS ${select}`);
  return { before: [...tables, SEARCH, SEARCH_MEMORY, SEARCH_WORDS], after: [...INDICES, ...views] };
}
