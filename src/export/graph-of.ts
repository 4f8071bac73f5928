// The part of the graph that was asked for, as passes over the database: what all graph formats write from.
import type { ValuesOf } from '../lib/parameters.js';
import type { Asked } from '../query/asked.js';
import { readNumber, readPlacedConcepts, readPlacedPapers, readRelated } from '../store/index.js';
import { cooccurrenceEdges } from './cooccurrence-edges.js';
import { couplingEdges } from './coupling-edges.js';
import { egoNetwork } from './ego-network.js';
import type { ConceptNode, ExportEdge, ExportGraph, PaperNode } from './export-graph.js';
import { conceptNodes, type Numbered, paperNodes } from './graph-nodes.js';
import type { GRAPH_PARAMETERS } from './graph-parameters.js';
import { mentionEdges } from './mention-edges.js';

export type GraphValues = ValuesOf<typeof GRAPH_PARAMETERS>;

/** The nodes and edges that the values let through; rows are read as a pass goes on. */
export function graphOf(kb: Asked, values: GraphValues): ExportGraph {
  const isWanted = filterOf(kb, values);
  const concepts = () => keep(conceptNodes(kb), ({ number, node }) => isWanted.concept(number, node));
  const papers = () => keep(paperNodes(kb), ({ number, node }) => isWanted.paper(number, node));
  return {
    *nodes() {
      if (values.view !== 'papers') for (const { node } of concepts()) yield node;
      if (values.view !== 'concepts') for (const { node } of papers()) yield node;
    },
    edges: () => edgesOf(kb, values, { concepts, papers }),
  };
}

interface Passes {
  readonly concepts: () => Iterable<Numbered<ConceptNode>>;
  readonly papers: () => Iterable<Numbered<PaperNode>>;
}

function* edgesOf(kb: Asked, values: GraphValues, passes: Passes): Iterable<ExportEdge> {
  const concepts = byNumber(passes.concepts());
  if (values.view === 'papers') {
    yield* couplingEdges(kb, byNumber(passes.papers()), concepts, values);
    return;
  }
  yield* cooccurrenceEdges(kb, concepts, { ...values, papers: readNumber(kb.store, 'counts.papers') });
  if (values.view === 'full') yield* mentionEdges(kb, byNumber(passes.papers()), concepts);
}

/** The values that say which nodes are wanted. */
export type Selecting = Pick<
  GraphValues,
  'view' | 'type' | 'community' | 'minPapers' | 'relation' | 'concept' | 'depth'
>;

/** Numbers in the database of what is wanted. */
export interface Selection {
  readonly concepts: ReadonlySet<number>;
  readonly papers: ReadonlySet<number>;
}

/** The concepts and papers that `graphOf` has as nodes, for formats that write more of them than nodes. */
export function selectionOf({ store }: Asked, values: Selecting): Selection {
  const isWanted = filterOf({ store }, values);
  const concepts = values.view === 'papers' ? [] : readPlacedConcepts(store);
  const papers = values.view === 'concepts' ? [] : readPlacedPapers(store);
  return {
    concepts: new Set(
      concepts.map(({ concept }) => concept).filter((i) => isWanted.concept(i, concepts[i]!)),
    ),
    papers: new Set(papers.map(({ paper }) => paper).filter((i) => isWanted.paper(i, papers[i]!))),
  };
}

interface Filter {
  readonly concept: (number: number, its: Pick<ConceptNode, 'type' | 'community' | 'papers'>) => boolean;
  readonly paper: (number: number, its: Pick<PaperNode, 'community'>) => boolean;
}

/** Those of type, papers and relation are of concepts; a paper passes them. */
function filterOf({ store }: Asked, values: Selecting): Filter {
  const ego = values.concept === undefined ? undefined : egoNetwork(store, values.concept, values.depth);
  const related = values.relation === undefined ? undefined : readRelated(store, values.relation);
  const isThere = (community: number) => values.community === undefined || values.community === community;
  return {
    concept: (number, { type, community, papers }) =>
      isThere(community) &&
      (values.type === undefined || values.type === type) &&
      papers >= values.minPapers &&
      (related?.has(number) ?? true) &&
      (ego?.concepts.has(number) ?? true),
    paper: (number, { community }) => isThere(community) && (ego?.papers.has(number) ?? true),
  };
}

function* keep<T>(nodes: Iterable<T>, isWanted: (node: T) => boolean): Iterable<T> {
  for (const node of nodes) if (isWanted(node)) yield node;
}

function byNumber<T>(nodes: Iterable<Numbered<T>>): ReadonlyMap<number, T> {
  return new Map([...nodes].map(({ number, node }) => [number, node]));
}
