// Value 1 of the flow: a source as it comes in, nothing interpreted.

/** A file, a stream or a string that may hold bibliographic records. */
export interface SourceDocument {
  /** What diagnostics call it: a path relative to what the user gave, or `-` for standard input. */
  readonly name: string;
  /** A fresh pass over the bytes. */
  readonly open: () => AsyncIterable<Uint8Array>;
}

/** One record of a paper, kept beside it so that papers can be merged again with records that come later. */
export interface PaperRecord {
  /** Name of its document. */
  readonly document: string;
  /** 1-based line where it starts, if lines make sense for the format. */
  readonly line?: number;
  /** JSON of the fields in which it differs from the paper; empty where it differs in none. Only `read` looks into it. */
  readonly differs: string;
}

/** What is known of a document beside its records. */
export interface DocumentTally {
  readonly document: string;
  /** Id of its format; absent where it could not be read. */
  readonly format?: string;
  /** Records that could not be used. */
  readonly rejected: number;
  /** The first of them, each with its reason; not kept in a database. */
  readonly rejections?: readonly Rejection[];
  /** What the document gives beside what is read from it; not kept in a database. */
  readonly fieldsUnknown?: UnknownFields;
}

/** A record that could not be used. */
export interface Rejection {
  readonly line?: number;
  /** Code of its diagnostic. */
  readonly code: string;
  readonly found: string;
}

/** Columns, tags, keys or elements that were met with values and that no record was made of. */
export interface UnknownFields {
  /** The most frequent first; `count` is the number of values. */
  readonly fields: readonly { readonly name: string; readonly count: number }[];
  /** Further names, not listed. */
  readonly more: number;
}
