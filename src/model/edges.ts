// Value 5 of the flow: the edges, in parallel arrays (one position an edge), since millions of objects would not fit.

/** What a paper does with a concept, strongest first; the position is the stored code. */
export const ROLES = [
  'introduces',
  'improves',
  'evaluates-on',
  'compares-with',
  'uses',
  'studies',
  'mentions',
] as const;

export type Role = (typeof ROLES)[number];

/** Sorted by paper, then concept. Indices are into the build's papers and `Resolution.concepts`. */
export interface PaperConceptEdges {
  readonly paper: Int32Array;
  readonly concept: Int32Array;
  /** Mentions of the concept in the paper. */
  readonly count: Int32Array;
  /** How much the paper is about the concept, 0..1, the paper's first concept having 1. */
  readonly salience: Float64Array;
  /** Position in `ROLES`. */
  readonly role: Uint8Array;
  /** Strength of the cue behind the role, 0..1. */
  readonly cue: Float64Array;
  /** Position in the flat list of mentions of the one that shows the role best, or the first. */
  readonly mention: Int32Array;
}

/** Undirected, `source < target`, sorted by source then target. */
export interface CooccurrenceEdges {
  readonly source: Int32Array;
  readonly target: Int32Array;
  /** Papers that hold both. */
  readonly count: Int32Array;
  /** Association strength, c_ij N / (c_i c_j): observed over expected papers (van Eck and Waltman 2009, doi:10.1002/asi.21075). */
  readonly association: Float64Array;
  /** Normalised pointwise mutual information, -1..1 (Bouma 2009). */
  readonly npmi: Float64Array;
}

/** `narrower` is a kind of `broader`; acyclic. */
export interface BroaderEdge {
  readonly narrower: number;
  readonly broader: number;
  /** Id of the rule: `head`, `hearst`, `acronym`, ... */
  readonly rule: string;
  /** Flat mention positions that show it, a few at most; empty where the labels alone do. */
  readonly evidence: readonly number[];
}

/** A typed relation between two concepts, directed, read from one or more sentences. */
export interface RelationEdge {
  readonly subject: number;
  readonly object: number;
  /** Id in the table of relations: `evaluated-on`, `used-for`, `mitigates`, ... */
  readonly relation: string;
  /** 0..1. */
  readonly score: number;
  readonly evidence: readonly RelationEvidence[];
}

export interface RelationEvidence {
  /**
   * Flat positions of two mentions of one paper. The object's sentence is the evidence; the subject stands in it too, unless
   * the sentence says "our method" (patterns that end in `-anaphor`), where it is the mention by which the paper brings it in.
   */
  readonly subject: number;
  readonly object: number;
  /** Id of the pattern that read it; `...-anaphor` where the subject stands in another sentence. */
  readonly pattern: string;
  readonly score: number;
  /** True where the sentence hedges ("may", "might"). */
  readonly hedged: boolean;
}

export interface Edges {
  readonly paperConcept: PaperConceptEdges;
  readonly cooccurrence: CooccurrenceEdges;
  readonly broader: readonly BroaderEdge[];
  readonly relations: readonly RelationEdge[];
  /**
   * Statements that these edges do not hold as they were read: the flat position of a mention of each. A paper that has one is read
   * again when the graph is brought up to date.
   */
  readonly unkept: readonly number[];
}
