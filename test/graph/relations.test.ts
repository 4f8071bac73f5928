import { describe, expect, test } from 'vitest';
import { buildEdges, RELATIONS } from '../../src/graph/index.js';
import { resolveConcepts } from '../../src/resolve/index.js';
import { corpus } from '../resolve/corpus.js';

function relationsIn(abstract: string, title = '') {
  const { papers, extractions } = corpus({ title, abstract });
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
    ['[Dropout] reduces [training instability](phenomenon).', 'Dropout mitigates training instability'],
    ['[Dropout], a simple trick that prevents [overfitting](phenomenon).', 'Dropout mitigates overfitting'],
    ['[Dropout] is robust to [label noise](phenomenon).', 'Dropout mitigates label noise'],
    [
      '[Grokking](phenomenon), rather than being sudden, arises from [feature learning].',
      'feature learning causes grokking',
    ],
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

describe('what is said of "our method"', () => {
  const INTRODUCED = 'We propose [EWC]. ';

  test.each([
    ['Our method reduces [catastrophic forgetting](phenomenon).', 'EWC mitigates catastrophic forgetting'],
    [
      'The proposed model - at no cost - alleviates [catastrophic forgetting](phenomenon).',
      'EWC mitigates catastrophic forgetting',
    ],
    ['It overcomes the problem of [overfitting](phenomenon).', 'EWC mitigates overfitting'],
    ['This approach effectively prevents [overfitting](phenomenon).', 'EWC mitigates overfitting'],
    ['We show that [overfitting](phenomenon) is mitigated by our method.', 'EWC mitigates overfitting'],
    ['Our theory explains [grokking](phenomenon).', 'EWC explains grokking'],
    ['The proposed approach outperforms [dropout].', 'EWC outperforms dropout'],
    ['We evaluate our method on [MNIST](dataset).', 'EWC evaluated-on MNIST'],
    ['Experiments on [MNIST](dataset) show that our method works.', 'EWC evaluated-on MNIST'],
  ])('%s', (sentence, said) => {
    const found = relationsIn(`${INTRODUCED}${sentence}`);
    expect(found.map((edge) => edge.said)).toEqual([said]);
    expect(found[0]!.evidence[0]!.pattern).toMatch(/-anaphor$/);
  });

  test('counts less than what is said by name', () => {
    const [named] = relationsIn('[EWC] reduces [overfitting](phenomenon).');
    const [claimed] = relationsIn(`${INTRODUCED}Our method reduces [overfitting](phenomenon).`);
    expect(claimed!.score).toBeLessThan(named!.score);
  });

  test('a purpose names the subject in its own sentence', () => {
    const [found] = relationsIn('To mitigate [overfitting](phenomenon), we propose [EWC].');
    expect(found!.said).toBe('EWC mitigates overfitting');
    expect(found!.evidence[0]!.pattern).not.toMatch(/-anaphor$/);
  });

  test('of two new things the one in the title is meant', () => {
    const found = relationsIn(
      'We propose [EWC] and [FisherNet]. Our method reduces [overfitting](phenomenon).',
      '[FisherNet]: Learning on',
    );
    expect(found.map((edge) => edge.said)).toEqual(['FisherNet mitigates overfitting']);
  });

  test.each([
    [INTRODUCED, 'Our method does not reduce [overfitting](phenomenon).'],
    [INTRODUCED, 'We ask whether our method reduces [overfitting](phenomenon).'],
    [INTRODUCED, 'Other work reduces [overfitting](phenomenon).'],
    [INTRODUCED, 'Our method reduces [expressivity](phenomenon).'],
    ['We use [dropout]. ', 'Our method reduces [overfitting](phenomenon).'],
    ['We propose [EWC] and [FisherNet]. ', 'Our method reduces [overfitting](phenomenon).'],
  ])('%s%s states nothing', (introduced, sentence) => {
    expect(relationsIn(`${introduced}${sentence}`)).toEqual([]);
  });

  test('a hedge counts less here too', () => {
    const [sure] = relationsIn(`${INTRODUCED}Our method reduces [overfitting](phenomenon).`);
    const [hedged] = relationsIn(`${INTRODUCED}Our method may reduce [overfitting](phenomenon).`);
    expect(hedged!.evidence[0]!.hedged).toBe(true);
    expect(hedged!.score).toBeLessThan(sure!.score);
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
