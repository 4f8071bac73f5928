// Value 8 of the flow: all that one build found, as the store takes it.
import type { Centrality, Communities } from './communities.js';
import type { Resolution } from './concept.js';
import type { Diagnostic } from './diagnostic.js';
import type { Edges } from './edges.js';
import type { Layout } from './layout.js';
import type { Extraction } from './mention.js';
import type { Paper } from './paper.js';
import type { DocumentTally, PaperRecord } from './source.js';

/** Counts of what came in; `records = papers + duplicates + rejected`. */
export interface ReadCounts {
  readonly documents: number;
  readonly records: number;
  readonly papers: number;
  readonly duplicates: number;
  readonly rejected: number;
}

/** What is known before communities and places are: all that does not depend on them. */
export interface Woven {
  /** Sorted by id in code-unit order. `extractions[i]` is of `papers[i]`. */
  readonly papers: readonly Paper[];
  readonly extractions: readonly Extraction[];
  /** `records[i]` are those of `papers[i]`; absent where papers are all that is known: then one a document. */
  readonly records?: readonly (readonly PaperRecord[])[];
  /** Sorted by name; absent where only the papers say which documents there were. */
  readonly tallies?: readonly DocumentTally[];
  readonly resolution: Resolution;
  readonly edges: Edges;
  readonly counts: ReadCounts;
  readonly diagnostics: readonly Diagnostic[];
}

export interface Knowledge extends Woven {
  readonly communities: Communities;
  readonly centrality: Centrality;
  readonly layout: Layout;
  /** Options and versions that made it: nothing about the machine or the time. */
  readonly provenance: Readonly<Record<string, string>>;
}
