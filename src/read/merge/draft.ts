// A record on its way to a paper: what it says, where it stood, and the keys by which it may meet others of the same paper.
import { compareStrings, foldCase, normalizeTitle } from '../../lib/text.js';
import type { RawRecord } from '../format.js';
import { arxivId, normalizeDoi } from '../identify.js';

export interface Draft {
  readonly record: RawRecord & { readonly title: string };
  /** Name of its document. */
  readonly document: string;
  /** Position of its document in the input. */
  readonly source: number;
  /** Position in the input, over all documents. */
  readonly arrival: number;
  /** The normalised title: equal keys are one paper unless something speaks against it. */
  readonly titleKey: string;
  readonly doi?: string;
  readonly arxiv?: string;
  /** Family name of the first author, folded; empty where none is known. */
  readonly firstAuthor: string;
}

export type DraftPlace = Pick<Draft, 'document' | 'source' | 'arrival'>;

export function createDraft(record: RawRecord & { readonly title: string }, place: DraftPlace): Draft {
  const doi = normalizeDoi(record.doi) ?? normalizeDoi(record.url);
  const arxiv = [record.doi, record.url, record.id].map(arxivId).find((id) => id !== undefined);
  return {
    record,
    ...place,
    titleKey: normalizeTitle(record.title) || record.title.trim(),
    ...(doi === undefined ? {} : { doi }),
    ...(arxiv === undefined ? {} : { arxiv }),
    firstAuthor: familyName(record.authors?.[0] ?? ''),
  };
}

/** `Turing, Alan` and `Alan M. Turing` to `turing`. */
function familyName(author: string): string {
  const family = author.includes(',') ? author.split(',')[0]! : (author.trim().split(/\s+/).at(-1) ?? '');
  return foldCase(family).replace(/[^\p{L}\p{N}]/gu, '');
}

/** An order that does not depend on the order of the input: title, then place, then content. */
export function compareDrafts(a: Draft, b: Draft): number {
  return (
    compareStrings(a.titleKey, b.titleKey) ||
    compareStrings(a.document, b.document) ||
    (a.record.line ?? 0) - (b.record.line ?? 0) ||
    compareStrings(JSON.stringify(a.record), JSON.stringify(b.record))
  );
}
