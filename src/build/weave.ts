// The order of the stages, in one place: papers in, knowledge out. Pure: same papers and options, same knowledge.
import { analyze, type CommunityAlgorithm } from '../analyze/index.js';
import { EXTRACTOR_VERSION } from '../extract/index.js';
import { buildEdges } from '../graph/index.js';
import { type Progress, silent } from '../lib/progress.js';
import { DEFAULT_SEED } from '../lib/rng.js';
import type { Diagnostic, Extraction, Knowledge, Paper, ReadCounts } from '../model/index.js';
import { resolveConcepts, type Thesaurus } from '../resolve/index.js';
import { VERSION } from './version.js';

export interface WeaveInput {
  /** Sorted by id; `extractions[i]` is of `papers[i]`. */
  readonly papers: readonly Paper[];
  readonly extractions: readonly Extraction[];
  readonly counts: ReadCounts;
  readonly diagnostics: readonly Diagnostic[];
}

export interface WeaveOptions {
  readonly seed?: number;
  readonly algorithm?: CommunityAlgorithm;
  readonly resolution?: number;
  readonly thesaurus?: Thesaurus;
  /** Options worth recording with the graph, as text. */
  readonly provenance?: Readonly<Record<string, string>>;
  readonly progress?: Progress;
}

export function weave(input: WeaveInput, options: WeaveOptions = {}): Knowledge {
  const { papers, extractions } = input;
  const progress = options.progress ?? silent;
  const { seed = DEFAULT_SEED, algorithm, resolution } = options;
  progress({ stage: 'resolve', done: 0 });
  const resolved = resolveConcepts(
    papers,
    extractions,
    options.thesaurus ? { thesaurus: options.thesaurus } : {},
  );
  progress({ stage: 'weave', done: resolved.concepts.length });
  const edges = buildEdges(papers, extractions, resolved);
  progress({ stage: 'analyze', done: edges.cooccurrence.source.length });
  const { communities, centrality, layout } = analyze(
    { papers, resolution: resolved, edges },
    { seed, ...(algorithm ? { algorithm } : {}), ...(resolution === undefined ? {} : { resolution }) },
  );
  const provenance = {
    version: VERSION,
    extractor: EXTRACTOR_VERSION,
    seed: String(seed),
    ...options.provenance,
  };
  return { ...input, resolution: resolved, edges, communities, centrality, layout, provenance };
}
