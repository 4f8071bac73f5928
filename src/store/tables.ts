// The tables of a knowledge base, in the order in which their rows are written and hashed. A table with a `key` is stored by it
// (WITHOUT ROWID); one without has its number as the first column. `derived` columns take no room: SQLite works them out.
//
// What the names do not say. `records` are those that each paper was merged from, `differs` the fields in which one differs
// from the paper, as JSON, so that papers can be merged again with records that come later. `community` is the one of level 0,
// `subcommunity` the one of the finest level; those between follow from `communities.parent`. `concept_types` has rows only for concepts that were read as more than one type. Lists of numbers
// are packed as text (`number-text.ts`): in `readings` by the layout of `cells.ts`, in `concepts.holders` as the steps from one
// paper to the next, the first from 0, and in `merges.papers` as row numbers. `slug` is NULL where the id follows from the label.
// In `merges`, `alias` and `target` are numbers of `aliases`, 0 for the label; a name that no mention has stands as text instead.
// In `names`, `alias` is 0 for the label. `numbers` counts from 0, for the views that unpack.

export interface Table {
  readonly name: string;
  readonly columns: readonly string[];
  readonly derived?: readonly string[];
  readonly key?: string;
}

export const TABLES = [
  { name: 'types', columns: ['type INTEGER PRIMARY KEY', 'name TEXT NOT NULL'] },
  { name: 'roles', columns: ['role INTEGER PRIMARY KEY', 'name TEXT NOT NULL'] },
  { name: 'fields', columns: ['field INTEGER PRIMARY KEY', 'name TEXT NOT NULL'] },
  { name: 'detectors', columns: ['detector INTEGER PRIMARY KEY', 'name TEXT NOT NULL'] },
  {
    name: 'documents',
    columns: [
      'document INTEGER PRIMARY KEY',
      'name TEXT NOT NULL',
      'format TEXT',
      'rejected INTEGER NOT NULL',
    ],
  },
  { name: 'merge_rules', columns: ['rule INTEGER PRIMARY KEY', 'name TEXT NOT NULL'] },
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
      'abstract TEXT NOT NULL',
    ],
    derived: ['x REAL AS (x_e3 / 1000.0)', 'y REAL AS (y_e3 / 1000.0)'],
  },
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
    name: 'concepts',
    columns: [
      'concept INTEGER PRIMARY KEY',
      'slug TEXT',
      'label TEXT NOT NULL',
      'type INTEGER NOT NULL',
      'papers INTEGER NOT NULL',
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
      "id TEXT AS (coalesce(slug, replace(lower(label), ' ', '-')))",
      'page_rank REAL AS (page_rank_e9 / 1e9)',
      'stability REAL AS (stability_e4 / 1e4)',
      'x REAL AS (x_e3 / 1000.0)',
      'y REAL AS (y_e3 / 1000.0)',
      'size REAL AS (size_e3 / 1000.0)',
    ],
  },
  {
    name: 'concept_types',
    columns: ['concept INTEGER NOT NULL', 'type INTEGER NOT NULL', 'share_e4 INTEGER NOT NULL'],
    key: 'concept, type',
  },
  {
    name: 'aliases',
    columns: [
      'concept INTEGER NOT NULL',
      'alias INTEGER NOT NULL',
      'surface TEXT NOT NULL',
      'count INTEGER NOT NULL',
    ],
    key: 'concept, alias',
  },
  {
    name: 'merges',
    columns: [
      'concept INTEGER NOT NULL',
      'merge INTEGER NOT NULL',
      'alias INTEGER',
      'alias_text TEXT',
      'target INTEGER',
      'target_text TEXT',
      'rule INTEGER NOT NULL',
      'support INTEGER NOT NULL',
      'papers TEXT NOT NULL',
    ],
    key: 'concept, merge',
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
    name: 'broader',
    columns: ['narrower INTEGER NOT NULL', 'broader INTEGER NOT NULL', 'rule TEXT NOT NULL'],
    key: 'narrower, broader',
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
    ],
    key: 'level, community',
  },
  {
    name: 'community_key_concepts',
    columns: [
      'level INTEGER NOT NULL',
      'community INTEGER NOT NULL',
      'rank INTEGER NOT NULL',
      'concept INTEGER NOT NULL',
    ],
    key: 'level, community, rank',
  },
  {
    name: 'community_key_papers',
    columns: [
      'level INTEGER NOT NULL',
      'community INTEGER NOT NULL',
      'rank INTEGER NOT NULL',
      'paper INTEGER NOT NULL',
    ],
    key: 'level, community, rank',
  },
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
    columns: ['name INTEGER PRIMARY KEY', 'concept INTEGER NOT NULL', 'alias INTEGER NOT NULL'],
  },
  {
    name: 'name_keys',
    columns: ['hash INTEGER NOT NULL', 'concept INTEGER NOT NULL'],
    key: 'hash, concept',
  },
  { name: 'meta', columns: ['key TEXT NOT NULL', 'value TEXT NOT NULL'], key: 'key' },
] as const satisfies readonly Table[];

export type TableName = (typeof TABLES)[number]['name'];
