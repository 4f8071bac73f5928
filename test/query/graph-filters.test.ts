// The part of the graph that a program asks for: the same nodes as the exports give for the same filters.
import { describe, expect, test } from 'vitest';
import { exportGraph } from '../../src/export/index.js';
import { openFixture } from './opened-fixture.js';

const kb = openFixture();

interface Exported {
  readonly nodes: readonly { readonly key: string }[];
}

function exportedNodes(filters: Readonly<Record<string, unknown>>): readonly string[] {
  const text = [...exportGraph(kb, 'graphology', filters)].join('');
  return (JSON.parse(text) as Exported).nodes.map(({ key }) => key).sort();
}

describe.each(['concepts', 'papers', 'full'] as const)('%s', (view) => {
  test.each([
    ['nothing left out', {}],
    ['a type', { type: 'method' }],
    ['a community', { community: 1 }],
    ['around a concept by its alias', { concept: 'EWC' }],
    ['two steps around a concept', { concept: 'EWC', depth: 2 }],
    ['around a concept, of a type', { concept: 'RAG', type: 'phenomenon' }],
    ['concepts in several papers', { minPapers: 2 }],
    ['the ends of a relation', { relation: 'mitigates' }],
    ['papers of some years', { from: 2018, to: 2020 }],
    ['around a concept in papers of some years', { from: 2019, concept: 'RAG' }],
    ['around a concept that no paper of these years mentions', { from: 2024, concept: 'EWC' }],
    ['the ends of a relation that no paper of these years states', { to: 1990, relation: 'mitigates' }],
  ] as const)('%s', (_, filters) => {
    const graph = kb.graph({ view, ...filters });
    expect(graph.nodes().sort()).toEqual(exportedNodes({ view, ...filters }));
    for (const node of graph.nodes()) expect(graph.degree(node)).toBeLessThan(graph.order);
  });
});

test('papers are joined by concepts of the type alone', () => {
  const sizes = [kb.graph({ view: 'papers' }).size, kb.graph({ view: 'papers', type: 'metric' }).size];
  expect(sizes[1]).toBeLessThan(sizes[0]!);
});

test('in papers of some years, links are counted in these', () => {
  const graph = kb.graph({ from: 2020, to: 2023 });
  const papersOf = (concept: string) => graph.filterNeighbors(concept, (_, { kind }) => kind === 'paper');
  const pairs = graph.filterEdges((_, { kind }) => kind === 'cooccurrence');
  expect(pairs.length).toBeGreaterThan(3);
  for (const edge of pairs) {
    const [first, second] = graph.extremities(edge).map(papersOf);
    const both = first!.filter((paper) => second!.includes(paper));
    expect([edge, graph.getEdgeAttribute(edge, 'count')]).toEqual([edge, both.length]);
  }
});

test('a relation that is not there is refused', () => {
  expect(() => kb.graph({ relation: 'mitigate' })).toThrow(/mitigates/);
});

test('a concept that is not there is refused', () => {
  expect(() => kb.graph({ concept: 'no such name' })).toThrow('the id, the label or an alias');
});
