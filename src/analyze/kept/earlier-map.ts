// What is known of an earlier analysis of much the same corpus: which communities there were, who was in them, where all lay.
// Papers and concepts are known again by their ids.

export interface EarlierNode {
  readonly x: number;
  readonly y: number;
  /** Id of its community at each level, the coarsest first. */
  readonly communities: readonly number[];
  /** Of a concept's community over seeds, 0..1; absent for papers. */
  readonly stability?: number;
}

export interface EarlierCommunity {
  readonly level: number;
  readonly id: number;
  readonly parent?: number;
  readonly label: string;
  readonly stability: number;
}

export interface EarlierMap {
  readonly concepts: ReadonlyMap<string, EarlierNode>;
  readonly papers: ReadonlyMap<string, EarlierNode>;
  /** Of all levels. */
  readonly communities: readonly EarlierCommunity[];
  readonly levels: number;
  /** Papers when communities were last found and the map was last laid out from nothing. */
  readonly laidOut: number;
  /** Papers added and removed since, before this time. */
  readonly changed: number;
}
