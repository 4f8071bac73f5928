// The tables of a knowledge base, in the order in which their rows are written and hashed. A table with a `key` is stored by it
// (WITHOUT ROWID); one without has its number as the first column.
//
// What the names do not say. `community` is the one of level 0, `subcommunity` the one of the finest level; those between follow
// from `communities.parent`. `concept_types` has rows only for concepts that were read as more than one type. In `merges`,
// `target` is NULL where it is the label, and `papers` lists row numbers. In `names`, `alias` is 0 for the label and -1 for an
// id that the label does not tell; otherwise it is the number of the alias.

export interface Table {
  readonly name: string;
  readonly columns: readonly string[];
  readonly key?: string;
}

export const TABLES = [
  { name: 'types', columns: ['type INTEGER PRIMARY KEY', 'name TEXT NOT NULL'] },
  { name: 'roles', columns: ['role INTEGER PRIMARY KEY', 'name TEXT NOT NULL'] },
  { name: 'fields', columns: ['field INTEGER PRIMARY KEY', 'name TEXT NOT NULL'] },
  { name: 'detectors', columns: ['detector INTEGER PRIMARY KEY', 'name TEXT NOT NULL'] },
  { name: 'documents', columns: ['document INTEGER PRIMARY KEY', 'name TEXT NOT NULL'] },
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
      'x REAL NOT NULL',
      'y REAL NOT NULL',
      'venue TEXT',
      'doi TEXT',
      'url TEXT',
      'authors TEXT NOT NULL',
      'keywords TEXT NOT NULL',
      'abstract TEXT NOT NULL',
    ],
  },
  {
    name: 'paper_documents',
    columns: ['paper INTEGER NOT NULL', 'document INTEGER NOT NULL'],
    key: 'paper, document',
  },
  {
    name: 'concepts',
    columns: [
      'concept INTEGER PRIMARY KEY',
      'id TEXT NOT NULL',
      'label TEXT NOT NULL',
      'type INTEGER NOT NULL',
      'papers INTEGER NOT NULL',
      'mentions INTEGER NOT NULL',
      'community INTEGER NOT NULL',
      'subcommunity INTEGER NOT NULL',
      'degree INTEGER NOT NULL',
      'page_rank REAL NOT NULL',
      'stability REAL NOT NULL',
      'x REAL NOT NULL',
      'y REAL NOT NULL',
      'size REAL NOT NULL',
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
      'alias TEXT NOT NULL',
      'target TEXT',
      'rule TEXT NOT NULL',
      'support INTEGER NOT NULL',
      'papers TEXT NOT NULL',
    ],
    key: 'concept, merge',
  },
  {
    name: 'sentences',
    columns: [
      'paper INTEGER NOT NULL',
      'sentence INTEGER NOT NULL',
      'field INTEGER NOT NULL',
      'start INTEGER NOT NULL',
      'end INTEGER NOT NULL',
    ],
    key: 'paper, sentence',
  },
  {
    name: 'mentions',
    columns: [
      'paper INTEGER NOT NULL',
      'mention INTEGER NOT NULL',
      'sentence INTEGER NOT NULL',
      'start INTEGER NOT NULL',
      'end INTEGER NOT NULL',
      'concept INTEGER',
      'type INTEGER NOT NULL',
      'detector INTEGER NOT NULL',
      'score_e4 INTEGER NOT NULL',
    ],
    key: 'paper, mention',
  },
  {
    name: 'paper_concepts',
    columns: [
      'concept INTEGER NOT NULL',
      'paper INTEGER NOT NULL',
      'count INTEGER NOT NULL',
      'salience_e4 INTEGER NOT NULL',
      'role INTEGER NOT NULL',
      'cue_e4 INTEGER NOT NULL',
      'mention INTEGER NOT NULL',
    ],
    key: 'concept, paper',
  },
  {
    name: 'cooccurrences',
    columns: ['source INTEGER NOT NULL', 'target INTEGER NOT NULL', 'papers INTEGER NOT NULL'],
    key: 'source, target',
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
    columns: [
      'name INTEGER PRIMARY KEY',
      'concept INTEGER NOT NULL',
      'alias INTEGER NOT NULL',
      'hash INTEGER NOT NULL',
    ],
  },
  { name: 'meta', columns: ['key TEXT NOT NULL', 'value TEXT NOT NULL'], key: 'key' },
] as const satisfies readonly Table[];

export type TableName = (typeof TABLES)[number]['name'];
