import { describe, expect, test } from 'vitest';
import type { Sentence } from '../../src/model/index.js';
import { makeKnowledge } from '../fixtures/knowledge.js';
import { openFixture } from './opened-fixture.js';

const kb = openFixture();

const knowledge = makeKnowledge();

/** Flat position of the mention with this surface in a sentence of a paper. */
function flatMention(surface: string, paper: number, sentence: number): number {
  const before = knowledge.extractions
    .slice(0, paper)
    .reduce((sum, { mentions }) => sum + mentions.length, 0);
  const { mentions } = knowledge.extractions[paper]!;
  return (
    before + mentions.findIndex((mention) => mention.sentence === sentence && mention.surface === surface)
  );
}

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

describe('in a variant of the fixture', () => {
  const [first, ...others] = knowledge.edges.relations;
  const [subject, object] = [flatMention('EWC', 4, 3), flatMention('forgetting', 4, 3)];
  const relation = { ...first!, evidence: [{ ...first!.evidence[0]!, subject, object }] };
  const restated = openFixture({
    ...knowledge,
    edges: { ...knowledge.edges, relations: [relation, ...others] },
  });

  test('the sentence that states a relation comes first, whichever it is', () => {
    expect(restated.evidence('forgetting', { b: 'EWC' }).quotations[0]?.text).toBe(
      'EWC alone does not prevent forgetting in LLMs.',
    );
  });

  const { title } = knowledge.papers[6]!;
  const inTitle: Sentence = { field: 'title', start: 0, end: title.length };
  const repeated = openFixture({
    ...knowledge,
    papers: knowledge.papers.map((paper, i) => (i === 3 ? { ...paper, title } : paper)),
    extractions: knowledge.extractions.map((extraction, i) =>
      i === 3
        ? {
            ...extraction,
            sentences: [inTitle],
            mentions: extraction.mentions.map((mention) => ({ ...mention, sentence: 0 })),
          }
        : extraction,
    ),
  });

  test('a sentence that two papers share is quoted once', () => {
    const texts = repeated.evidence('hallucination', { limit: 100 }).quotations.map(({ text }) => text);
    expect(texts.filter((text) => text === title)).toHaveLength(1);
  });
});
