// The table of checks, in the order in which they are made: what the later ones rely on comes first.
import type { Check } from './check.js';
import { communities } from './communities.js';
import { contentHash } from './content-hash.js';
import { conceptCounts, metaCounts, paperConcepts, paperCounts } from './counts.js';
import { broaderEvidence, relationEvidence } from './evidence.js';
import { integrity } from './integrity.js';
import { lists } from './lists.js';
import { mentions, sentences } from './offsets.js';
import { schema } from './schema.js';
import { searchIndex } from './search-index.js';

export type { Check, Flaw } from './check.js';

export const CHECKS: readonly Check[] = [
  integrity,
  schema,
  lists,
  sentences,
  mentions,
  paperConcepts,
  conceptCounts,
  paperCounts,
  relationEvidence,
  broaderEvidence,
  communities,
  metaCounts,
  searchIndex,
  contentHash,
];
