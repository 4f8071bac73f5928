// A concept that two others meet only in papers that hold them both is no bridge; one that another paper ties to either is.
import { describe, expect, test } from 'vitest';
import { adjacencyOf } from '../../src/query/adjacency.js';
import { idleBridges } from '../../src/query/idle-bridges.js';

/** Concepts of each paper; 0 and 1 are the ends. */
const pairsOf = (papers: readonly (readonly number[])[]) => {
  const counts = new Map<string, number>();
  for (const concepts of papers)
    for (const a of concepts)
      for (const b of concepts) if (a < b) counts.set(`${a} ${b}`, (counts.get(`${a} ${b}`) ?? 0) + 1);
  const pairs = [...counts]
    .map(([pair, count]) => [...pair.split(' ').map(Number), count] as [number, number, number])
    .sort((x, y) => x[0] - y[0] || x[1] - y[1]);
  return {
    source: Int32Array.from(pairs, ([a]) => a),
    target: Int32Array.from(pairs, ([, b]) => b),
    papers: Int32Array.from(pairs, ([, , count]) => count),
  };
};

const CASES: readonly (readonly [name: string, papers: readonly (readonly number[])[], idle: number[]])[] = [
  ['all in one paper', [[0, 1, 2, 3]], [2, 3]],
  [
    'another paper ties it to the one end',
    [
      [0, 1, 2, 3],
      [0, 2],
    ],
    [3],
  ],
  [
    'another paper ties it to the other end',
    [
      [0, 1, 2, 3],
      [1, 3],
    ],
    [2],
  ],
  [
    'two papers hold both ends',
    [
      [0, 1, 2],
      [0, 1, 2],
    ],
    [2],
  ],
  [
    'no paper holds both ends',
    [
      [0, 2],
      [1, 2],
    ],
    [],
  ],
];

describe('concepts that lead nowhere else', () => {
  test.each(CASES)('%s', (_, papers, idle) => {
    const adjacency = adjacencyOf(pairsOf(papers), new Int32Array(4).fill(3), papers.length);
    const held = papers.filter((concepts) => concepts.includes(0) && concepts.includes(1));
    expect([...idleBridges(adjacency, 0, 1, held)].sort()).toEqual(idle);
  });
});
