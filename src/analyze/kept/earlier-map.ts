// What is known of an earlier analysis of much the same corpus: which communities there were, who was in them, where all lay.
// Papers and concepts are known again by their ids.

/** Concepts or papers in columns, in the order of `ids`: they are many, and go from thread to thread. */
export interface EarlierNodes {
  readonly ids: readonly string[];
  readonly x: Float64Array;
  readonly y: Float64Array;
  /** Id of the community at the finest level; those above follow from it. */
  readonly community: Int32Array;
  /** Of a concept's community over seeds, 0..1; absent for papers. */
  readonly stability?: Float64Array;
}

export interface EarlierCommunity {
  readonly level: number;
  readonly id: number;
  readonly parent?: number;
  readonly label: string;
  readonly stability: number;
}

export interface EarlierHierarchy {
  /** Of all levels. */
  readonly communities: readonly EarlierCommunity[];
  readonly levels: number;
}

export interface EarlierMap extends EarlierHierarchy {
  readonly concepts: EarlierNodes;
  readonly papers: EarlierNodes;
  /** Papers when communities were last found and the map was last laid out from nothing. */
  readonly laidOut: number;
  /** Papers added and removed since, before this time. */
  readonly changed: number;
}
