// The table of checks, in the order in which they are made: what the later ones rely on comes first.
import type { Check } from './check.js';
import { communities } from './communities.js';
import { contentHash } from './content-hash.js';
import { conceptCounts, cooccurrences, metaCounts, paperConcepts, paperCounts } from './counts.js';
import { broaderEvidence, relationEvidence } from './evidence.js';
import { integrity } from './integrity.js';
import { mentions, sentences } from './offsets.js';

export type { Check, Flaw } from './check.js';

export const CHECKS: readonly Check[] = [
  integrity,
  sentences,
  mentions,
  paperConcepts,
  conceptCounts,
  paperCounts,
  cooccurrences,
  relationEvidence,
  broaderEvidence,
  communities,
  metaCounts,
  contentHash,
];
