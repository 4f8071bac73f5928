// Stage 5 to 6 and 7: communities, centralities and layout of a corpus. Same input and seed, same result.
import type { Centrality, Communities, CooccurrenceEdges, Layout } from '../model/index.js';
import { pageRank } from './centrality/page-rank.js';
import { findCommunities } from './communities/find-communities.js';
import { analyzeGiven } from './given/analyze-given.js';
import { weightedGraph } from './graph/weighted-graph.js';
import type { AnalysisInput, AnalysisOptions, AnalyzedCorpus } from './input.js';
import { analyzeAgain } from './kept/analyze-again.js';
import { layOut } from './layout/lay-out.js';

export interface Analysis {
  readonly communities: Communities;
  readonly centrality: Centrality;
  readonly layout: Layout;
}

/** Communities and places: what takes longest, of and to little enough to be handed to another thread and back. */
export interface CorpusMap {
  readonly communities: Communities;
  /** Stability of each concept's community over seeds, 0..1. */
  readonly conceptStability: Float64Array;
  readonly layout: Layout;
}

export function analyze(input: AnalyzedCorpus, options: AnalysisOptions): Analysis {
  const { communities, conceptStability, layout } = mapCorpus(input, options);
  const ranks = rankConcepts(input.edges.cooccurrence, input.resolution.concepts.length);
  return { communities, centrality: { ...ranks, stability: conceptStability }, layout };
}

export function mapCorpus(input: AnalysisInput, options: AnalysisOptions): CorpusMap {
  const { earlier, relayout = false, given } = options;
  if (given !== undefined) return analyzeGiven(input, options, given);
  if (earlier !== undefined) return analyzeAgain(input, options, { earlier, relayout });
  const { communities, conceptStability } = findCommunities(input, options);
  return { communities, conceptStability, layout: layOut(input, communities) };
}

export type ConceptRanks = Omit<Centrality, 'stability'>;

/** PageRank by shared papers, so that a pair seen once does not weigh as much as one seen everywhere. */
export function rankConcepts(
  { source, target, count }: Pick<CooccurrenceEdges, 'source' | 'target' | 'count'>,
  concepts: number,
): ConceptRanks {
  const graph = weightedGraph(concepts, { source, target, weight: count });
  const degree = new Int32Array(graph.order);
  for (let v = 0; v < graph.order; v++) degree[v] = graph.offsets[v + 1]! - graph.offsets[v]!;
  return { pageRank: pageRank(graph), degree };
}
