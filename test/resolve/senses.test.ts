import { describe, expect, test } from 'vitest';
import type { Written } from './corpus.js';
import { labels, one, resolve } from './resolve.js';

describe('acronyms', () => {
  const gan = {
    abstract: 'the [generative adversarial network] ([GAN])',
    acronyms: { GAN: 'generative adversarial network' },
  };

  test('short form, plural and long form are one, also in papers that define nothing', () => {
    const { concepts, ids } = resolve([gan, gan, { abstract: 'Other [GANs] are' }]);
    expect(concepts).toHaveLength(1);
    expect(concepts[0]).toMatchObject({ label: 'generative adversarial network', papers: 3, mentions: 5 });
    expect(new Set(ids)).toEqual(new Set(['generative-adversarial-network']));
  });

  const continual: Written = {
    abstract:
      'In [continual learning](task) ([CL](task)) there is [catastrophic forgetting](phenomenon) and [replay].',
    acronyms: { CL: 'continual learning' },
  };
  const curriculum: Written = {
    abstract:
      'In [curriculum learning] ([CL]) one sorts by [sample difficulty](phenomenon) with a [pacing function].',
    acronyms: { CL: 'curriculum learning' },
  };

  test('each paper has its own sense of an ambiguous acronym', () => {
    const { ids, surfaces } = resolve([continual, curriculum]);
    const senses = surfaces.flatMap((surface, index) => (surface === 'CL' ? [ids[index]] : []));
    expect(senses).toEqual(['continual-learning', 'curriculum-learning']);
  });

  test('a paper that defines nothing takes the sense whose company it keeps', () => {
    const undefinedThere = {
      abstract: 'We study [CL](task), [catastrophic forgetting](phenomenon) and [replay].',
    };
    expect(resolve([continual, curriculum, undefinedThere]).ids.at(-3)).toBe('continual-learning');
  });

  test('without company it stays a concept of its own', () => {
    const { ids, concepts } = resolve([continual, curriculum, { abstract: 'We like [CL](task).' }]);
    expect(ids.at(-1)).toBe('cl');
    expect(concepts).toHaveLength(7);
  });

  test('two long forms do not become one because they share a short form', () => {
    const first = {
      abstract: 'a [convolutional network] ([CNN])',
      acronyms: { CNN: 'convolutional network' },
    };
    const second = {
      abstract: 'a [cellular neural network] ([CNN])',
      acronyms: { CNN: 'cellular neural network' },
    };
    expect(labels([first, second])).toEqual(['cellular neural network', 'convolutional network']);
  });

  test('mAP is no MAP', () => {
    const map = { abstract: 'the [maximum a posteriori] ([MAP])', acronyms: { MAP: 'maximum a posteriori' } };
    const mean = {
      abstract: 'the [mean average precision](metric) ([mAP](metric))',
      acronyms: { mAP: 'mean average precision' },
    };
    const { ids } = resolve([map, map, mean, mean, ...one('its [mAP](metric) is', 'its [MAP] is')]);
    expect(ids.slice(-2)).toEqual(['mean-average-precision', 'maximum-a-posteriori']);
  });

  test('a model of what an acronym means is another thing', () => {
    const pam = {
      abstract: 'a [pneumatic artificial muscle] ([PAM])',
      acronyms: { PAM: 'pneumatic artificial muscle' },
    };
    expect(labels([pam, ...one('the [PAM model] is')])).toHaveLength(2);
  });

  test('a lower-case word is no acronym', () => {
    const clip = {
      abstract: 'by [contrastive pretraining] ([CLIP])',
      acronyms: { CLIP: 'contrastive pretraining' },
    };
    expect(resolve([clip, { abstract: 'a [clip] of a film' }]).ids.at(-1)).toBe('clip');
  });

  test('an acronym inside a term', () => {
    const rl = { abstract: 'by [reinforcement learning] ([RL])', acronyms: { RL: 'reinforcement learning' } };
    const both = one('with [deep RL] we', 'with [deep reinforcement learning] we');
    expect(labels([rl, rl, ...both])).toEqual(['deep reinforcement learning', 'reinforcement learning']);
  });

  test('an acronym that titles its paper is a name', () => {
    const lora = {
      title: '[LoRA]: Low-Rank Adaptation of Models',
      abstract: 'We propose [Low-Rank Adaptation] ([LoRA]).',
      acronyms: { LoRA: 'Low-Rank Adaptation' },
    };
    expect(resolve([lora]).concepts[0]).toMatchObject({ id: 'lora', label: 'LoRA' });
  });

  test('two concepts named by one acronym have ids that tell them apart', () => {
    const named = (long: string): Written => ({
      title: `[ATLAS]: ${long}`,
      abstract: `Here is [ATLAS].`,
      acronyms: { ATLAS: long },
    });
    const { concepts } = resolve([
      named('adaptive tensor layers at scale'),
      named('a twelve lead archive of signals'),
    ]);
    expect(concepts.map(({ label }) => label)).toEqual(['ATLAS', 'ATLAS']);
    expect(concepts.map(({ id }) => id)).toEqual([
      'atlas-adaptive-tensor-layers-at-scale',
      'atlas-twelve-lead-archive-of-signals',
    ]);
  });
});

describe('homonyms', () => {
  const robot = {
    id: 'a',
    title: '[MARS]: Modular Arms for Rough Surfaces',
    abstract: 'Our [MARS] drives a [gripper].',
  };
  const corpusPaper = {
    id: 'b',
    title: '[MARS](dataset): A Corpus of Speech',
    abstract: 'The [MARS](dataset) has [speakers](dataset).',
  };
  const user = { id: 'c', abstract: 'We train on [MARS](dataset) with many [speakers](dataset).' };

  test('two papers that share nothing else each bring a thing of one name', () => {
    const { concepts, ids, surfaces } = resolve([robot, corpusPaper, user]);
    expect(concepts.filter(({ label }) => label === 'MARS').map(({ id }) => id)).toEqual([
      'mars-a-corpus-of-speech',
      'mars-modular-arms-for-rough-surfaces',
    ]);
    expect(ids[surfaces.lastIndexOf('MARS')]).toBe('mars-a-corpus-of-speech');
  });

  test('two papers of one field mean the same', () => {
    const sequel = { id: 'd', title: '[MARS]: Better Arms', abstract: 'The new [MARS] has a [gripper].' };
    expect(labels([robot, sequel]).filter((label) => label === 'MARS')).toHaveLength(1);
  });

  test('a paper that brings a name itself does not take the sense of another', () => {
    const prism = {
      abstract: 'the [polysemantic feature identification method] ([PRISM])',
      acronyms: { PRISM: 'polysemantic feature identification method' },
    };
    const other = { abstract: 'In this paper, we present a recipe called [PRISM] for data.' };
    expect(new Set(resolve([prism, prism, other]).ids).size).toBe(2);
  });
});
