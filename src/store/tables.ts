// The tables of a knowledge base, in the order in which their rows are written and hashed: first what the texts alone tell, then
// what came with the map. A table with a `key` is stored by it (WITHOUT ROWID); one without has its number as the first column.
// `derived` columns take no room: SQLite works them out. The shell reads an abstract by `SELECT abstract FROM abstracts WHERE paper = 3`.
//
// What the names do not say. `records` are those that each paper was merged from, `differs` the fields in which one differs
// from the paper, as JSON, so that papers can be merged again with records that come later. `kinds` are what a mention was read as and
// by what, `cues` what a paper does with a concept and how surely. `concept_types` has rows only for concepts that were read as more
// than one type. `community` is the one of level 0, `subcommunity` the one of the finest level; those between follow from
// `communities.parent`. `slug` is NULL where the id follows from the label. `numbers` counts from 0, for the views that unpack.
//
// `unkept` are papers that state more than the edges hold: to know all of it, they must be read again.
//
// What is packed, and where that is described; each has views that unpack it. Row n of `abstract_blocks` holds the abstracts of papers
// 4n to 4n + 3 (`text-block.ts`). Lists of numbers are text (`number-text.ts`), row numbers in them mostly two numbers
// (`row-numbers.ts`): `readings` (`packed-cells.ts`), `spellings` (`spellings.ts`), `names` (`packed-names.ts`), `name_keys` and
// `paper_keys` (`packed-keys.ts`), `broader_lists`, whose rows hold the pairs with narrower ends of one bucket, and `concepts.holders`,
// the steps from one paper to the next, the first from 0.

export interface Table {
  readonly name: string;
  readonly columns: readonly string[];
  readonly derived?: readonly string[];
  readonly key?: string;
}

/** Its rows are hashed as they were before compression. */
export const ABSTRACT_BLOCKS = 'abstract_blocks';

