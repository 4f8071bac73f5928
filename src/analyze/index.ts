// Stage 5 to 6 and 7: what a graph of papers and concepts adds up to, and where it lies on the map.
export {
  type Analysis,
  analyze,
  type ConceptRanks,
  type CorpusMap,
  mapCorpus,
  rankConcepts,
} from './analyze.js';
export { type PageRankOptions, pageRank } from './centrality/page-rank.js';
export {
  type CommunityAlgorithm,
  type Detection,
  type DetectOptions,
  detectCommunities,
} from './communities/detect-communities.js';
export { findCommunities } from './communities/find-communities.js';
export { type LeidenOptions, leiden } from './communities/leiden.js';
export { type LouvainOptions, louvain } from './communities/louvain.js';
export { modularity, type Partition } from './communities/partition.js';
export type { GivenCommunities } from './given/analyze-given.js';
export { type EdgeColumns, type WeightedGraph, weightedGraph } from './graph/weighted-graph.js';
export type { AnalysisInput, AnalysisOptions, AnalyzedConcept, AnalyzedCorpus } from './input.js';
export type { EarlierCommunity, EarlierMap, EarlierNodes } from './kept/earlier-map.js';
export { type Match, matchGroups, overlaps } from './kept/match-groups.js';
export { type Change, changeSince, MOST_CHANGED } from './kept/worth-anew.js';
export { type ForceAtlasOptions, forceAtlasInPlace, type Simulation } from './layout/force-atlas.js';
export { layOut } from './layout/lay-out.js';
export { type Discs, removeOverlapsInPlace } from './layout/remove-overlaps.js';
export { conceptRadius, PAPER_RADIUS } from './layout/sizes.js';
