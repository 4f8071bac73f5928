// The extractor and the resolver for queries that read a text. They are large and few queries need them, so they are loaded when
// such a query is first prepared, not when the library is opened.
import type { Concept, Extraction, Paper } from '../model/index.js';

export interface ReadText {
  readonly extraction: Extraction;
  /** Concepts within this text, its acronyms and spellings joined. */
  readonly concepts: readonly Concept[];
  /** Position in `concepts` of each mention of the extraction, or -1. */
  readonly conceptOf: Int32Array;
}

export type TextReader = (paper: Paper) => ReadText;

let reader: TextReader | undefined;

/** To be awaited before `textReader` is asked for; at once from the second time on. */
export async function loadTextReader(): Promise<void> {
  if (reader) return;
  const [{ createExtractor }, { resolveConcepts }] = await Promise.all([
    import('../extract/index.js'),
    import('../resolve/index.js'),
  ]);
  const { extract } = createExtractor();
  reader = (paper) => {
    const extraction = extract(paper);
    const { concepts, conceptOf } = resolveConcepts([paper], [extraction]);
    return { extraction, concepts, conceptOf };
  };
}

/** @throws Error where it was not loaded: a query that runs without having been prepared. */
export function textReader(): TextReader {
  if (!reader) throw new Error('the query must be prepared before it is run');
  return reader;
}
