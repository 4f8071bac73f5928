// The order of the stages, in one place: papers in, knowledge out. Pure: same papers and options, same knowledge.
import {
  type AnalysisOptions,
  type Change,
  type CommunityAlgorithm,
  changeSince,
  type EarlierMap,
  type GivenCommunities,
} from '../analyze/index.js';
import { EXTRACTOR_VERSION } from '../extract/index.js';
import {
  broaderEdges,
  cooccurrenceEdges,
  type EarlierReadings,
  headEdges,
  paperConceptEdges,
  READING_VERSION,
  relationEdges,
  unkeptStatements,
} from '../graph/index.js';
import { type Progress, silent } from '../lib/progress.js';
import { DEFAULT_SEED } from '../lib/rng.js';
import type {
  Diagnostic,
  DocumentTally,
  Edges,
  Extraction,
  Knowledge,
  Paper,
  PaperRecord,
  ReadCounts,
  Woven,
} from '../model/index.js';
import { resolveConcepts, type Thesaurus } from '../resolve/index.js';
import type { Helper } from './threads/helper.js';
import { endHelpers, startHelpers } from './threads/helpers.js';
import { mapOn } from './threads/map-on.js';
import { rankOn } from './threads/rank-on.js';
import { type Reading, readOn } from './threads/read-on.js';
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
  /** Threads that share the work; 1 does all of it in this one. Default: one per core for larger inputs. */
  readonly workers?: number;
  /** Given all that needs no map, while the map may still be in the making. */
  readonly onWoven?: (woven: Woven) => void | Promise<void>;
  /** Communities and places that are kept as far as they can be. */
  readonly earlier?: EarlierMap;
  /** Readings of papers that are taken over where nothing that they depend on has changed. */
  readonly readings?: EarlierReadings;
  /** Communities and places anew, though there are earlier ones. */
  readonly relayout?: boolean;
  /** Communities that were found elsewhere. */
  readonly given?: GivenCommunities;
}

/**
 * Resolves concepts, reads every paper for edges, and finds communities and places while `onWoven` is at work: on threads where
 * there are enough papers, and the same for any number of them.
 */
export async function weave(input: WeaveInput, options: WeaveOptions = {}): Promise<Knowledge> {
  const { papers, extractions } = input;
  const { progress = silent, seed = DEFAULT_SEED, thesaurus, workers, readings } = options;
  const { readers, mapper } = startHelpers(papers.length, papers.length - (readings?.known ?? 0), workers);
  try {
    progress({ stage: 'resolve', done: 0 });
    const resolution = resolveConcepts(papers, extractions, thesaurus ? { thesaurus } : {});
    const { concepts } = resolution;

    progress({ stage: 'weave', done: concepts.length });
    const read = { papers, extractions, resolution, ...(readings ? { readings } : {}) };
    const { paperConcept, broader, relations, unkept } = await readEdges(readers, read);

    progress({ stage: 'analyze', done: paperConcept.paper.length });
    const analyzed = { papers, resolution, edges: { paperConcept, broader } };
    const mapping = mapOn(mapper, analyzed, analysisOptions(options, seed));
    mapping.catch(() => {}); // thrown below, unless something else is thrown before
    const cooccurrence = cooccurrenceEdges(paperConcept, concepts.length, papers.length);
    const change = options.earlier && changeSince(analyzed, options.earlier, options.relayout ?? false);
    // A map that is kept is there before the rest is written; for one that is made this thread waits, so it had better rank itself.
    const ranker = change?.anew === false ? mapper : undefined;
    const ranking = rankOn(ranker, cooccurrence, concepts.length);
    ranking.catch(() => {}); // as above
    const edges = { paperConcept, cooccurrence, broader, relations, unkept };
    const woven = { ...input, resolution, edges };
    await options.onWoven?.(woven);

    const { communities, conceptStability, layout } = await mapping;
    const centrality = { ...(await ranking), stability: conceptStability };
    const provenance = {
      version: VERSION,
      extractor: EXTRACTOR_VERSION,
      reading: READING_VERSION,
      seed: String(seed),
      ...mapAge(change),
      ...options.provenance,
    };
    return { ...woven, communities, centrality, layout, provenance };
  } finally {
    endHelpers([...readers, mapper]);
  }
}

/** All edges but co-occurrence, which follows from these. The readers end with it. */
async function readEdges(readers: readonly Helper[], reading: Reading): Promise<Omit<Edges, 'cooccurrence'>> {
  const { concepts } = reading.resolution;
  const asked = readOn(readers, reading);
  const heads = headEdges(concepts);
  const read = await asked;
  endHelpers(readers);
  const relations = relationEdges(read);
  return {
    paperConcept: paperConceptEdges(read),
    broader: broaderEdges(heads, read, concepts.length),
    relations,
    unkept: unkeptStatements(read, relations),
  };
}

function analysisOptions(options: WeaveOptions, seed: number): AnalysisOptions {
  const { algorithm, resolution, earlier, relayout, given } = options;
  return {
    seed,
    ...(algorithm ? { algorithm } : {}),
    ...(resolution === undefined ? {} : { resolution }),
    ...(earlier ? { earlier } : {}),
    ...(relayout ? { relayout } : {}),
    ...(given ? { given } : {}),
  };
}

/** Says of a map that grew how far it has come from the one that was laid out. */
function mapAge(change: Change | undefined): Record<string, string> {
  if (change === undefined || change.changed === 0) return {};
  return { [MAP_PAPERS]: String(change.laidOut), [MAP_CHANGED]: String(change.changed) };
}

/** Facts of provenance: papers of the last full layout, and papers that came and went since. */
export const MAP_PAPERS = 'map-papers';
export const MAP_CHANGED = 'map-changed';
