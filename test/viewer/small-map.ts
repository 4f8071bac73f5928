// A map of five concepts and two papers, as the server would give it, for tests of what is made from it.
import type { MapAnswer } from '../../src/model/index.js';

export const SMALL_MAP: MapAnswer = {
  contentHash: 'small',
  counts: { concepts: 5, papers: 2 },
  total: { concepts: 5, papers: 2 },
  modularity: 0.4,
  nodes: {
    id: ['grokking', 'weight-decay', 'accuracy', 'mnist', 'pruning', 'p1', 'p2'],
    label: ['grokking', 'weight decay', 'accuracy', 'MNIST', 'pruning', 'First paper', 'Second paper'],
    type: [2, 0, 4, 1, 0, -1, -1],
    community: [0, 0, 0, 1, 1, 0, 1],
    x: [0, 1, 2, 10, 11, 0.5, 10.5],
    y: [0, 1, 0, 0, 1, 0.5, 0.5],
    size: [2, 1, 3, 1, 1, 0.5, 0.5],
    count: [4, 3, 9, 3, 1, 3, 2],
    importance: [0.9, 0.6, 1, 0.5, 0, 0, 0],
    stability: [1, 1, 0.3, 1, 1, 1, 1],
    year: [0, 0, 0, 0, 0, 0, 0],
  },
  edges: {
    source: [0, 0, 1, 2, 3, 0, 1, 3],
    target: [1, 2, 2, 3, 4, 5, 5, 6],
    kind: [0, 0, 0, 0, 0, 1, 1, 1],
    count: [3, 4, 2, 2, 1, 2, 5, 1],
    weight: [6, 1.2, 0.5, 1.1, 8, 0.4, 1, 1],
  },
  communities: [
    {
      id: 0,
      level: 0,
      label: 'grokking · weight decay',
      concepts: 3,
      papers: 1,
      stability: 1,
      keyConcepts: [{ id: 'grokking', label: 'grokking', type: 'phenomenon', papers: 4, community: 0 }],
      keyPapers: [],
    },
    {
      id: 1,
      level: 0,
      label: 'MNIST',
      concepts: 2,
      papers: 1,
      stability: 1,
      keyConcepts: [{ id: 'mnist', label: 'MNIST', type: 'dataset', papers: 3, community: 1 }],
      keyPapers: [],
    },
  ],
};

/** The same map with years of its papers. */
export function withYears(years: readonly number[]): MapAnswer {
  const year = SMALL_MAP.nodes.year.map((none, node) => years[node - SMALL_MAP.counts.concepts] ?? none);
  return { ...SMALL_MAP, nodes: { ...SMALL_MAP.nodes, year } };
}
