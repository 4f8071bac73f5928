// Stage 4 to 5: every edge of the graph, each with the mentions that show it. Each paper is read once, and all that looks at
// single papers looks at that one reading.
import type { Edges, Extraction, Paper, Resolution } from '../model/index.js';
import { findBroader } from './broader/find-broader.js';
import { createHearstReader } from './broader/hearst.js';
import { buildCooccurrence } from './cooccurrence.js';
import { type EdgeOptions, resolveEdgeOptions } from './options.js';
import { createPaperConceptReader } from './paper-concepts.js';
import { readPapers } from './reading.js';
import { createRelationReader } from './relations/find-relations.js';
import { readRoles } from './roles/read-roles.js';

/** `extractions[i]` is of `papers[i]`, and `resolution` was made from these extractions in this order. */
export function buildEdges(
  papers: readonly Paper[],
  extractions: readonly Extraction[],
  resolution: Resolution,
  options: EdgeOptions = {},
): Edges {
  const { concepts } = resolution;
  const paperConcepts = createPaperConceptReader(resolution, papers.length);
  const hearst = createHearstReader(concepts);
  const relations = createRelationReader(concepts);
  for (const paper of readPapers(papers, extractions, resolution)) {
    const roles = readRoles(paper, concepts);
    paperConcepts.read(paper, roles);
    hearst.read(paper);
    relations.read(paper, roles);
  }
  const paperConcept = paperConcepts.edges();
  const resolved = resolveEdgeOptions(options, papers.length);
  return {
    paperConcept,
    cooccurrence: buildCooccurrence(paperConcept, concepts.length, resolved),
    broader: findBroader(concepts, hearst.edges()),
    relations: relations.edges(),
  };
}
