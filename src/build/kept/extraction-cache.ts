// What the extractor found, kept under the content that it was found in: the same text under the same extractor has the same
// findings, whoever extracted it and when. A database, a file beside an unfinished build and a shared folder are such caches.

import type { PaperText } from '../../extract/index.js';
import { contentKey } from '../../lib/content-key.js';
import type { Extraction, Field, Paper } from '../../model/index.js';

/** All of an extraction but whose it is. */
export type Findings = Omit<Extraction, 'paper'>;

/** The fields that the extractor reads. */
export type Texts = Pick<Paper, Field>;

/** Findings of one extractor. */
export interface ExtractionCache {
  readonly get: (paper: PaperText) => Extraction | undefined;
  readonly put: (texts: Texts, findings: Findings) => void;
}

/** Name of what an extractor finds in a text. @param extractor What `extractorKey` says of its options. */
export function findingsKey(extractor: string, { title, abstract }: Texts): string {
  return contentKey([extractor, title, abstract]);
}
