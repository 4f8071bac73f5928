// Stage 4 to 5: every edge of the graph, each with the mentions that show it. `buildEdges` is all of it; its parts stand alone for
// those who read the papers on several threads.
import type {
  BroaderEdge,
  CooccurrenceEdges,
  Edges,
  Extraction,
  Paper,
  PaperConceptEdges,
  RelationEdge,
  Resolution,
} from '../model/index.js';
import { acyclicEdges } from './broader/acyclic.js';
import { headEdges } from './broader/head.js';
import { hearstEdges } from './broader/hearst.js';
import { buildCooccurrence } from './cooccurrence.js';
import { type EdgeOptions, resolveEdgeOptions } from './options.js';
import { joinPaperConcepts } from './paper-concepts.js';
import { readStretch, type StretchFindings } from './read-stretch.js';
import { gatherRelations } from './relations/find-relations.js';

/** `extractions[i]` is of `papers[i]`, and `resolution` was made from these extractions in this order. */
export function buildEdges(
  papers: readonly Paper[],
  extractions: readonly Extraction[],
  { concepts, conceptOf }: Resolution,
  options: EdgeOptions = {},
): Edges {
  const all = { papers, extractions, conceptOf, firstPaper: 0, firstMention: 0 };
  const read = [readStretch(all, { concepts, papers: papers.length })];
  const paperConcept = paperConceptEdges(read);
  const relations = relationEdges(read);
  return {
    paperConcept,
    cooccurrence: cooccurrenceEdges(paperConcept, concepts.length, papers.length, options),
    broader: broaderEdges(headEdges(concepts), read, concepts.length),
    relations,
    unkept: unkeptStatements(read, relations),
  };
}

/** Those of all stretches, which follow each other; so below. */
export function paperConceptEdges(read: readonly StretchFindings[]): PaperConceptEdges {
  return joinPaperConcepts(read.map(({ paperConcept }) => paperConcept));
}

export function cooccurrenceEdges(
  paperConcept: PaperConceptEdges,
  concepts: number,
  papers: number,
  options: EdgeOptions = {},
): CooccurrenceEdges {
  return buildCooccurrence(paperConcept, concepts, resolveEdgeOptions(options, papers));
}

/** By head noun or an acronym's long form, then by what sentences say; never a cycle. @param heads What `headEdges` says. */
export function broaderEdges(
  heads: readonly BroaderEdge[],
  read: readonly StretchFindings[],
  concepts: number,
): readonly BroaderEdge[] {
  const stated = read.flatMap(({ broader }) => broader);
  return acyclicEdges([...heads, ...hearstEdges(stated, concepts)]);
}

/** Sorted by subject, relation, object; evidence best first. */
export function relationEdges(read: readonly StretchFindings[]): readonly RelationEdge[] {
  return gatherRelations(read.flatMap(({ relations }) => relations));
}

/** What sentences say of broader concepts loses its pairs among the edges; of relations the unsure and the many are left out. */
export function unkeptStatements(
  read: readonly StretchFindings[],
  edges: readonly RelationEdge[],
): readonly number[] {
  const held = new Set(edges.flatMap(({ evidence }) => evidence));
  const left = read.flatMap(({ relations }) => relations.filter(({ evidence }) => !held.has(evidence)));
  return [
    ...read.flatMap(({ broader }) => broader.map(({ positions }) => positions[0])),
    ...left.map(({ evidence }) => evidence.subject),
  ];
}
