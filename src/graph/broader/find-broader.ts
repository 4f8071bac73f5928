// Broader and narrower concepts: by head noun, by Hearst pattern, by an acronym's long form; never a cycle.
import type { BroaderEdge, Concept, Extraction, Paper, Resolution } from '../../model/index.js';
import { acyclicEdges } from './acyclic.js';
import { headEdges } from './head.js';
import { hearstEdges } from './hearst.js';

export function findBroader(
  papers: readonly Paper[],
  extractions: readonly Extraction[],
  resolution: Resolution,
): readonly BroaderEdge[] {
  const concepts: readonly Concept[] = resolution.concepts;
  return acyclicEdges([...headEdges(concepts), ...hearstEdges(papers, extractions, resolution)]);
}
