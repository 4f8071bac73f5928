// What analysis reads of the flow: papers, concepts and their edges; and what may be asked of it.
import type { Edges, Paper, Resolution } from '../model/index.js';
import type { CommunityAlgorithm } from './communities/detect-communities.js';

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
}
