// Value 6 of the flow: a hierarchy of partitions of concepts and papers.

export interface Community {
  /** 0 was the largest of its level when communities were last found anew; updates keep the numbers. */
  readonly id: number;
  /** 0 is the coarsest level, the one that colours the map. */
  readonly level: number;
  /** Id of the community of the level above that holds it; absent at level 0. */
  readonly parent?: number;
  /** One to three of its concepts' labels, as a reader would name it. */
  readonly label: string;
  /** Indices of the concepts that stand for it, most characteristic first (class-based TF-IDF). */
  readonly keyConcepts: readonly number[];
  readonly concepts: number;
  readonly papers: number;
  /** Mean agreement with other seeds' partitions, 0..1. */
  readonly stability: number;
}

export interface Communities {
  readonly communities: readonly Community[];
  /** One array a level: community id of each concept. */
  readonly ofConcept: readonly Int32Array[];
  readonly ofPaper: readonly Int32Array[];
  /** Newman-Girvan modularity of the level that colours the map. */
  readonly modularity: number;
  readonly algorithm: string;
  readonly seed: number;
}

/** Centralities over the co-occurrence graph, one position a concept. */
export interface Centrality {
  readonly pageRank: Float64Array;
  readonly degree: Int32Array;
  /** Agreement of the concept's community over seeds, 0..1. */
  readonly stability: Float64Array;
}
