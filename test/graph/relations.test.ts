import { describe, expect, test } from 'vitest';
import { buildEdges, RELATIONS } from '../../src/graph/index.js';
import { resolveConcepts } from '../../src/resolve/index.js';
import { corpus } from '../resolve/corpus.js';

function relationsIn(abstract: string) {
  const { papers, extractions } = corpus({ abstract });
  const resolution = resolveConcepts(papers, extractions);
  const label = (concept: number) => resolution.concepts[concept]!.label;
  const { relations } = buildEdges(papers, extractions, resolution);
  return relations.map((edge) => ({
    ...edge,
    said: `${label(edge.subject)} ${edge.relation} ${label(edge.object)}`,
  }));
}

describe('what a sentence states', () => {
  test.each([
    ['[Dropout] mitigates [overfitting](phenomenon).', 'Dropout mitigates overfitting'],
    ['[Overfitting](phenomenon) is prevented by [dropout].', 'dropout mitigates overfitting'],
    ['We use [dropout] to reduce [overfitting](phenomenon).', 'dropout mitigates overfitting'],
    ['[Adam] (from 2014) effectively reduces [overfitting](phenomenon).', 'Adam mitigates overfitting'],
    ['[SGD] causes [simplicity bias](phenomenon).', 'SGD causes simplicity bias'],
    [
      '[Neural networks] suffer from [catastrophic forgetting](phenomenon).',
      'neural network exhibits catastrophic forgetting',
    ],
    ['We study [grokking](phenomenon) in [transformers].', 'transformer exhibits grokking'],
    [
      'The [unconstrained feature model] explains [neural collapse](phenomenon).',
      'unconstrained feature model explains neural collapse',
    ],
    ['[TSMixer] outperforms [N-BEATS].', 'TSMixer outperforms N-BEATS'],
    ['[TSMixer] is evaluated on [ETTh1](dataset).', 'TSMixer evaluated-on ETTh1'],
    ['[TSMixer] achieves the best accuracy on [ETTh1](dataset).', 'TSMixer evaluated-on ETTh1'],
    [
      'Here [transformers] are widely used for [machine translation](task).',
      'transformer used-for machine translation',
    ],
    ['We do [machine translation](task) using [transformers].', 'transformer used-for machine translation'],
    ['[Self-attention] is a key component of [transformers].', 'self-attention part-of transformer'],
    ['[LaMo] is based on [decision transformers].', 'LaMo based-on decision transformer'],
    ['[SNR gap](metric) measures [model collapse](phenomenon).', 'SNR gap measures model collapse'],
  ])('%s', (sentence, said) => {
    expect(relationsIn(sentence).map((edge) => edge.said)).toEqual([said]);
  });

  test('both objects of one verb', () => {
    const found = relationsIn(
      '[Dropout] mitigates [overfitting](phenomenon) and [memorization](phenomenon).',
    );
    expect(found.map(({ said }) => said)).toEqual([
      'Dropout mitigates memorization',
      'Dropout mitigates overfitting',
    ]);
  });
});

describe('what it does not state', () => {
  test.each([
    '[LaMo] does not suffer from [catastrophic forgetting](phenomenon).',
    '[Dropout] fails to mitigate [overfitting](phenomenon).',
    'Training without [dropout] causes [overfitting](phenomenon).',
    'We ask whether [dropout] reduces [overfitting](phenomenon).',
    '[SGD] leads to poor [generalization](phenomenon).',
    'The theory of [dropout] explains [overfitting](phenomenon).',
    '[Dropout] was found. [Overfitting](phenomenon) was lost.',
    '[ImageNet](dataset) mitigates [overfitting](phenomenon).',
  ])('%s', (sentence) => {
    expect(relationsIn(sentence)).toEqual([]);
  });
});

test('a hedge is noted and counts less', () => {
  const [sure] = relationsIn('[SGD] causes [simplicity bias](phenomenon).');
  const [hedged] = relationsIn('[SGD] may cause [simplicity bias](phenomenon).');
  expect(hedged!.evidence[0]!.hedged).toBe(true);
  expect(hedged!.score).toBeLessThan(sure!.score);
});

test('two sentences say more than one', () => {
  const once = relationsIn('[SGD] causes [simplicity bias](phenomenon).');
  const twice = relationsIn(
    '[SGD] causes [simplicity bias](phenomenon). The [SGD] induces [simplicity bias](phenomenon).',
  );
  expect(twice[0]!.evidence).toHaveLength(2);
  expect(twice[0]!.score).toBeGreaterThan(once[0]!.score);
});

describe.each(RELATIONS.map((relation) => [relation.id, relation] as const))(
  'the relation %s',
  (id, relation) => {
    test('is described in full', () => {
      expect(id).toMatch(/^[a-z]+(?:-[a-z]+)*$/);
      expect(relation.label).not.toBe('');
      expect(relation.subjects.length * relation.objects.length * relation.patterns.length).toBeGreaterThan(
        0,
      );
    });

    test('has patterns with ids of their own, whole-text wordings and scores in 0..1', () => {
      expect(new Set(relation.patterns.map((pattern) => pattern.id)).size).toBe(relation.patterns.length);
      for (const { between, score } of relation.patterns) {
        expect(between.source).toMatch(/^\^.*\$$/);
        expect(score).toBeGreaterThan(0.5);
        expect(score).toBeLessThanOrEqual(1);
      }
    });
  },
);
