// The figure that any corpus with keywords gives for free.
import { expect, test } from 'vitest';
import { phraseKeys } from '../../src/query/grade.js';
import { makeKnowledge } from '../fixtures/knowledge.js';
import { openFixture } from './opened-fixture.js';

const withKeywords = (...lists: readonly (readonly string[])[]) => {
  const knowledge = makeKnowledge();
  const papers = knowledge.papers.map((paper, i) => ({ ...paper, keywords: lists[i] ?? [] }));
  return openFixture({ ...knowledge, papers });
};

test('keywords count that the text holds, under any name of the concept', async () => {
  const kb = withKeywords(
    ['Continual Learning', 'EWC', 'quantum annealing', 'weights'],
    ['graph attention networks', 'Graph-Attention Network'],
  );
  expect(await kb.grade()).toMatchObject({
    top: 10,
    papers: 2,
    // one of the two spellings counts
    keywords: 5,
    inText: 4,
    found: 3,
    recall: 0.75,
    recallAnywhere: 0.75,
  });
});

test('only the most salient concepts count', async () => {
  const kb = withKeywords(['EWC', 'accuracy']);
  const [first] = kb.paper('10.1000/ewc.2017').concepts;
  expect(first?.concept.id).toBe('elastic-weight-consolidation');
  expect(await kb.grade({ top: 1 })).toMatchObject({ inText: 2, found: 1, recallAnywhere: 1 });
});

test('the baseline finds noun phrases', async () => {
  const kb = withKeywords(['elastic weight consolidation']);
  const { recallTfIdf } = await kb.grade({ top: 50 });
  expect(recallTfIdf).toBe(1);
});

test('a corpus without keywords has no recall', async () => {
  expect(await withKeywords().grade()).toMatchObject({ papers: 0, keywords: 0, inText: 0, recall: 0 });
});

test('phrases are runs of words, whatever their case, hyphens and plurals', () => {
  expect([...phraseKeys('Graph-Neural Networks', 2)]).toEqual([
    'graph',
    'graphneural',
    'neural',
    'neuralnetwork',
    'network',
  ]);
});
