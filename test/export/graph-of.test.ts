// The graph that formats write from says what the knowledge base says.
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { ExportEdge, ExportNode } from '../../src/export/export-graph.js';
import { graphOf } from '../../src/export/graph-of.js';
import { GRAPH_PARAMETERS } from '../../src/export/graph-parameters.js';
import { resolveParameters } from '../../src/lib/parameters.js';
import { COMMUNITY_COLORS, CONCEPT_TYPES, PAPER_COLORS } from '../../src/model/index.js';
import { makeKnowledge } from '../fixtures/knowledge.js';
import { type OpenedStore, storeOf } from './nasty-store.js';

const knowledge = makeKnowledge();
let opened: OpenedStore;

beforeAll(() => {
  opened = storeOf(knowledge);
});
afterAll(() => opened.end());

interface Taken {
  readonly nodes: readonly ExportNode[];
  readonly edges: readonly ExportEdge[];
}

function take(raw: Record<string, unknown>): Taken {
  const graph = graphOf(opened, resolveParameters(GRAPH_PARAMETERS, raw));
  return { nodes: [...graph.nodes()], edges: [...graph.edges()] };
}

const { paperConcept, cooccurrence } = knowledge.edges;
const { concepts } = knowledge.resolution;

describe('views', () => {
  test.each([
    [
      'full',
      concepts.length + knowledge.papers.length,
      cooccurrence.count.length + paperConcept.count.length,
    ],
    ['concepts', concepts.length, cooccurrence.count.length],
  ])('%s has %i nodes and %i edges', (view, nodes, edges) => {
    const taken = take({ view });
    expect([taken.nodes.length, taken.edges.length]).toEqual([nodes, edges]);
  });

  test('papers are joined by the concepts that they share', () => {
    const { nodes, edges } = take({ view: 'papers' });
    expect(nodes.map(({ kind }) => kind)).toEqual(knowledge.papers.map(() => 'paper'));
    expect(edges.map(({ source, target, count }) => `${source} ${target} ${count}`)).toEqual(sharedByHand());
  });
});

/** Pairs of papers and what they share, counted the plain way. */
function sharedByHand(): readonly string[] {
  const conceptsOf = knowledge.papers.map(
    (_, paper) => new Set(paperConcept.concept.filter((_, i) => paperConcept.paper[i] === paper)),
  );
  return knowledge.papers.flatMap((first, a) =>
    knowledge.papers.flatMap((second, b) => {
      const shared = [...conceptsOf[a]!].filter((concept) => conceptsOf[b]!.has(concept)).length;
      return a < b && shared > 0 ? [`paper:${first.id} paper:${second.id} ${shared}`] : [];
    }),
  );
}

describe('values', () => {
  test('a concept is as the knowledge base has it', () => {
    const { nodes } = take({ view: 'concepts' });
    concepts.forEach((concept, i) => {
      const { id, label, type, papers, mentions } = concept;
      expect(nodes[i]).toMatchObject({ id, label, type, papers, mentions, key: `concept:${id}` });
      expect(nodes[i]!.x).toBeCloseTo(knowledge.layout.conceptX[i]!, 3);
    });
  });

  test('colours are the viewer’s: one a community, none for papers', () => {
    const { nodes } = take({});
    const colors = new Map(
      nodes.map(({ kind, community, color }) => [kind === 'paper' ? 'paper' : community, color]),
    );
    expect(colors).toEqual(
      new Map<number | string, string>([
        [1, COMMUNITY_COLORS.light[1]!],
        [2, COMMUNITY_COLORS.light[2]!],
        [0, COMMUNITY_COLORS.light[0]!],
        ['paper', PAPER_COLORS.light],
      ]),
    );
  });

  test('co-occurrences have the counts and measures of the build', () => {
    const { edges } = take({ view: 'concepts' });
    edges.forEach((edge, i) => {
      expect(edge).toMatchObject({ kind: 'cooccurrence', count: cooccurrence.count[i]! });
      if (edge.kind !== 'cooccurrence') return;
      expect(edge.association).toBeCloseTo(cooccurrence.association[i]!, 10);
      expect(edge.npmi).toBeCloseTo(cooccurrence.npmi[i]!, 10);
      expect(edge.weight).toBe(edge.count);
    });
  });

  test('ends of edges are among the nodes', () => {
    for (const view of ['full', 'concepts', 'papers']) {
      const { nodes, edges } = take({ view, community: 1 });
      const keys = new Set(nodes.map(({ key }) => key));
      expect(edges.length).toBeGreaterThan(0);
      expect(edges.filter(({ source, target }) => !keys.has(source) || !keys.has(target))).toEqual([]);
    }
  });
});

describe('filters', () => {
  test.each(CONCEPT_TYPES)('type %s leaves the concepts of that type', (type) => {
    const { nodes } = take({ view: 'concepts', type });
    expect(nodes.map(({ id }) => id)).toEqual(
      concepts.filter((each) => each.type === type).map(({ id }) => id),
    );
  });

  test('a least weight holds for the measure that was chosen', () => {
    const { edges } = take({ view: 'concepts', weight: 'association', minWeight: 1.5 });
    const strong = [...cooccurrence.association].filter((value) => value >= 1.5).length;
    expect(edges).toHaveLength(strong);
    expect(edges.every(({ weight }) => weight >= 1.5)).toBe(true);
  });
});

describe('the network around a concept', () => {
  /** Numbers of the papers that mention any of these concepts, and of the concepts in any of these papers. */
  const papersOf = (wanted: ReadonlySet<number>) =>
    new Set(paperConcept.paper.filter((_, i) => wanted.has(paperConcept.concept[i]!)));
  const conceptsOf = (wanted: ReadonlySet<number>) =>
    new Set(paperConcept.concept.filter((_, i) => wanted.has(paperConcept.paper[i]!)));

  const idsOf = (items: readonly { readonly id: string }[], numbers: ReadonlySet<number>) =>
    items.filter((_, i) => numbers.has(i)).map(({ id }) => id);

  test.each([1, 2, 3])('at depth %i', (depth) => {
    let reached: ReadonlySet<number> = new Set([concepts.findIndex(({ id }) => id === 'imagenet')]);
    let papers: ReadonlySet<number> = new Set();
    for (let step = 0; step < depth; step++) {
      papers = papersOf(reached);
      reached = conceptsOf(papers);
    }
    const { nodes } = take({ concept: 'imagenet', depth });
    const ids = (kind: string) => nodes.filter((node) => node.kind === kind).map(({ id }) => id);
    expect(ids('concept')).toEqual(idsOf(concepts, reached));
    expect(ids('paper')).toEqual(idsOf(knowledge.papers, papers));
  });

  test('may be asked for by an alias', () => {
    expect(take({ concept: 'RAG' })).toEqual(take({ concept: 'retrieval-augmented-generation' }));
  });

  test('says what is wrong with a name', () => {
    expect(() => take({ concept: 'halucination' })).toThrow(/did you mean hallucination/);
  });
});
