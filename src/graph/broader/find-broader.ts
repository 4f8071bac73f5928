// Broader and narrower concepts: by head noun, by Hearst pattern, by an acronym's long form; never a cycle.
import type { BroaderEdge, Concept } from '../../model/index.js';
import { acyclicEdges } from './acyclic.js';
import { headEdges } from './head.js';

/** @param stated What sentences say, from the Hearst patterns. */
export function findBroader(
  concepts: readonly Concept[],
  stated: readonly BroaderEdge[],
): readonly BroaderEdge[] {
  return acyclicEdges([...headEdges(concepts), ...stated]);
}
