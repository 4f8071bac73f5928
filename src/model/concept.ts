// Value 4 of the flow: one concept, whatever the papers call it (preferred and alternative labels as in SKOS).
import type { ConceptType, TypeShares } from './concept-type.js';

export interface Alias {
  readonly surface: string;
  /** Mentions with exactly this surface. */
  readonly count: number;
}

export interface Concept {
  /** Readable slug of the label, stable between builds: `graph-neural-network`; `cl-curriculum-learning` where senses part. */
  readonly id: string;
  readonly label: string;
  readonly type: ConceptType;
  readonly types: TypeShares;
  /** Every other surface that was seen, most frequent first; the label itself is not among them. */
  readonly aliases: readonly Alias[];
  /** Papers that mention it. */
  readonly papers: number;
  readonly mentions: number;
}

/** One line of the merge ledger: why `alias` and the concept's label are the same. */
export interface Merge {
  /** Index into `Resolution.concepts`. */
  readonly concept: number;
  readonly alias: string;
  /** The form that it was joined to. */
  readonly target: string;
  /** Id of the rule: `case`, `plural`, `hyphen`, `spelling`, `acronym`, `head`, `thesaurus`, ... */
  readonly rule: string;
  /** Mentions or definitions that speak for it. */
  readonly support: number;
  /** Ids of papers that speak for it, a few at most. */
  readonly papers: readonly string[];
}

/** `conceptOf[i]` is the concept of the i-th mention (extractions in order, mentions in order), or -1. */
export interface Resolution {
  readonly concepts: readonly Concept[];
  readonly ledger: readonly Merge[];
  readonly conceptOf: Int32Array;
}
