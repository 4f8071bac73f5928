import { describe, expect, test } from 'vitest';
import { openFixture } from './opened-fixture.js';

const kb = openFixture();

const labels = (name: string, options = {}) =>
  kb.neighbors(name, options).neighbors.map(({ concept }) => concept.label);

test('a neighbour says how often, how much more often than chance, and shows a sentence', () => {
  const [first] = kb.neighbors('EWC').neighbors;
  expect(first).toMatchObject({
    concept: { id: 'catastrophic-forgetting', type: 'phenomenon', papers: 2 },
    count: 2,
    association: 4,
    npmi: 1,
    evidence: {
      text: 'EWC mitigates catastrophic forgetting by slowing down learning on the weights that matter.',
    },
  });
});

describe('sorted by', () => {
  test.each([
    ['count', 'count'],
    ['association', 'association'],
    ['npmi', 'npmi'],
  ] as const)('%s', (sort, key) => {
    const values = kb.neighbors('LLM', { sort }).neighbors.map((neighbor) => neighbor[key]);
    expect(values).toEqual([...values].sort((a, b) => b - a));
  });

  test('strength puts the frequent before the rare of equal association', () => {
    expect(labels('LLM')[0]).toBe('hallucination');
  });
});

describe('filters', () => {
  test.each([
    ['type', { type: 'dataset' }, ['Natural Questions']],
    ['papers that hold both', { minPapers: 3 }, ['hallucination']],
    ['a typed relation', { relation: 'mitigates' }, []],
    ['years', { from: 2024, type: 'dataset' }, ['Natural Questions']],
    ['years without a paper that holds both', { to: 2017 }, []],
    ['community', { community: 1, sort: 'association', limit: 1 }, ['catastrophic forgetting']],
  ])('%s', (_, options, expected) => {
    expect(labels('LLM', options)).toEqual(expected);
  });

  test('total counts all that fit, whatever the limit', () => {
    const all = kb.neighbors('LLM');
    const some = kb.neighbors('LLM', { limit: 2 });
    expect(some.total).toBe(all.neighbors.length);
    expect(some.neighbors).toEqual(all.neighbors.slice(0, 2));
  });
});

test('a typed relation is seen from both ends', () => {
  expect(labels('EWC', { relation: 'mitigates' })).toEqual(['catastrophic forgetting']);
  expect(labels('forgetting', { relation: 'mitigates' })).toEqual(['elastic weight consolidation']);
});

test('recency puts the concepts of the latest shared paper first and says the year', () => {
  const years = kb.neighbors('LLM', { sort: 'recency' }).neighbors.map(({ latest }) => latest!);
  expect(years[0]).toBe(2024);
  expect(years).toEqual([...years].sort((a, b) => b - a));
});

test('sentences can be left out', () => {
  for (const neighbor of kb.neighbors('LLM', { evidence: false }).neighbors)
    expect(neighbor).not.toHaveProperty('evidence');
});

test('being a neighbour is mutual', () => {
  for (const { concept, count } of kb.neighbors('RAG').neighbors) {
    const back = kb.neighbors(concept.id).neighbors.find((other) => other.concept.id.startsWith('retrieval'));
    expect(back?.count).toBe(count);
  }
});
