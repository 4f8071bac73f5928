// Papers and concepts are known again by their ids, and a concept that was renamed by its former label.
import { expect, test } from 'vitest';
import type { EarlierMap } from '../../../src/analyze/index.js';
import { earlierNodes } from '../../../src/analyze/kept/earlier-nodes.js';

const earlier: EarlierMap = {
  concepts: {
    ids: ['neural-net', 'graph'],
    x: Float64Array.of(1, 2),
    y: Float64Array.of(-1, -2),
    community: Int32Array.of(2, 0),
    stability: Float64Array.of(0.5, 1),
  },
  papers: { ids: ['p1'], x: Float64Array.of(3), y: Float64Array.of(-3), community: Int32Array.of(1) },
  communities: [
    { level: 0, id: 0, label: 'graphs', stability: 1 },
    { level: 0, id: 1, label: 'nets', stability: 0.5 },
    ...[0, 1, 2].map((id) => ({ level: 1, id, parent: id >> 1, label: `part ${id}`, stability: 1 })),
  ],
  levels: 2,
  laidOut: 1,
  changed: 0,
};

const nodesOf = (concepts: readonly (readonly string[])[], papers: readonly string[] = []) =>
  earlierNodes(
    {
      papers: papers.map((id) => ({ id, title: '' })),
      resolution: {
        concepts: concepts.map(([id, ...aliases]) => ({
          id: id!,
          label: id!,
          type: 'method',
          papers: 1,
          aliases: aliases.map((surface) => ({ surface })),
        })),
      },
      edges: {
        paperConcept: {
          paper: new Int32Array(0),
          concept: new Int32Array(0),
          salience: new Float64Array(0),
        },
        broader: [],
      },
    },
    earlier,
  );

const NET = { x: 1, y: -1, communities: [1, 2], stability: 0.5 };

test('concepts come first, then papers, with their communities at every level', () => {
  const paper = { x: 3, y: -3, communities: [0, 1] };
  expect(nodesOf([['neural-net']], ['p1', 'p2'])).toEqual([NET, paper, undefined]);
});

test.each([
  ['that was its label is where it was', [['neural-network', 'Neural Net']], [NET]],
  ['that nothing was called tells nothing', [['neural-network', 'NN']], [undefined]],
  [
    'that another concept goes by tells nothing',
    [['neural-network', 'Neural Net'], ['neural-net']],
    [undefined, NET],
  ],
])('a concept with an alias %s', (_, concepts, expected) => {
  expect(nodesOf(concepts)).toEqual(expected);
});
