// The stored graph as a graphology graph, for the ecosystem of algorithms around it.
import { type GraphInput, type GraphOptions, toGraphology, type WeaveGraph } from '../graph/index.js';
import { associationStrength } from '../lib/association.js';
import {
  fromE4,
  readPairColumns,
  readPaperConceptColumns,
  readPlacedConcepts,
  readPlacedPapers,
  type Store,
} from '../store/index.js';

/** All of it in memory; each edge costs graphology some 12 microseconds. */
export function readGraph(store: Store, options: GraphOptions = {}): WeaveGraph {
  const concepts = readPlacedConcepts(store);
  const papers = readPlacedPapers(store);
  return toGraphology(
    {
      papers,
      concepts,
      edges: {
        paperConcept: readPaperConcepts(store),
        cooccurrence: readCooccurrences(
          store,
          concepts.map((concept) => concept.papers),
          papers.length,
        ),
      },
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
