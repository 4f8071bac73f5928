// Value 1 of the flow: a source as it comes in, nothing interpreted.

/** A file, a stream or a string that may hold bibliographic records. */
export interface SourceDocument {
  /** What diagnostics call it: a path relative to what the user gave, or `-` for standard input. */
  readonly name: string;
  /** A fresh pass over the bytes. */
  readonly open: () => AsyncIterable<Uint8Array>;
}
