// The stored graph as a graphology graph, for the ecosystem of algorithms around it.
import {
  conceptNode,
  type GraphInput,
  type GraphOptions,
  paperNode,
  toGraphology,
  type WeaveGraph,
} from '../graph/index.js';
import { associationStrength } from '../lib/association.js';
import {
  cutStore,
  fromE4,
  readPairColumns,
  readPaperConceptColumns,
  readPlacedConcepts,
  readPlacedPapers,
  readRelated,
  type Store,
  wantedOfYears,
} from '../store/index.js';
import { checkRelation } from './check-relation.js';
import { centerId, findCenter } from './find-center.js';
import { edgesWithin, type GraphFilters, graphPart } from './graph-part.js';

/** @throws PaperweaveError `concept-unknown`, `concept-ambiguous`, `relation-unknown`. All of it in memory; each edge costs graphology some 12 microseconds. */
export function readGraph(
  store: Store,
  { from, to, ...options }: GraphOptions & GraphFilters = {},
): WeaveGraph {
  if (options.relation !== undefined) checkRelation(store, options.relation);
  const wanted = wantedOfYears(store, { from, to });
  if (!wanted) return graphOf(store, options);
  const { concept } = options;
  const asked = concept === undefined ? options : { ...options, concept: centerId(store, concept) };
  using part = cutStore(store, wanted, { filters: [] });
  return graphOf(part, asked);
}

function graphOf(store: Store, options: GraphOptions & GraphFilters): WeaveGraph {
  const concepts = readPlacedConcepts(store);
  const papers = readPlacedPapers(store);
  const edges: GraphInput['edges'] = {
    paperConcept: readPaperConcepts(store),
    cooccurrence: readCooccurrences(
      store,
      concepts.map((concept) => concept.papers),
      papers.length,
    ),
  };
  const { concept, relation, ...filters } = options;
  const part = graphPart({ concepts, papers }, edges.paperConcept, {
    ...filters,
    ...(concept === undefined ? {} : { center: findCenter(store, concept) }),
    ...(relation === undefined ? {} : { related: readRelated(store, relation) }),
  });
  const graph = toGraphology(
    {
      papers,
      concepts,
      edges: edgesWithin(edges, part),
      communities: {
        ofConcept: [Int32Array.from(concepts, ({ community }) => community)],
        ofPaper: [Int32Array.from(papers, ({ community }) => community)],
      },
      layout: {
        conceptX: Float64Array.from(concepts, ({ x }) => x),
        conceptY: Float64Array.from(concepts, ({ y }) => y),
        paperX: Float64Array.from(papers, ({ x }) => x),
        paperY: Float64Array.from(papers, ({ y }) => y),
        conceptSize: Float64Array.from(concepts, ({ size }) => size),
      },
    },
    options,
  );
  for (const [i, { id }] of concepts.entries()) if (!part.concepts[i]) dropInPlace(graph, conceptNode(id));
  for (const [i, { id }] of papers.entries()) if (!part.papers[i]) dropInPlace(graph, paperNode(id));
  return graph;
}

/** A view may not have the node at all. */
function dropInPlace(graph: WeaveGraph, node: string): void {
  if (graph.hasNode(node)) graph.dropNode(node);
}

function readPaperConcepts(store: Store): GraphInput['edges']['paperConcept'] {
  const { salienceE4, ...columns } = readPaperConceptColumns(store, 'paper, concept');
  return { ...columns, salience: Float64Array.from(salienceE4, fromE4) };
}

function readCooccurrences(
  store: Store,
  frequencies: readonly number[],
  places: number,
): GraphInput['edges']['cooccurrence'] {
  const { source, target, papers } = readPairColumns(store);
  const association = Float64Array.from(papers, (both, i) =>
    associationStrength({ both, first: frequencies[source[i]!]!, second: frequencies[target[i]!]!, places }),
  );
  return { source, target, count: papers, association };
}