export const TABLES = [
  { name: 'types', columns: ['type INTEGER PRIMARY KEY', 'name TEXT NOT NULL'] },
  { name: 'roles', columns: ['role INTEGER PRIMARY KEY', 'name TEXT NOT NULL'] },
  { name: 'fields', columns: ['field INTEGER PRIMARY KEY', 'name TEXT NOT NULL'] },
  { name: 'detectors', columns: ['detector INTEGER PRIMARY KEY', 'name TEXT NOT NULL'] },
  {
    name: 'kinds',
    columns: ['kind INTEGER PRIMARY KEY', 'type INTEGER NOT NULL', 'detector INTEGER NOT NULL'],
  },
  {
    name: 'cues',
    columns: ['cue INTEGER PRIMARY KEY', 'role INTEGER NOT NULL', 'cue_e4 INTEGER NOT NULL'],
  },
  {
    name: 'documents',
    columns: [
      'document INTEGER PRIMARY KEY',
      'name TEXT NOT NULL',
      'format TEXT',
      'rejected INTEGER NOT NULL',
    ],
  },
  { name: 'rules', columns: ['rule INTEGER PRIMARY KEY', 'name TEXT NOT NULL'] },
  {
    name: 'records',
    columns: [
      'paper INTEGER NOT NULL',
      'record INTEGER NOT NULL',
      'document INTEGER NOT NULL',
      'line INTEGER',
      'differs TEXT NOT NULL',
    ],
    key: 'paper, record',
  },
  {
    name: 'paper_keys',
    columns: ['bucket INTEGER PRIMARY KEY', 'hashes TEXT NOT NULL', 'papers TEXT NOT NULL'],
  },
  {
    name: ABSTRACT_BLOCKS,
    columns: ['block INTEGER PRIMARY KEY', 'size INTEGER NOT NULL', 'data BLOB NOT NULL'],
  },
  {
    name: 'concept_types',
    columns: ['concept INTEGER NOT NULL', 'type INTEGER NOT NULL', 'share_e4 INTEGER NOT NULL'],
    key: 'concept, type',
  },
  {
    name: 'spellings',
    columns: [
      'concept INTEGER PRIMARY KEY',
      'surfaces TEXT NOT NULL',
      'counts TEXT NOT NULL',
      'merges TEXT NOT NULL',
      'papers TEXT NOT NULL',
    ],
  },
  {
    name: 'readings',
    columns: [
      'paper INTEGER PRIMARY KEY',
      'sentences TEXT NOT NULL',
      'concepts TEXT NOT NULL',
      'mentions TEXT NOT NULL',
      'acronyms TEXT',
    ],
  },
  {
    name: 'broader_lists',
    columns: [
      'bucket INTEGER PRIMARY KEY',
      'narrower TEXT NOT NULL',
      'broader TEXT NOT NULL',
      'rules TEXT NOT NULL',
    ],
  },
  {
    name: 'broader_evidence',
    columns: [
      'narrower INTEGER NOT NULL',
      'broader INTEGER NOT NULL',
      'paper INTEGER NOT NULL',
      'mention INTEGER NOT NULL',
    ],
    key: 'narrower, broader, paper, mention',
  },
  {
    name: 'relations',
    columns: [
      'relation INTEGER PRIMARY KEY',
      'subject INTEGER NOT NULL',
      'predicate TEXT NOT NULL',
      'object INTEGER NOT NULL',
      'score REAL NOT NULL',
    ],
  },
  {
    name: 'relation_evidence',
    columns: [
      'relation INTEGER NOT NULL',
      'position INTEGER NOT NULL',
      'paper INTEGER NOT NULL',
      'subject_mention INTEGER NOT NULL',
      'object_mention INTEGER NOT NULL',
      'pattern TEXT NOT NULL',
      'score REAL NOT NULL',
      'hedged INTEGER NOT NULL',
    ],
    key: 'relation, position',
  },
  { name: 'unkept', columns: ['paper INTEGER PRIMARY KEY'] },
  {
    name: 'diagnostics',
    columns: [
      'diagnostic INTEGER PRIMARY KEY',
      'code TEXT NOT NULL',
      'severity TEXT NOT NULL',
      'document TEXT NOT NULL',
      'line INTEGER',
      'found TEXT NOT NULL',
      'expected TEXT NOT NULL',
    ],
  },
  {
    name: 'names',
    columns: [
      'name INTEGER PRIMARY KEY',
      'concept INTEGER NOT NULL',
      'steps TEXT NOT NULL',
      'aliases TEXT NOT NULL',
    ],
  },
  {
    name: 'name_keys',
    columns: ['bucket INTEGER PRIMARY KEY', 'hashes TEXT NOT NULL', 'concepts TEXT NOT NULL'],
  },
  { name: 'numbers', columns: ['number INTEGER PRIMARY KEY'] },
  {
    name: 'papers',
    columns: [
      'paper INTEGER PRIMARY KEY',
      'id TEXT NOT NULL',
      'title TEXT NOT NULL',
      'year INTEGER',
      'community INTEGER NOT NULL',
      'subcommunity INTEGER NOT NULL',
      'concepts INTEGER NOT NULL',
      'x_e3 INTEGER NOT NULL',
      'y_e3 INTEGER NOT NULL',
      'venue TEXT',
      'doi TEXT',
      'url TEXT',
      'authors TEXT NOT NULL',
      'keywords TEXT NOT NULL',
    ],
    derived: ['x REAL AS (x_e3 / 1000.0)', 'y REAL AS (y_e3 / 1000.0)'],
  },
  {
    name: 'concepts',
    columns: [
      'concept INTEGER PRIMARY KEY',
      'slug TEXT',
      'label TEXT NOT NULL',
      'type INTEGER NOT NULL',
      'mentions INTEGER NOT NULL',
      'community INTEGER NOT NULL',
      'subcommunity INTEGER NOT NULL',
      'degree INTEGER NOT NULL',
      'page_rank_e9 INTEGER NOT NULL',
      'stability_e4 INTEGER NOT NULL',
      'x_e3 INTEGER NOT NULL',
      'y_e3 INTEGER NOT NULL',
      'size_e3 INTEGER NOT NULL',
      'holders TEXT NOT NULL',
    ],
    derived: [
      'papers INTEGER AS (length(holders))',
      "id TEXT AS (coalesce(slug, replace(lower(label), ' ', '-')))",
      'page_rank REAL AS (page_rank_e9 / 1e9)',
      'stability REAL AS (stability_e4 / 1e4)',
      'x REAL AS (x_e3 / 1000.0)',
      'y REAL AS (y_e3 / 1000.0)',
      'size REAL AS (size_e3 / 1000.0)',
    ],
  },
  {
    name: 'communities',
    columns: [
      'level INTEGER NOT NULL',
      'community INTEGER NOT NULL',
      'parent INTEGER',
      'label TEXT NOT NULL',
      'concepts INTEGER NOT NULL',
      'papers INTEGER NOT NULL',
      'stability REAL NOT NULL',
      'key_concepts TEXT NOT NULL',
      'key_papers TEXT NOT NULL',
    ],
    key: 'level, community',
  },
  { name: 'meta', columns: ['key TEXT NOT NULL', 'value TEXT NOT NULL'], key: 'key' },
] as const satisfies readonly Table[];

export type TableName = (typeof TABLES)[number]['name'];

export function tableOf(table: TableName): Table {
  return TABLES.find(({ name }) => name === table)!;
}

/** Without their types. */
export function columnNames({ columns }: Table): readonly string[] {
  return columns.map((column) => column.split(' ')[0]!);
}

/** What its rows are sorted by wherever all are read. */
export function orderOf(table: Table): string {
  return table.key ?? columnNames(table)[0]!;
}
