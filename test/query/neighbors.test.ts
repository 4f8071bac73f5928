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
    ['association strength reached', { minAssociation: 1.6, type: 'dataset' }, ['Natural Questions']],
    ['association strength not reached', { minAssociation: 1.7, type: 'dataset' }, []],
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

describe('an ego network', () => {
  const ego = (options = {}) => kb.neighbors('ImageNet', { depth: 3, limit: 500, ...options });
  const direct = new Set(kb.neighbors('ImageNet').neighbors.map(({ concept }) => concept.id));

  test('has each concept once, in its nearest step', () => {
    const ids = ego().neighbors.map(({ concept }) => concept.id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids).not.toContain('imagenet');
    for (const { concept, depth } of ego().neighbors) expect(depth === 1).toBe(direct.has(concept.id));
  });

  test('leads from step to step through concepts that it holds', () => {
    const steps = new Map(ego().neighbors.map(({ concept, depth }) => [concept.id, depth!]));
    steps.set('imagenet', 0);
    for (const { concept, depth, via, count } of ego().neighbors) {
      expect(steps.get(via!)).toBe(depth! - 1);
      const step = kb.neighbors(via!).neighbors.find((other) => other.concept.id === concept.id);
      expect(step?.count).toBe(count);
    }
  });

  test('shows a sentence of the last step', () => {
    for (const { concept, via, evidence } of ego().neighbors)
      expect([concept.id, via]).toEqual(expect.arrayContaining(evidence!.marks.map((mark) => mark.concept)));
  });

  test('counts each step, whatever the limit; limit and offset hold for each', () => {
    const { steps, total, neighbors } = ego();
    expect(steps?.length).toBeGreaterThan(1);
    expect(total).toBe(steps!.reduce((sum, step) => sum + step, 0));
    expect(neighbors).toHaveLength(total);
    const page = ego({ limit: 1, offset: 1 });
    expect(page.steps).toEqual(steps);
    const second = (depth: number) => neighbors.filter((each) => each.depth === depth)[1];
    expect(page.neighbors).toEqual(steps!.flatMap((_, i) => second(i + 1) ?? []));
  });

  test('of typed relations follows these only', () => {
    const found = kb.neighbors('natural questions', { depth: 3, relation: 'mitigates' }).neighbors;
    expect(found).toEqual([]);
    const steps = kb.neighbors('GNN', { depth: 2, relation: 'used-for' }).neighbors;
    expect(steps.map(({ concept, depth }) => [concept.id, depth])).toEqual([['question-answering', 1]]);
  });
});

describe('refused in one line, with what is expected', () => {
  test.each([
    [{ depth: 99 }, 'depth: found 99, expected an integer from 1 up to 3'],
    [{ depth: 0 }, 'depth: found 0, expected an integer from 1 up to 3'],
    [{ limit: -1 }, 'limit: found -1, expected an integer from 1 up to 500'],
    [{ offset: -1 }, 'offset: found -1, expected an integer from 0 up to 1000000'],
    [{ minAssociation: -1 }, 'minAssociation: found -1, expected a number from 0'],
    [{ relation: 'cures' }, 'relation: found "cures", expected one of evaluated-on, mitigates, used-for'],
  ])('%j', (options, message) => {
    expect(() => kb.neighbors('EWC', options)).toThrow(expect.objectContaining({ kind: 'usage', message }));
  });
});
