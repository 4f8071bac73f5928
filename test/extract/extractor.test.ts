// What a reader of an abstract gets: concepts, types, places.
import { describe, expect, it } from 'vitest';
import { createExtractor } from '../../src/extract/index.js';
import { paper } from './paper.js';

const extractor = createExtractor();
const typed = (abstract: string, title = ''): string[] =>
  extractor.extract(paper({ title, abstract })).mentions.map(({ surface, type }) => `${surface}/${type}`);

describe('concepts and their types', () => {
  it.each([
    [
      'We train a convolutional neural network on CIFAR-10.',
      ['convolutional neural network/method', 'CIFAR-10/dataset'],
    ],
    ['Models suffer from catastrophic forgetting.', ['catastrophic forgetting/phenomenon']],
    ['We report BLEU for machine translation.', ['BLEU/metric', 'machine translation/task']],
    ['We study grokking in transformers.', ['grokking/phenomenon', 'transformers/method']],
    ['The results are good and the experiments are extensive.', []],
  ])('%s', (text, expected) => {
    expect(typed(text)).toEqual(expected);
  });
});

describe('the document pass', () => {
  it('marks every occurrence, whatever its case, plural and hyphens', () => {
    const text = 'Self-attention is slow. We speed up self attention. Self-Attentions win.';
    expect(typed(text).map((mention) => mention.split('/')[0])).toEqual([
      'Self-attention',
      'self attention',
      'Self-Attentions',
    ]);
  });

  it('gives an acronym the type of its long form, before and after its definition', () => {
    const text = 'We propose a frobnication quality network (FQN). The FQN wins; FQNs win.';
    expect(typed(text)).toEqual([
      'frobnication quality network/method',
      'FQN/method',
      'FQN/method',
      'FQNs/method',
    ]);
  });

  it('does not take an everyday word for an acronym', () => {
    const text = 'A coupled attention network (CAN) is proposed. It can learn. The CAN wins.';
    expect(typed(text).filter((mention) => /^can\//i.test(mention))).toEqual(['CAN/method', 'CAN/method']);
  });

  it('takes the name before the colon of a title for a concept everywhere', () => {
    const mentions = typed('We describe Zorblax in detail.', 'Zorblax: Learning to Zorb');
    expect(mentions.filter((mention) => mention.startsWith('Zorblax'))).toEqual([
      'Zorblax/method',
      'Zorblax/method',
    ]);
  });

  it('marks a term in front of a tail such as -based, never inside another compound', () => {
    expect(typed('We train a transformer. Transformer-based models win.')).toContain('Transformer/method');
    expect(typed('A mega-transformer-thing.')).not.toContain('transformer/method');
  });
});

describe('an extraction', () => {
  const given = paper({
    title: 'Deep learning: a review',
    abstract:
      'We review deep learning (DL). DL uses neural networks. Neural networks overfit on MNIST and ImageNet.',
  });
  const { mentions, sentences, acronyms } = extractor.extract(given);

  it('quotes the text exactly', () => {
    expect(mentions.length).toBeGreaterThan(5);
    for (const { field, start, end, surface } of mentions)
      expect(given[field].slice(start, end)).toBe(surface);
  });

  it('puts each mention into its sentence, and sorts by field and place', () => {
    for (const { field, sentence, start, end } of mentions) {
      expect(sentences[sentence]).toMatchObject({ field });
      expect(sentences[sentence]!.start).toBeLessThanOrEqual(start);
      expect(sentences[sentence]!.end).toBeGreaterThanOrEqual(end);
    }
    expect(mentions.findIndex(({ field }) => field === 'abstract')).toBe(
      mentions.filter(({ field }) => field === 'title').length,
    );
  });

  it('carries the acronyms defined', () => {
    expect(acronyms).toMatchObject([{ short: 'DL', long: 'deep learning', field: 'abstract' }]);
  });

  it('is the same the second time', () => {
    expect(createExtractor().extract(given)).toEqual(extractor.extract(given));
  });
});

describe('minScore', () => {
  const abstract =
    'We propose a hierarchical frobnication scheme for catastrophic forgetting in neural networks.';

  it('only ever takes concepts away when it rises', () => {
    const counts = [0, 0.2, 0.4, 0.6, 0.8, 1].map(
      (minScore) =>
        new Set(
          createExtractor({ minScore })
            .extract(paper({ abstract }))
            .mentions.map((m) => m.surface),
        ).size,
    );
    expect(counts.at(-1)).toBe(0);
    expect(counts[2]).toBeGreaterThan(0);
  });

  it('bounds every score', () => {
    const { mentions } = createExtractor({ minScore: 0.5 }).extract(paper({ abstract }));
    for (const { score } of mentions) expect(score).toBeGreaterThanOrEqual(0.5);
  });

  it.each([[-0.1], [1.1], [Number.NaN]])('refuses %s', (minScore) => {
    expect(() => createExtractor({ minScore })).toThrow('minScore: found');
  });
});
