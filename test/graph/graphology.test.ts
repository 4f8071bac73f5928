import { describe, expect, test } from 'vitest';
import { buildEdges, type GraphView, linkPapers, toGraphology } from '../../src/graph/index.js';
import { resolveConcepts } from '../../src/resolve/index.js';
import { corpus } from '../resolve/corpus.js';

const { papers, extractions } = corpus(
  { id: 'one', title: 'First', abstract: 'a [graph network] on [Cora](dataset)' },
  { id: 'two', title: 'Second', abstract: 'the [graph network] with [Adam]' },
  { id: 'three', title: 'Third', abstract: 'only [kriging]' },
);
const { concepts, ...resolution } = resolveConcepts(papers, extractions);
const edges = buildEdges(papers, extractions, { concepts, ...resolution });

describe('the views', () => {
  test.each([
    ['concepts', 4, 2],
    ['papers', 3, 1],
    ['full', 7, 7],
  ] as [GraphView, number, number][])('%s has %d nodes and %d edges', (view, order, size) => {
    const graph = toGraphology({ papers, concepts, edges }, { view });
    expect([graph.order, graph.size]).toEqual([order, size]);
  });

  test('nodes carry what a picture needs', () => {
    const graph = toGraphology({ papers, concepts, edges });
    expect(graph.getNodeAttributes('concept:cora')).toMatchObject({
      label: 'Cora',
      kind: 'concept',
      type: 'dataset',
    });
    expect(graph.getNodeAttributes('paper:one')).toMatchObject({
      label: 'First',
      kind: 'paper',
      community: -1,
    });
    graph.forEachNode((_, { x, y, size }) => expect(Number.isFinite(x + y + size)).toBe(true));
  });

  test('edges say what they are', () => {
    const graph = toGraphology({ papers, concepts, edges });
    expect(graph.getEdgeAttributes('concept:cora', 'paper:one')).toMatchObject({
      kind: 'paper-concept',
      count: 1,
    });
    expect(graph.getEdgeAttributes('concept:cora', 'concept:graph-network')).toMatchObject({
      kind: 'cooccurrence',
      count: 1,
    });
  });
});

describe('papers that share concepts', () => {
  test('are joined, once, with the number of concepts', () => {
    expect(linkPapers(edges.paperConcept, papers.length, concepts.length)).toMatchObject([
      { source: 0, target: 1, count: 1 },
    ]);
  });

  test('a concept of every paper joins none', () => {
    const many = 300;
    const same = corpus(...Array.from({ length: many }, () => ({ abstract: 'a [graph network]' })));
    const resolved = resolveConcepts(same.papers, same.extractions);
    const { paperConcept } = buildEdges(same.papers, same.extractions, resolved);
    expect(linkPapers(paperConcept, many, resolved.concepts.length)).toEqual([]);
  });
});
