import { describe, expect, test } from 'vitest';
import { MERGE_RULES, resolveConcepts } from '../../src/resolve/index.js';
import { labels, one, resolve } from './resolve.js';

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
    [
      'of, where that is what most say',
      [
        'the [curse of dimensionality](phenomenon)',
        'a [curse of dimensionality](phenomenon)',
        'this [dimensionality curse](phenomenon)',
      ],
      ['curse of dimensionality'],
    ],
    ['act', ['by [quantizing] weights', 'by [quantization] of'], ['quantization']],
    [
      'bases that have no basis',
      [
        'a [knowledge base](dataset) is',
        'all [knowledge bases](dataset) are',
        'some [knowledge bases](dataset)',
      ],
      ['knowledge base'],
    ],
    [
      'a name that one in many writes in small letters',
      [
        ...Array.from({ length: 9 }, () => 'the [F1](metric) is'),
        'the [f1](metric) is',
        'the [F1 score](metric) of',
      ],
      ['F1'],
    ],
    [
      'the head of a name that most write in small letters with it',
      ['on [ImageNet](dataset) we', 'an [ImageNet](dataset)', 'on [imagenet dataset](dataset) we'],
      ['ImageNet'],
    ],
  ])('%s', (_, abstracts, expected) => {
    expect(labels(one(...abstracts))).toEqual(expected);
  });
});

describe('two concepts however alike', () => {
  test.each([
    ['a head that matters', ['the [diffusion](phenomenon) of', 'a [diffusion model] of']],
    [
      'a word that one paper writes as a name',
      ['our [REcurrent NeurAL] is', 'a [recurrent neural network] is', 'the [recurrent neural network] of'],
    ],
    ['another head', ['a [language](task) is', 'a [language model] is']],
    ['numbers that meet', ['with [Llama 2 7B]', 'with [Llama 27B]']],
    ['short forms with a gap', ['with [R-CNN] we', 'with [RCNN] we']],
    ['versions', ['with [GPT-2] we', 'with [GPT-3] we']],
    ['an eponym and its nets', ['after [Bayes] we', 'with [Bayes nets] we', 'the [Bayes] is']],
    ['a point and its problem', ['a [saddle point](phenomenon) is', 'a [saddle point problem](task) is']],
    ['activation and network', ['a [ReLU] is', 'a [ReLU network] is', 'the [ReLU] is']],
    [
      'a task and its benchmark',
      ['of [image classification](task)', 'an [image classification benchmark](dataset)'],
    ],
  ])('%s', (_, abstracts) => {
    expect(labels(one(...abstracts))).toHaveLength(2);
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
    [
      'a name of several words, as sentences write it',
      one('by [Faster R-CNN] we', 'with [Faster R-CNN] and', 'of [Faster R-CNN] in'),
      'Faster R-CNN',
    ],
    ['a name in a title', [{ title: 'The [Mask R-CNN]', abstract: '' }], 'mask R-CNN'],
    ['capitals of a dataset', one('on the [PASCAL VOC dataset](dataset) we'), 'PASCAL VOC dataset'],
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

test.each([
  ['in the order of their ids', ['a', 'b', 'c', 'd', 'e', 'f', 'g']],
  ['in another', ['g', 'c', 'a', 'f', 'b', 'e', 'd']],
])('a line of the ledger names the first five papers by id: papers %s', (_, ids) => {
  const papers = ids.map((id) => ({ id, abstract: 'we use [GNNs] and [GNNs]' }));
  const { ledger } = resolve([...papers, { id: 'h', abstract: 'a [GNN] [GNN]' }]);
  expect(ledger).toMatchObject([
    { alias: 'GNNs', target: 'GNN', support: 14, papers: ['a', 'b', 'c', 'd', 'e'] },
  ]);
});
