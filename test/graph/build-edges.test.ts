import { describe, expect, test } from 'vitest';
import { buildEdges } from '../../src/graph/index.js';
import { ROLES } from '../../src/model/index.js';
import { resolveConcepts } from '../../src/resolve/index.js';
import { corpus, type Written } from '../resolve/corpus.js';

function weave(...written: readonly Written[]) {
  const { papers, extractions } = corpus(...written);
  const resolution = resolveConcepts(papers, extractions);
  const edges = buildEdges(papers, extractions, resolution);
  const label = (concept: number) => resolution.concepts[concept]!.label;
  return { papers, extractions, resolution, edges, label };
}

/** Role of each concept of the one paper, with the strength of its cue. */
function rolesOf(paper: Written): Readonly<Record<string, string>> {
  const { edges, label } = weave(paper);
  const { concept, role } = edges.paperConcept;
  return Object.fromEntries([...concept].map((index, edge) => [label(index), ROLES[role[edge]!]!]));
}

describe('roles', () => {
  test.each([
    ['introduces', { title: '[NoProp]: Training without Back-propagation' }, 'NoProp'],
    [
      'introduces',
      { abstract: 'In this paper, we propose a novel method called [HomoODE] for it.' },
      'HomoODE',
    ],
    ['introduces', { abstract: 'We also introduce [Elastic Cache], a novel approach.' }, 'elastic cache'],
    ['introduces', { abstract: 'We introduce a new benchmark for vision, [II-Bench](dataset).' }, 'II-Bench'],
    ['introduces', { abstract: 'We propose a simple and effective method ([ReDo]) that recycles.' }, 'ReDo'],
    [
      'introduces',
      { abstract: 'This is an effect that we term [gradient variance amplification](phenomenon).' },
      'gradient variance amplification',
    ],
    ['introduces', { abstract: 'Our findings, which we call [Silent Gradients], help.' }, 'silent gradient'],
    ['uses', { abstract: 'We propose a novel [neural network] architecture for speech.' }, 'neural network'],
    [
      'uses',
      { abstract: 'We train it using [stochastic gradient descent] on text.' },
      'stochastic gradient descent',
    ],
    ['evaluates-on', { abstract: 'We evaluate our approach on [CIFAR-10](dataset).' }, 'CIFAR-10'],
    [
      'evaluates-on',
      { abstract: 'Experiments on benchmarks such as [ImageNet](dataset) show gains.' },
      'ImageNet',
    ],
    ['compares-with', { abstract: 'Our method outperforms [I-BERT] by far.' }, 'I-BERT'],
    ['compares-with', { abstract: 'It is fast compared to [BERT].' }, 'BERT'],
    ['studies', { abstract: 'We study [neural collapse](phenomenon) in depth.' }, 'neural collapse'],
    ['studies', { title: 'On the role of [neural collapse](phenomenon)' }, 'neural collapse'],
    ['improves', { abstract: 'We improve [knowledge distillation] with noise.' }, 'knowledge distillation'],
    ['mentions', { abstract: 'Much has been said of [dropout].' }, 'dropout'],
    ['mentions', { abstract: 'We get there without using [dropout].' }, 'dropout'],
    ['mentions', { abstract: 'The so-called [dropout] is old.' }, 'dropout'],
  ] as const)('%s: %o', (role, paper, concept) => {
    expect(rolesOf(paper)[concept]).toBe(role);
  });

  test('the mention that shows the role is the evidence', () => {
    const { edges, extractions } = weave({
      abstract: 'There is [dropout]. We evaluate [dropout] using [dropout].',
    });
    const { mention, cue } = edges.paperConcept;
    expect(cue[0]).toBeGreaterThan(0.5);
    expect(extractions[0]!.mentions[mention[0]!]!.start).toBeGreaterThan(40);
  });
});

