// The part of the graph that was asked for, as passes over the database: what all graph formats write from.
import type { ValuesOf } from '../lib/parameters.js';
import type { Asked } from '../query/asked.js';
import { readNumber, readRelated } from '../store/index.js';
import { cooccurrenceEdges } from './cooccurrence-edges.js';
import { couplingEdges } from './coupling-edges.js';
import { egoNetwork } from './ego-network.js';
import type { ConceptNode, ExportEdge, ExportGraph, ExportNode, PaperNode } from './export-graph.js';
import { conceptNodes, type Numbered, paperNodes } from './graph-nodes.js';
import type { GRAPH_PARAMETERS } from './graph-parameters.js';
import { mentionEdges } from './mention-edges.js';

export type GraphValues = ValuesOf<typeof GRAPH_PARAMETERS>;

/** The nodes and edges that the values let through; rows are read as a pass goes on. */
export function graphOf(kb: Asked, values: GraphValues): ExportGraph {
  const isWanted = filterOf(kb, values);
  const concepts = () => keep(conceptNodes(kb), isWanted);
  const papers = () => keep(paperNodes(kb), isWanted);
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
export function selectionOf(kb: Asked, values: Selecting): Selection {
  const isWanted = filterOf(kb, values);
  const numbers = <T extends ExportNode>(nodes: Iterable<Numbered<T>>) =>
    new Set(Array.from(keep(nodes, isWanted), ({ number }) => number));
  return {
    concepts: values.view === 'papers' ? new Set() : numbers(conceptNodes(kb)),
    papers: values.view === 'concepts' ? new Set() : numbers(paperNodes(kb)),
  };
}

type Filter = (numbered: Numbered<ExportNode>) => boolean;

/** Those of type, papers and relation are of concepts; a paper passes them. */
function filterOf({ store }: Asked, values: Selecting): Filter {
  const { type, community, minPapers, relation, concept, depth } = values;
  const ego = concept === undefined ? undefined : egoNetwork(store, concept, depth);
  const related = relation === undefined ? undefined : readRelated(store, relation);
  return ({ node, number }) =>
    (community === undefined || node.community === community) &&
    (node.kind === 'paper' ||
      ((type === undefined || node.type === type) &&
        node.papers >= minPapers &&
        (related?.has(number) ?? true))) &&
    (ego === undefined || (node.kind === 'paper' ? ego.papers : ego.concepts).has(number));
}

function* keep<T extends ExportNode>(nodes: Iterable<Numbered<T>>, isWanted: Filter): Iterable<Numbered<T>> {
  for (const numbered of nodes) if (isWanted(numbered)) yield numbered;
}

function byNumber<T>(nodes: Iterable<Numbered<T>>): ReadonlyMap<number, T> {
  return new Map([...nodes].map(({ number, node }) => [number, node]));
}
