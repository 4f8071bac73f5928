import { describe, expect, test } from 'vitest';
import { openFixture } from './opened-fixture.js';

const kb = openFixture();

const sentences = (a: string, b?: string) =>
  kb.evidence(a, b === undefined ? {} : { b }).quotations.map(({ text }) => text);

describe('for one concept', () => {
  test.each([
    ['EWC', 'We introduce elastic weight consolidation (EWC), a method for continual learning.'],
    ['RAG', 'We introduce retrieval-augmented generation (RAG), which feeds retrieved passages to the LLM.'],
  ])('the sentence that introduces %s comes first', (name, first) => {
    expect(sentences(name)[0]).toBe(first);
  });

  test('every sentence that mentions it is there, and counted', () => {
    const { total, quotations } = kb.evidence('EWC', { limit: 100 });
    expect(quotations).toHaveLength(4);
    expect(total).toBe(4);
  });

  test('a concept that only a title mentions has that title', () => {
    expect(sentences('hallucination')).toContain('A survey of hallucination in large language models');
  });
});

describe('for two concepts', () => {
  test('sentences that hold both, the one that states a relation first', () => {
    expect(sentences('forgetting', 'EWC')).toEqual([
      'EWC mitigates catastrophic forgetting by slowing down learning on the weights that matter.',
      'EWC alone does not prevent forgetting in LLMs.',
    ]);
  });

  test('where no sentence holds both, one of each paper that does', () => {
    expect(sentences('GNN', 'Natural Questions')).toEqual(['The accuracy on Natural Questions rises.']);
  });

  test('where no paper holds both, none', () => {
    expect(kb.evidence('hallucination', { b: 'ImageNet' })).toMatchObject({ total: 0, quotations: [] });
  });

  test('a concept with itself is that concept', () => {
    expect(kb.evidence('EWC', { b: 'elastic weight consolidation' })).toEqual(kb.evidence('EWC'));
  });
});

describe('a quotation', () => {
  const { quotations } = kb.evidence('EWC', { b: 'forgetting' });

  test('marks every mention of what was asked for and nothing else', () => {
    const [first] = quotations;
    expect(first!.marks.map(({ start, end }) => first!.text.slice(start, end))).toEqual([
      'EWC',
      'catastrophic forgetting',
    ]);
    expect(first!.marks.map(({ concept, type }) => [concept, type])).toEqual([
      ['elastic-weight-consolidation', 'method'],
      ['catastrophic-forgetting', 'phenomenon'],
    ]);
  });

  test('stands in its paper where it says', () => {
    for (const { paper, field, start, end, text } of quotations)
      expect(kb.paper(paper.id)[field].slice(start, end)).toBe(text);
  });

  test('counts UTF-16 code units, so that astral characters shift nothing', () => {
    for (const { text, marks } of kb.evidence('curriculum learning').quotations)
      for (const { start, end } of marks)
        expect(text.slice(start, end)).toMatch(/^(curriculum learning|CL)$/i);
  });

  test('is ranked by a score in 0..1', () => {
    const scores = kb.evidence('RAG').quotations.map(({ score }) => score);
    expect(scores).toEqual([...scores].sort((a, b) => b - a));
    for (const score of scores) expect(score >= 0 && score <= 1).toBe(true);
  });
});

test('offset goes on where the limit stopped', () => {
  const all = kb.evidence('RAG').quotations;
  expect(all.length).toBeGreaterThan(3);
  const pages = [0, 2, 4].flatMap((offset) => kb.evidence('RAG', { limit: 2, offset }).quotations);
  expect(pages).toEqual(all.slice(0, 6));
});
