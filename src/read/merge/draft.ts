// A record on its way to a paper: what it says, where it stood, and the keys by which it may meet others of the same paper.
import { compareStrings, foldCase, normalizeTitle } from '../../lib/text.js';
import type { RawRecord } from '../format.js';
import { arxivId, bareArxivId, normalizeDoi, pubmedId } from '../identify.js';
import { latexText } from '../latex-text.js';
import { canonicalRecord } from './canonical-record.js';

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
  readonly pmid?: string;
  /** Family name of the first author, folded; empty where none is known. */
  readonly firstAuthor: string;
}

export type DraftPlace = Pick<Draft, 'document' | 'source' | 'arrival'>;

export function createDraft(told: Draft['record'], place: DraftPlace): Draft {
  return draftOf(canonicalRecord(told), place);
}

/** @param record One that is canonical already. */
export function draftOf(record: Draft['record'], place: DraftPlace): Draft {
  const doi = normalizeDoi(record.doi) ?? normalizeDoi(record.url);
  const arxiv =
    bareArxivId(record.arxiv) ??
    [record.doi, record.url, record.id].map(arxivId).find((id) => id !== undefined);
  const pmid = pubmedId(record.pmid) ?? (record.url?.includes('ncbi') ? pubmedId(record.url) : undefined);
  return {
    record,
    ...place,
    titleKey: titleKey(record.title),
    ...(doi === undefined ? {} : { doi }),
    ...(arxiv === undefined ? {} : { arxiv }),
    ...(pmid === undefined ? {} : { pmid }),
    firstAuthor: familyName(record.authors?.[0] ?? ''),
  };
}

/** One tool writes `$\\alpha$`, another α. */
function titleKey(title: string): string {
  const plain = /[$\\]/.test(title) ? latexText(title) : title;
  return normalizeTitle(plain) || normalizeTitle(title) || title.trim();
}

/** `Turing, Alan`, `Alan M. Turing`, `Turing A.M.` and `Alan Turing Jr.` to `turing`. */
function familyName(author: string): string {
  const words = author
    .trim()
    .split(/\s+/)
    .filter((word, i) => i === 0 || !NO_FAMILY.test(word));
  const family = author.includes(',') ? author.split(',')[0]! : (words.at(-1) ?? '');
  return foldCase(family).replace(/[^\p{L}\p{N}]/gu, '');
}

/** Initials, and what tells father from son. */
const NO_FAMILY = /^(?:(?:\p{Lu}\.?-?){1,3}|[JS]r\.?|I{2,3})$/u;

/** An order that does not depend on the order of the input: title, then place, then content. */
export function compareDrafts(a: Draft, b: Draft): number {
  return (
    compareStrings(a.titleKey, b.titleKey) ||
    compareStrings(a.document, b.document) ||
    (a.record.line ?? 0) - (b.record.line ?? 0) ||
    compareStrings(JSON.stringify(a.record), JSON.stringify(b.record))
  );
}
