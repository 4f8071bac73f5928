// Stage 5 to 6 and 7: communities, centralities and layout of a corpus. Same input and seed, same result.
import type { Centrality, Communities, Layout } from '../model/index.js';
import { pageRank } from './centrality/page-rank.js';
import { findCommunities } from './communities/find-communities.js';
import { analyzeGiven } from './given/analyze-given.js';
import { weightedGraph } from './graph/weighted-graph.js';
import type { AnalysisInput, AnalysisOptions } from './input.js';
import { type Again, analyzeAgain } from './kept/analyze-again.js';
import { layOut } from './layout/lay-out.js';

export interface Analysis {
  readonly communities: Communities;
  readonly centrality: Centrality;
  readonly layout: Layout;
}

export function analyze(input: AnalysisInput, options: AnalysisOptions): Analysis {
  const { communities, conceptStability, layout } = mapOf(input, options);
  return { communities, centrality: centrality(input, conceptStability), layout };
}

function mapOf(input: AnalysisInput, options: AnalysisOptions): Again {
  const { earlier, relayout = false, given } = options;
  if (given !== undefined) return analyzeGiven(input, options, given);
  if (earlier !== undefined) return analyzeAgain(input, options, { earlier, relayout });
  const { communities, conceptStability } = findCommunities(input, options);
  return { communities, conceptStability, layout: layOut(input, communities) };
}

/** PageRank by shared papers, so that a pair seen once does not weigh as much as one seen everywhere. */
function centrality({ resolution, edges }: AnalysisInput, stability: Float64Array): Centrality {
  const { source, target, count } = edges.cooccurrence;
  const graph = weightedGraph(resolution.concepts.length, { source, target, weight: count });
  const degree = new Int32Array(graph.order);
  for (let v = 0; v < graph.order; v++) degree[v] = graph.offsets[v + 1]! - graph.offsets[v]!;
  return { pageRank: pageRank(graph), degree, stability };
}
