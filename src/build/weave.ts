// The order of the stages, in one place: papers in, knowledge out. Pure: same papers and options, same knowledge.
import {
  type AnalysisInput,
  analyze,
  type CommunityAlgorithm,
  changeSince,
  type EarlierMap,
  type GivenCommunities,
} from '../analyze/index.js';
import { EXTRACTOR_VERSION } from '../extract/index.js';
import { buildEdges } from '../graph/index.js';
import { type Progress, silent } from '../lib/progress.js';
import { DEFAULT_SEED } from '../lib/rng.js';
import type {
  Diagnostic,
  DocumentTally,
  Extraction,
  Knowledge,
  Paper,
  PaperRecord,
  ReadCounts,
} from '../model/index.js';
import { resolveConcepts, type Thesaurus } from '../resolve/index.js';
import { VERSION } from './version.js';

export interface WeaveInput {
  /** Sorted by id; `extractions[i]` is of `papers[i]`. */
  readonly papers: readonly Paper[];
  readonly extractions: readonly Extraction[];
  readonly counts: ReadCounts;
  readonly diagnostics: readonly Diagnostic[];
  /** What lets papers be merged again with records that come later; see `Knowledge`. */
  readonly records?: readonly (readonly PaperRecord[])[];
  readonly tallies?: readonly DocumentTally[];
}

export interface WeaveOptions {
  readonly seed?: number;
  readonly algorithm?: CommunityAlgorithm;
  readonly resolution?: number;
  readonly thesaurus?: Thesaurus;
  /** Options worth recording with the graph, as text. */
  readonly provenance?: Readonly<Record<string, string>>;
  readonly progress?: Progress;
  /** Communities and places that are kept as far as they can be. */
  readonly earlier?: EarlierMap;
  /** Communities and places anew, though there are earlier ones. */
  readonly relayout?: boolean;
  /** Communities that were found elsewhere. */
  readonly given?: GivenCommunities;
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
  const analyzed = { papers, resolution: resolved, edges };
  const { communities, centrality, layout } = analyze(analyzed, {
    seed,
    ...(algorithm ? { algorithm } : {}),
    ...(resolution === undefined ? {} : { resolution }),
    ...(options.earlier ? { earlier: options.earlier } : {}),
    ...(options.relayout ? { relayout: true } : {}),
    ...(options.given ? { given: options.given } : {}),
  });
  const provenance = {
    version: VERSION,
    extractor: EXTRACTOR_VERSION,
    seed: String(seed),
    ...mapAge(analyzed, options),
    ...options.provenance,
  };
  return { ...input, resolution: resolved, edges, communities, centrality, layout, provenance };
}

/** Says of a map that grew how far it has come from the one that was laid out. */
function mapAge(input: AnalysisInput, { earlier, relayout = false }: WeaveOptions): Record<string, string> {
  if (!earlier) return {};
  const { laidOut, changed } = changeSince(input, earlier, relayout);
  return changed === 0 ? {} : { [MAP_PAPERS]: String(laidOut), [MAP_CHANGED]: String(changed) };
}

/** Facts of provenance: papers of the last full layout, and papers that came and went since. */
export const MAP_PAPERS = 'map-papers';
export const MAP_CHANGED = 'map-changed';
