// What one input format is: detected by content first, then read as a stream of records and diagnostics.
import type { Diagnostic } from '../model/index.js';
import type { FieldTally } from './field-tally.js';

/** One record as its document tells it, nothing normalised: ids, names and years are as they were written. */
export interface RawRecord {
  /** 1-based line where the record starts. */
  readonly line?: number;
  readonly id?: string;
  readonly title?: string;
  readonly abstract?: string;
  readonly authors?: readonly string[];
  readonly year?: number;
  readonly venue?: string;
  readonly doi?: string;
  readonly url?: string;
  readonly keywords?: readonly string[];
  /** arXiv's id, with or without `arXiv:` and version, where the document has a place of its own for it. */
  readonly arxiv?: string;
  /** PubMed's number, digits alone. */
  readonly pmid?: string;
  /** Its number in another database, with the database before it: `openalex:W1`. One number is one paper. */
  readonly accession?: string;
}

/** A diagnostic before its document is known. */
export type Remark = Omit<Diagnostic, 'document'>;

/**
 * What a reader yields. A record that is there but cannot be used is a `rejected` remark, counted as a record;
 * a `remark` alone is not counted.
 */
export type ReadItem =
  | { readonly record: RawRecord }
  | { readonly rejected: Remark }
  | { readonly remark: Remark };

/** A line without its end; `tooLong` (with no text) where it passed the limit, so that memory stays bounded. */
export interface Line {
  readonly number: number;
  readonly text: string;
  /** Length in UTF-16 code units of a line that was left out. */
  readonly tooLong?: number;
}

/** A document's decoded text. It is a stream: one of the two may be iterated, once. */
export interface DocumentText {
  readonly name: string;
  readonly lines: () => AsyncIterable<Line>;
  readonly chunks: () => AsyncIterable<string>;
  /** Told of the names that are met and of those that are used. */
  readonly fields: FieldTally;
}

export interface FormatOptions {
  /** Names of columns where they are not the usual ones: `{ title: 'Titel' }`. */
  readonly columns?: Readonly<Record<string, string>>;
}

export interface Format {
  readonly id: string;
  readonly label: string;
  /** Lower case, with the dot; a hint only, content decides. */
  readonly extensions: readonly string[];
  /** Older programs write it in Windows-1252 without saying so. */
  readonly mayBeLatin1?: true;
  /** Confidence in 0..1 that a document that begins with `head` (64 Ki code units at most) is of this format. */
  readonly detect: (head: string, name: string) => number;
  readonly read: (text: DocumentText, options: FormatOptions) => AsyncIterable<ReadItem>;
}
