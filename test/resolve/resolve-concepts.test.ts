import { describe, expect, test } from 'vitest';
import { MERGE_RULES, type ResolveOptions, resolveConcepts } from '../../src/resolve/index.js';
import { corpus, type Written } from './corpus.js';

function resolve(written: readonly Written[], options: ResolveOptions = {}) {
  const { papers, extractions } = corpus(...written);
  const resolution = resolveConcepts(papers, extractions, options);
  const surfaces = extractions.flatMap(({ mentions }) => mentions.map(({ surface }) => surface));
  const ids = [...resolution.conceptOf].map((concept) => resolution.concepts[concept]?.id);
  return { ...resolution, ids, surfaces };
}

function labels(written: readonly Written[], options: ResolveOptions = {}): readonly string[] {
  return resolve(written, options).concepts.map(({ label }) => label);
}

const one = (...abstracts: readonly string[]): readonly Written[] =>
  abstracts.map((abstract) => ({ abstract }));

describe('one concept whatever the papers call it', () => {
  test.each([
    [
      'plural',
      ['a [graph neural network] here', 'some [graph neural networks] there'],
      ['graph neural network'],
    ],
    ['case', ['we use [dropout] here', 'we use [Dropout] here', 'so [dropout] it is'], ['dropout']],
    [
      'hyphen',
      ['by [fine-tuning] it', 'by [fine tuning] it', 'by [finetuning] it', 'x [fine-tuning]'],
      ['fine-tuning'],
    ],
    ['spelling', ['good [generalisation]', 'good [generalization]'], ['generalization']],
    ['Greek', ['a [β-VAE] here', 'a [beta-VAE] here', 'the [beta-VAE] there'], ['beta-VAE']],
    ['clipped', ['a [neural net] is', 'a [neural network] is', 'the [neural network]'], ['neural network']],
    ['head of a name', ['with [Adam] we', 'with the [Adam optimizer] we', 'and [Adam] too'], ['Adam']],
    [
      'head of a dataset',
      ['on [ImageNet](dataset) we', 'on the [ImageNet dataset](dataset) we', 'an [ImageNet](dataset)'],
      ['ImageNet'],
    ],
    [
      'head of a term',
      ['a [transformer] is', 'a [transformer model] is', 'the [transformer] as'],
      ['transformer'],
    ],
    [
      'of and no of',
      ['the [convergence rate](metric)', 'a [rate of convergence](metric)'],
      ['convergence rate'],
    ],
    ['act', ['by [quantizing] weights', 'by [quantization] of'], ['quantization']],
  ])('%s', (_, abstracts, expected) => {
    expect(labels(one(...abstracts))).toEqual(expected);
  });
});

describe('two concepts however alike', () => {
  test.each([
    ['a head that matters', ['the [diffusion](phenomenon) of', 'a [diffusion model] of']],
    ['another head', ['a [language](task) is', 'a [language model] is']],
    ['numbers that meet', ['with [Llama 2 7B]', 'with [Llama 27B]']],
    ['short forms with a gap', ['with [R-CNN] we', 'with [RCNN] we']],
    ['versions', ['with [GPT-2] we', 'with [GPT-3] we']],
    ['activation and network', ['a [ReLU] is', 'a [ReLU network] is', 'the [ReLU] is']],
    [
      'a task and its benchmark',
      ['of [image classification](task)', 'an [image classification benchmark](dataset)'],
    ],
  ])('%s', (_, abstracts) => {
    expect(labels(one(...abstracts))).toHaveLength(2);
  });
});

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

describe('labels', () => {
  test.each([
    ['title case is undone', [{ title: 'On [Graph Neural Networks]', abstract: '' }], 'graph neural network'],
    [
      'eponyms keep their capital',
      [{ title: 'A [Markov Decision Process]', abstract: '' }],
      'Markov decision process',
    ],
    ['names keep theirs', one('with [ImageNet](dataset) and'), 'ImageNet'],
    ['only the head is singular', one('a [mixture of experts] is'), 'mixture of experts'],
    ['an irregular plural', one('long-range [long-term dependencies](phenomenon)'), 'long-term dependency'],
    ['a fixed plural', one('some [dynamics](phenomenon)'), 'dynamics'],
  ])('%s', (_, written, expected) => {
    expect(labels(written)).toEqual([expected]);
  });
});

describe('the ledger', () => {
  test('every alias has a line whose rule is in the table', () => {
    const { concepts, ledger } = resolve(
      one('[neural networks]', '[neural net]', '[Neural Networks]', 'x [neural network]'),
    );
    const ids = new Set(MERGE_RULES.map(({ id }) => id));
    expect(new Set(ledger.map(({ alias }) => alias))).toEqual(
      new Set(concepts[0]!.aliases.map(({ surface }) => surface)),
    );
    expect(ledger.every(({ rule }) => ids.has(rule))).toBe(true);
  });

  test('a definition is the support of an acronym', () => {
    const paper = {
      id: 'x',
      abstract: 'a [graph neural network] ([GNN])',
      acronyms: { GNN: 'graph neural network' },
    };
    expect(resolve([paper]).ledger).toEqual([
      {
        concept: 0,
        alias: 'GNN',
        target: 'graph neural network',
        rule: 'acronym',
        support: 1,
        papers: ['x'],
      },
    ]);
  });

  test.each([
    ['graph neural networks', 'plural'],
    ['Graph neural network', 'case'],
    ['graph-neural network', 'hyphen'],
    ['graph neural net', 'short-word'],
    ['graph neural network model', 'head'],
  ])('%s is joined by %s', (alias, rule) => {
    const { ledger } = resolve(
      one('a [graph neural network]', 'the [graph neural network]', `an [${alias}]`),
    );
    expect(ledger).toMatchObject([{ alias, rule, target: 'graph neural network' }]);
  });
});

test('the order of the papers changes nothing but the order of the mentions', () => {
  const written = [
    { id: 'a', abstract: 'a [graph neural network] ([GNN])', acronyms: { GNN: 'graph neural network' } },
    { id: 'b', abstract: 'the [GNNs] on [ImageNet](dataset)' },
    { id: 'c', abstract: 'on the [ImageNet dataset](dataset) with [Graph Neural Networks]' },
  ];
  const [forth, back] = [resolve(written), resolve([...written].reverse())];
  expect(back.concepts).toEqual(forth.concepts);
  expect(back.ledger).toEqual(forth.ledger);
});

test('types are voted for by score', () => {
  const [concept] = resolve(
    one('[grokking](phenomenon)', '[grokking](phenomenon)', '[grokking](task)'),
  ).concepts;
  expect(concept).toMatchObject({ type: 'phenomenon' });
  expect(concept!.types.phenomenon).toBeCloseTo(2 / 3);
});

test('names of built-in properties are words like any other', () => {
  const words = ['constructor', '__proto__', 'toString', 'hasOwnProperty', 'valueOf method'];
  expect(labels(one(...words.map((word) => `a [${word}] and [${word}s]`)))).toHaveLength(words.length);
});

test('nothing in, nothing out', () => {
  expect(resolveConcepts([], [])).toEqual({ concepts: [], ledger: [], conceptOf: new Int32Array() });
});
