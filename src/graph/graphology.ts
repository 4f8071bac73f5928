// A graphology graph out of the typed arrays, for programs, exports and analysis. Three views: concepts joined by
// co-occurrence, papers joined by the concepts that they share, or both kinds of node with everything between them.
import { UndirectedGraph } from 'graphology';
import type {
  Communities,
  Concept,
  CooccurrenceEdges,
  Layout,
  Paper,
  PaperConceptEdges,
} from '../model/index.js';
import { linkPapers } from './link-papers.js';

export type GraphView = 'concepts' | 'papers' | 'full';

export interface GraphInput {
  readonly papers: readonly Pick<Paper, 'id' | 'title'>[];
  readonly concepts: readonly Pick<Concept, 'id' | 'label' | 'type' | 'papers'>[];
  readonly edges: {
    readonly paperConcept: Pick<PaperConceptEdges, 'paper' | 'concept' | 'count' | 'salience'>;
    readonly cooccurrence: Pick<CooccurrenceEdges, 'source' | 'target' | 'count' | 'association'>;
  };
  readonly communities?: Pick<Communities, 'ofConcept' | 'ofPaper'>;
  readonly layout?: Layout;
}

export interface GraphOptions {
  readonly view?: GraphView;
  /** Co-occurrence edges of fewer shared papers are left out. */
  readonly minCount?: number;
}

export interface NodeAttributes {
  label: string;
  kind: 'concept' | 'paper';
  /** Concept type, or `paper`. */
  type: string;
  /** Community of the level that colours the map; -1 where none was found. */
  community: number;
  size: number;
  x: number;
  y: number;
}

export interface EdgeAttributes {
  kind: 'cooccurrence' | 'paper-concept' | 'shared-concepts';
  count: number;
  weight: number;
}

export type WeaveGraph = UndirectedGraph<NodeAttributes, EdgeAttributes>;

const PAPER_SIZE = 1;

/** Undirected, no parallel edges. Concepts are `concept:<id>`, papers `paper:<id>`: an id of one kind may equal one of the other. */
export function toGraphology(
  input: GraphInput,
  { view = 'full', minCount = 1 }: GraphOptions = {},
): WeaveGraph {
  const graph: WeaveGraph = new UndirectedGraph<NodeAttributes, EdgeAttributes>();
  if (view !== 'papers') addConcepts(graph, input);
  if (view !== 'concepts') addPapers(graph, input);
  if (view !== 'papers') addCooccurrence(graph, input, minCount);
  if (view === 'full') addPaperConcepts(graph, input);
  if (view === 'papers') addSharedConcepts(graph, input);
  return graph;
}

export function conceptNode(id: string): string {
  return `concept:${id}`;
}

export function paperNode(id: string): string {
  return `paper:${id}`;
}

function addConcepts(graph: WeaveGraph, { concepts, communities, layout }: GraphInput): void {
  for (const [index, { id, label, type, papers }] of concepts.entries())
    graph.addNode(conceptNode(id), {
      label,
      kind: 'concept',
      type,
      community: communities?.ofConcept[0]?.[index] ?? -1,
      size: layout?.conceptSize[index] ?? Math.sqrt(papers),
      x: layout?.conceptX[index] ?? 0,
      y: layout?.conceptY[index] ?? 0,
    });
}

function addPapers(graph: WeaveGraph, { papers, communities, layout }: GraphInput): void {
  for (const [index, { id, title }] of papers.entries())
    graph.addNode(paperNode(id), {
      label: title,
      kind: 'paper',
      type: 'paper',
      community: communities?.ofPaper[0]?.[index] ?? -1,
      size: PAPER_SIZE,
      x: layout?.paperX[index] ?? 0,
      y: layout?.paperY[index] ?? 0,
    });
}

function addCooccurrence(graph: WeaveGraph, { concepts, edges }: GraphInput, minCount: number): void {
  const { source, target, count, association } = edges.cooccurrence;
  for (let edge = 0; edge < source.length; edge++) {
    if (count[edge]! < minCount) continue;
    graph.addEdge(conceptNode(concepts[source[edge]!]!.id), conceptNode(concepts[target[edge]!]!.id), {
      kind: 'cooccurrence',
      count: count[edge]!,
      weight: association[edge]!,
    });
  }
}

function addPaperConcepts(graph: WeaveGraph, { papers, concepts, edges }: GraphInput): void {
  const { paper, concept, count, salience } = edges.paperConcept;
  for (let edge = 0; edge < paper.length; edge++)
    graph.addEdge(conceptNode(concepts[concept[edge]!]!.id), paperNode(papers[paper[edge]!]!.id), {
      kind: 'paper-concept',
      count: count[edge]!,
      weight: salience[edge]!,
    });
}

function addSharedConcepts(graph: WeaveGraph, { papers, concepts, edges }: GraphInput): void {
  for (const { source, target, count, weight } of linkPapers(
    edges.paperConcept,
    papers.length,
    concepts.length,
  ))
    graph.addEdge(paperNode(papers[source]!.id), paperNode(papers[target]!.id), {
      kind: 'shared-concepts',
      count,
      weight,
    });
}
