// What analysis reads of the flow, which is little enough to be handed to another thread: papers, concepts and the edges between
// them; and what may be asked of it.
import type { Alias, BroaderEdge, Concept, Edges, Paper, PaperConceptEdges } from '../model/index.js';
import type { CommunityAlgorithm } from './communities/detect-communities.js';
import type { GivenCommunities } from './given/analyze-given.js';
import type { EarlierMap } from './kept/earlier-map.js';

export interface AnalysisInput {
  readonly papers: readonly Pick<Paper, 'id' | 'title'>[];
  readonly resolution: { readonly concepts: readonly AnalyzedConcept[] };
  readonly edges: {
    readonly paperConcept: Pick<PaperConceptEdges, 'paper' | 'concept' | 'salience'>;
    readonly broader: readonly Pick<BroaderEdge, 'narrower' | 'broader'>[];
  };
}

/** With the pairs of concepts, which only centralities are read from. */
export interface AnalyzedCorpus extends AnalysisInput {
  readonly edges: AnalysisInput['edges'] & Pick<Edges, 'cooccurrence'>;
}

export interface AnalyzedConcept extends Pick<Concept, 'id' | 'label' | 'type' | 'papers'> {
  readonly aliases: readonly Pick<Alias, 'surface'>[];
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
