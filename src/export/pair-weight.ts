// What the weight of a pair can measure.
import { associationStrength, normalizedPmi, type PairCounts } from '../lib/association.js';

export type PairMeasure = 'count' | 'association' | 'npmi';

export const PAIR_MEASURES: Readonly<Record<PairMeasure, (pair: PairCounts) => number>> = {
  count: ({ both }) => both,
  association: associationStrength,
  npmi: normalizedPmi,
};
