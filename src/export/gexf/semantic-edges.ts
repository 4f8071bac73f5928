// What is said of concepts, as edges that have a direction: typed relations, and from each concept to its broader ones.
import type { Asked } from '../../query/asked.js';
import {
  readAllBroader,
  readAllRelations,
  readPlacedConcepts,
  readRelationEvidence,
} from '../../store/index.js';
import { conceptKey } from '../graph-nodes.js';

export interface SemanticEdge {
  readonly kind: 'relation' | 'broader';
  readonly source: string;
  readonly target: string;
  /** `mitigates`, `evaluated-on`, ..., or `broader`. */
  readonly relation: string;
  /** Score of a relation; 1 for a broader concept. */
  readonly weight: number;
  /** Sentences that state a relation. */
  readonly count?: number;
}

/** Only between nodes of these keys. */
export function* semanticEdges({ store }: Asked, keys: ReadonlySet<string>): Iterable<SemanticEdge> {
  const ids = readPlacedConcepts(store).map(({ id }) => conceptKey(id));
  const isKept = (a: number, b: number) => keys.has(ids[a]!) && keys.has(ids[b]!);
  for (const { relation, subject, predicate, object, score } of readAllRelations(store)) {
    if (!isKept(subject, object)) continue;
    const count = readRelationEvidence(store, relation).length;
    const ends = { source: ids[subject]!, target: ids[object]! };
    yield { kind: 'relation', ...ends, relation: predicate, weight: score, count };
  }
  for (const { narrower, broader } of readAllBroader(store)) {
    if (!isKept(narrower, broader)) continue;
    yield { kind: 'broader', source: ids[narrower]!, target: ids[broader]!, relation: 'broader', weight: 1 };
  }
}
