// Concepts in the same papers, as edges.
import { associationStrength, normalizedPmi } from '../lib/association.js';
import type { Asked } from '../query/asked.js';
import { readPairColumns } from '../store/index.js';
import type { CooccurrenceEdge } from './export-graph.js';
import { PAIR_MEASURES, type PairMeasure } from './pair-weight.js';

/** The nodes that take part, by their numbers. */
export type Ends<T> = ReadonlyMap<number, T>;

export interface PairOptions {
  readonly weight: PairMeasure;
  readonly minWeight: number;
}

/** Key of the concept, and papers that mention it. */
export interface PairEnd {
  readonly key: string;
  readonly papers: number;
}

/** `papers` is the number of all papers. */
export function* cooccurrenceEdges(
  { store }: Asked,
  ends: Ends<PairEnd>,
  { papers, weight: measure, minWeight }: PairOptions & { readonly papers: number },
): Iterable<CooccurrenceEdge> {
  const columns = readPairColumns(store);
  for (let i = 0; i < columns.source.length; i++) {
    const first = ends.get(columns.source[i]!);
    const second = ends.get(columns.target[i]!);
    if (first === undefined || second === undefined) continue;
    const both = columns.papers[i]!;
    const pair = { both, first: first.papers, second: second.papers, places: papers };
    const weight = PAIR_MEASURES[measure](pair);
    if (weight < minWeight) continue;
    const measures = { count: both, association: associationStrength(pair), npmi: normalizedPmi(pair) };
    yield { kind: 'cooccurrence', source: first.key, target: second.key, weight, ...measures };
  }
}
