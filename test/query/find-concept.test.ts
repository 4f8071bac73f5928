import { describe, expect, test } from 'vitest';
import { openFixture } from './opened-fixture.js';

const kb = openFixture();

describe('a concept is found by', () => {
  test.each([
    ['its id', 'retrieval-augmented-generation', 'retrieval-augmented-generation'],
    ['its label', 'retrieval-augmented generation', 'retrieval-augmented-generation'],
    ['an alias', 'RAG', 'retrieval-augmented-generation'],
    ['an alias in other case', 'rag', 'retrieval-augmented-generation'],
    ['its label in other case', 'imageNET', 'imagenet'],
    ['its label without hyphen', 'retrieval augmented generation', 'retrieval-augmented-generation'],
    ['its plural', 'Catastrophic Forgettings', 'catastrophic-forgetting'],
    ['the plural of an alias', 'RAGs', 'retrieval-augmented-generation'],
    ['its label with spaces around', '  ImageNet ', 'imagenet'],
  ])('%s: %s', (_, name, id) => {
    expect(kb.concept(name).id).toBe(id);
  });
});

test('a name of two concepts is refused with both ids', () => {
  expect(() => kb.concept('CL')).toThrow(
    expect.objectContaining({
      code: 'concept-ambiguous',
      kind: 'usage',
      message: expect.stringContaining('"CL", which stands for 2 concepts'),
      details: expect.objectContaining({
        suggestions: expect.arrayContaining(['continual-learning', 'curriculum-learning']),
      }),
    }),
  );
});

describe('an unknown name is refused with the nearest', () => {
  test.each([
    ['halucinatons', ['hallucination']],
    ['graph', ['graph neural network', 'graph attention network', 'knowledge graph']],
    ['qqqqqqqq', []],
  ])('%s', (name, suggestions) => {
    expect(() => kb.concept(name)).toThrow(
      expect.objectContaining({
        code: 'concept-unknown',
        kind: 'not-found',
        details: expect.objectContaining({ suggestions }),
      }),
    );
  });

  test('in one line, however long it is', () => {
    expect(() => kb.concept(`${'very '.repeat(1000)}long\nname`)).toThrow(
      expect.objectContaining({ message: expect.stringMatching(/^.{1,200}$/) }),
    );
  });
});

describe('a paper is found by', () => {
  test.each([
    ['its id', 'arxiv:1710.10903', 'arxiv:1710.10903'],
    ['an id with slashes and quotes', 'given/id with spaces & "quotes"', 'given/id with spaces & "quotes"'],
    ['its title', 'Graph attention networks', 'arxiv:1710.10903'],
    ['its title in other case and punctuation', 'graph-attention NETWORKS!', 'arxiv:1710.10903'],
  ])('%s', (_, name, id) => {
    expect(kb.paper(name).id).toBe(id);
  });
});

test('an unknown paper is refused with the nearest', () => {
  expect(() => kb.paper('attention networks')).toThrow(
    expect.objectContaining({
      code: 'paper-unknown',
      details: expect.objectContaining({ suggestions: ['Graph attention networks'] }),
    }),
  );
});
