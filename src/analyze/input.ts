// What analysis reads of the flow: papers, concepts and their edges; and what may be asked of it.
import type { Edges, Paper, Resolution } from '../model/index.js';
import type { CommunityAlgorithm } from './communities/detect-communities.js';
import type { GivenCommunities } from './given/analyze-given.js';
import type { EarlierMap } from './kept/earlier-map.js';

export interface AnalysisInput {
  readonly papers: readonly Paper[];
  readonly resolution: Resolution;
  readonly edges: Edges;
}

export interface AnalysisOptions {
  readonly seed: number;
  /** Above 1 more and smaller communities, below 1 fewer and larger; 1 unless given. */
  readonly resolution?: number;
  /** `louvain` unless given. */
  readonly algorithm?: CommunityAlgorithm;
  /** An earlier analysis of much the same corpus, whose communities and places are kept as far as they can be. */
  readonly earlier?: EarlierMap;
  /** Communities and places anew, whatever `earlier` says; communities keep their numbers all the same. */
  readonly relayout?: boolean;
  /** Communities that were found elsewhere; they come before all others. */
  readonly given?: GivenCommunities;
}
