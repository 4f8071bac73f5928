// Stage 4 to 5: every edge of the graph, each with the mentions that show it.
import type { Edges, Extraction, Paper, Resolution } from '../model/index.js';
import { findBroader } from './broader/find-broader.js';
import { buildCooccurrence } from './cooccurrence.js';
import { type EdgeOptions, resolveEdgeOptions } from './options.js';
import { buildPaperConcepts } from './paper-concepts.js';
import { findRelations } from './relations/find-relations.js';

/** `extractions[i]` is of `papers[i]`, and `resolution` was made from these extractions in this order. */
export function buildEdges(
  papers: readonly Paper[],
  extractions: readonly Extraction[],
  resolution: Resolution,
  options: EdgeOptions = {},
): Edges {
  const paperConcept = buildPaperConcepts(papers, extractions, resolution);
  const resolved = resolveEdgeOptions(options, papers.length);
  return {
    paperConcept,
    cooccurrence: buildCooccurrence(paperConcept, resolution.concepts.length, resolved),
    broader: findBroader(papers, extractions, resolution),
    relations: findRelations(papers, extractions, resolution),
  };
}
