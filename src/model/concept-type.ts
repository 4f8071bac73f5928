// The five kinds of concept. The order is the stored code and the order on screen.

export const CONCEPT_TYPES = ['method', 'dataset', 'phenomenon', 'task', 'metric'] as const;

export type ConceptType = (typeof CONCEPT_TYPES)[number];

/** Share of a concept's mentions that were read as each type; sums to 1. */
export type TypeShares = Readonly<Record<ConceptType, number>>;