describe('salience', () => {
  test('what the title says comes first, and the first has 1', () => {
    const { edges, label } = weave(
      {
        title: 'On [grokking](phenomenon)',
        abstract: 'We study [grokking](phenomenon) with [Adam] at last.',
      },
      { abstract: 'Nothing but [Adam].' },
    );
    const { paper, concept, salience } = edges.paperConcept;
    const first = [...concept].flatMap((index, edge) =>
      paper[edge] === 0 ? [[label(index), salience[edge]!] as const] : [],
    );
    const ranked = first.sort((a, b) => b[1] - a[1]);
    expect(ranked.map(([name]) => name)).toEqual(['grokking', 'Adam']);
    expect(ranked[0]![1]).toBe(1);
  });

  test('always in 0..1', () => {
    const { edges } = weave({ abstract: '[a b] and [c d] and [a b]' }, { title: '[c d]' });
    expect([...edges.paperConcept.salience].every((value) => value > 0 && value <= 1)).toBe(true);
  });
});

describe('co-occurrence', () => {
  const { edges, label } = weave(
    { abstract: '[alpha method] [beta method] [gamma method]' },
    { abstract: '[alpha method] [beta method]' },
    { abstract: '[gamma method] [delta method]' },
    { abstract: '[delta method]' },
  );
  const { source, target, count, association, npmi } = edges.cooccurrence;
  const rows = [...source].map((from, edge) => [
    label(from),
    label(target[edge]!),
    count[edge],
    association[edge],
  ]);

  test('counts papers, once each, lower index first', () => {
    expect(rows).toEqual([
      ['alpha method', 'beta method', 2, 2],
      ['alpha method', 'gamma method', 1, 1],
      ['beta method', 'gamma method', 1, 1],
      ['delta method', 'gamma method', 1, 1],
    ]);
  });

  test('independent pairs have NPMI 0, pairs that only occur together 1', () => {
    expect(npmi[0]).toBeCloseTo(1);
    expect(npmi[1]).toBeCloseTo(0);
  });

  test('a paper with thousands of concepts gives a bounded number of edges', () => {
    const abstract = Array.from({ length: 2000 }, (_, index) => `[term${index}x method]`).join(' ');
    const { edges: many } = weave({ abstract });
    expect(many.paperConcept.paper).toHaveLength(2000);
    expect(many.cooccurrence.source).toHaveLength((100 * 99) / 2);
  });
});

describe('broader and narrower', () => {
  const pairs = (...written: readonly Written[]) => {
    const { edges, label } = weave(...written);
    return edges.broader.map(({ narrower, broader, rule }) => [label(narrower), label(broader), rule]);
  };

  test.each([
    [
      'head noun',
      '[graph neural network] and [neural network]',
      [['graph neural network', 'neural network', 'head']],
    ],
    [
      'nearest head',
      '[deep graph neural network], [graph neural network], [neural network]',
      [
        ['deep graph neural network', 'graph neural network', 'head'],
        ['graph neural network', 'neural network', 'head'],
      ],
    ],
    [
      'such as',
      '[graph models] such as [GCN], [GAT] and [GIN]',
      [
        ['GAT', 'graph model', 'hearst'],
        ['GCN', 'graph model', 'hearst'],
        ['GIN', 'graph model', 'hearst'],
      ],
    ],
    ['and other', '[GCN] and other [graph models]', [['GCN', 'graph model', 'hearst']]],
    ['another type', '[graph models] such as [Cora](dataset)', []],
    ['what comes after "of" is no head', '[mixture of experts] and [experts]', []],
    ['negation', '[non-negative factorization] and [negative factorization]', []],
  ])('%s', (_, abstract, expected) => {
    expect(pairs({ abstract })).toEqual(expected);
  });

  test('no cycle, the better supported edge stays', () => {
    const once = { abstract: '[red models] such as [blue models] win.' };
    const twice = { abstract: '[blue models] such as [red models] win.' };
    const found = pairs(once, twice, twice);
    expect(found).toEqual([['red model', 'blue model', 'hearst']]);
  });
});

test('no paper, no edge', () => {
  const edges = buildEdges([], [], { concepts: [], ledger: [], conceptOf: new Int32Array() });
  expect(edges.paperConcept.paper).toHaveLength(0);
  expect(edges.cooccurrence.source).toHaveLength(0);
  expect(edges.broader).toEqual([]);
  expect(edges.relations).toEqual([]);
});
