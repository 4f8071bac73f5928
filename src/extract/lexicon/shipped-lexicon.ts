// The curated lists, one file a type. They help in their own fields; no score rests on them alone.
import type { LexiconEntry } from '../options.js';
import { DATASETS } from './datasets.js';
import { METHODS } from './methods.js';
import { METRICS } from './metrics.js';
import { parseEntries } from './parse-entries.js';
import { PHENOMENA } from './phenomena.js';
import { TASKS } from './tasks.js';

export const SHIPPED_LEXICON: readonly LexiconEntry[] = [
  ...parseEntries('method', METHODS),
  ...parseEntries('dataset', DATASETS),
  ...parseEntries('phenomenon', PHENOMENA),
  ...parseEntries('task', TASKS),
  ...parseEntries('metric', METRICS),
];
