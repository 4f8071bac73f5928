// What each query says about the fixture, in a reader's words.
import { describe, expect, test } from 'vitest';
import { openFixture } from './opened-fixture.js';

const kb = openFixture();

test('concept: all that is known of it', () => {
  expect(kb.concept('EWC')).toMatchObject({
    label: 'elastic weight consolidation',
    type: 'method',
    types: { method: 1, task: 0 },
    papers: 2,
    communityLabel: 'continual learning',
    aliases: [{ surface: 'EWC', count: 4 }],
    introducedBy: [{ paper: { id: '10.1000/ewc.2017' }, role: 'introduces' }],
    relations: [
      { relation: 'mitigates', direction: 'subject', concept: { id: 'catastrophic-forgetting' } },
      { relation: 'used-for', direction: 'subject', concept: { id: 'continual-learning' } },
    ],
    years: [
      { year: 2017, papers: 1 },
      { year: 2023, papers: 1 },
    ],
  });
});

test('concept: a relation is seen from both ends, with its sentence', () => {
  const [relation] = kb.concept('hallucination').relations;
  expect(relation).toMatchObject({ relation: 'mitigates', direction: 'object' });
  expect(relation?.evidence?.text).toBe('RAG reduces hallucination in open-domain question answering.');
});

test('paper: every mark quotes its concept', () => {
  const paper = kb.paper('10.1000/ewc.2017');
  expect(paper.marks).toHaveLength(8);
  for (const { field, start, end, concept } of paper.marks) {
    const surface = paper[field].slice(start, end);
    const names = [kb.concept(concept).label, ...kb.concept(concept).aliases.map((alias) => alias.surface)];
    expect(names).toContain(surface);
  }
});

test('paper: one without abstract, authors and year has its title and concepts', () => {
  const paper = kb.paper('p-00000000aa');
  expect(paper).toMatchObject({ abstract: '', authors: [], concepts: [{}, {}] });
});

describe('path', () => {
  const { paths } = kb.path('ImageNet', 'hallucination');

  test('joins what never meets, each step with papers and a sentence', () => {
    expect(paths.length).toBeGreaterThan(0);
    for (const { steps } of paths) {
      expect(steps[0]?.from.id).toBe('imagenet');
      expect(steps.at(-1)?.to.id).toBe('hallucination');
      steps.slice(1).forEach((step, i) => {
        expect(step.from).toEqual(steps[i]!.to);
      });
      for (const { count, evidence } of steps) {
        expect(count).toBeGreaterThan(0);
        expect(evidence?.marks.length).toBeGreaterThan(0);
      }
    }
  });

  test('different paths share nothing between their ends', () => {
    const inner = kb
      .path('EWC', 'hallucination', { limit: 10 })
      .paths.flatMap(({ steps }) => steps.slice(1).map(({ from }) => from.id));
    expect(inner.length).toBeGreaterThan(1);
    expect(new Set(inner).size).toBe(inner.length);
  });

  test('costs ascend', () => {
    const costs = kb.path('EWC', 'LLM', { limit: 10 }).paths.map(({ cost }) => cost);
    expect(costs.length).toBeGreaterThan(1);
    expect(costs).toEqual([...costs].sort((a, b) => a - b));
  });

  test('a concept needs no path to itself', () => {
    expect(kb.path('EWC', 'EWC').paths).toEqual([]);
  });
});

test('common: papers that hold all, and neighbours of each', () => {
  const { papers, common } = kb.common(['RAG', 'LLM', 'knowledge graph']);
  expect(papers).toMatchObject({ total: 1, best: [{ id: 'p-00000000bb' }] });
  expect(common.map(({ concept }) => concept.id)).toContain('graph-neural-network');
  for (const { counts } of common) expect(counts.every((count) => count > 0)).toBe(true);
});

test('compare: what only one has, and what both do', () => {
  const { onlyA, onlyB, both, together, similarity } = kb.compare(
    'continual learning',
    'curriculum learning',
  );
  expect(together).toBe(0);
  expect(similarity).toBeGreaterThan(0);
  expect(onlyA.map(({ concept }) => concept.id)).toContain('catastrophic-forgetting');
  expect(onlyB.map(({ concept }) => concept.id)).toEqual(['imagenet']);
  expect(both.map(({ concept }) => concept.id).sort()).toEqual(['accuracy', 'image-classification']);
});

test('similar: concepts with the same company, and the company', () => {
  const { similar } = kb.similar('EWC');
  const closest = similar.slice(0, 2).map(({ concept }) => concept?.id);
  expect(closest.sort()).toEqual(['catastrophic-forgetting', 'continual-learning']);
  expect(similar[0]!.because.map(({ id }) => id)).toContain('image-classification');
  for (const { score } of similar) expect(score > 0 && score <= 1).toBe(true);
});

test('similar: papers about the same concepts', () => {
  const { similar } = kb.similar('arxiv:2310.00001', { kind: 'paper' });
  expect(similar[0]).toMatchObject({ paper: { id: '10.1000/ewc.2017' } });
});

describe('ask', () => {
  const asked = (question: Parameters<typeof kb.ask>[0]) =>
    kb.ask(question).relations.map((each) => `${each.subject.label} ${each.relation} ${each.object.label}`);

  test.each([
    [
      { subjectType: 'method', relation: 'mitigates', object: 'forgetting' },
      ['elastic weight consolidation mitigates catastrophic forgetting'],
    ],
    [
      { relation: 'mitigates' },
      [
        'elastic weight consolidation mitigates catastrophic forgetting',
        'retrieval-augmented generation mitigates hallucination',
      ],
    ],
    [{ subject: 'GNN', objectType: 'task' }, ['graph neural network used-for question answering']],
    [{ relation: 'mitigates', subjectType: 'dataset' }, []],
  ] as const)('%j', (question, answers) => {
    expect(asked(question)).toEqual(answers);
  });

  test('a relation that the graph does not know is refused with those that it does', () => {
    expect(() => kb.ask({ relation: 'cures' })).toThrow(
      'relation: found "cures", expected one of evaluated-on, mitigates, used-for',
    );
  });

  test('each answer quotes a sentence that marks both ends', () => {
    for (const { evidence, subject, object } of kb.ask().relations)
      expect(evidence[0]?.marks.map(({ concept }) => concept)).toEqual(
        expect.arrayContaining([subject.id, object.id]),
      );
  });
});

test('why-same: the rule, the support and the papers behind each name', () => {
  expect(kb.whySame('lifelong learning').reasons).toMatchObject([
    { alias: 'lifelong learning', target: 'continual learning', rule: 'thesaurus', papers: [{ year: 2023 }] },
    { alias: 'CL', target: 'lifelong learning', rule: 'acronym' },
  ]);
  expect(kb.whySame('LLM', { alias: 'LLMs' }).reasons).toMatchObject([{ target: 'LLM', rule: 'plural' }]);
});

test('broader and narrower are two sides of one', () => {
  expect(kb.broader('GAT').related).toMatchObject([
    { concept: { id: 'graph-neural-network' }, depth: 1, via: 'graph-attention-network', rule: 'hearst' },
  ]);
  expect(kb.narrower('GNN').related).toMatchObject([{ concept: { id: 'graph-attention-network' } }]);
  expect(kb.narrower('GAT').related).toEqual([]);
});

test('communities: each with what stands for it; finer levels know what they are part of', () => {
  expect(kb.communities().communities.map(({ label, concepts }) => [label, concepts])).toEqual([
    ['retrieval-augmented generation', 5],
    ['continual learning', 7],
    ['graph neural network', 3],
  ]);
  expect(kb.community(3, { level: 1 })).toMatchObject({ parent: 1, keyConcepts: [{}, { id: 'imagenet' }] });
  expect(() => kb.community(99)).toThrow('community: found 99, expected a number from 0 to 2 at level 0');
  expect(() => kb.community(0, { level: 9 })).toThrow('expected a level that exists, not 9');
});

test('stats: the counts of what was written', () => {
  expect(kb.stats()).toMatchObject({
    papers: 8,
    concepts: 15,
    communities: 3,
    contentHash: kb.contentHash,
    provenance: { seed: '42' },
  });
});

test('methods: a paragraph with every number that a reader would ask for', () => {
  const { text } = kb.methods();
  for (const words of [
    '10 records were read from 3 documents',
    '1 duplicate and 1 record that could not be read',
    'left 8 papers',
    '15 concepts',
    'louvain, seed 42',
    'minimum score 0.5',
    kb.contentHash,
  ])
    expect(text).toContain(words);
});

test('gaps: pairs that never meet, with what they share', () => {
  const { tested, gaps } = kb.gaps({ type: 'method', other: 'task', minPapers: 1 });
  expect(tested).toBeGreaterThanOrEqual(gaps.length);
  expect(gaps.length).toBeGreaterThan(0);
  for (const { a, b, shared, through, falseDiscoveryRate } of gaps) {
    expect(kb.evidence(a.id, { b: b.id }).total).toBe(0);
    expect(shared).toBeGreaterThanOrEqual(through.length);
    expect(falseDiscoveryRate >= 0 && falseDiscoveryRate <= 1).toBe(true);
  }
});

describe('map', () => {
  const map = kb.map();

  test('has one column entry a node, concepts first', () => {
    for (const column of Object.values(map.nodes)) expect(column).toHaveLength(15 + 8);
    expect(map.nodes.type.slice(15)).toEqual(new Array(8).fill(-1));
  });

  test('joins what it says: pairs of concepts, then concepts and papers', () => {
    const { source, target, kind, count } = map.edges;
    source.forEach((from, i) => {
      const [a, b] = [map.nodes.id[from]!, map.nodes.id[target[i]!]!];
      const found =
        kind[i] === 0
          ? kb.neighbors(a).neighbors.find(({ concept }) => concept.id === b)?.count
          : kb.paper(b).concepts.find(({ concept }) => concept.id === a)?.count;
      expect(found).toBe(count[i]);
    });
    expect([...kind]).toEqual([...kind].sort());
  });

  test('keeps the strongest pairs of each concept only', () => {
    const thin = kb.map({ pairs: 1, mentions: 1 }).edges;
    expect(thin.kind.filter((kind) => kind === 0).length).toBeLessThanOrEqual(15);
    expect(thin.kind.filter((kind) => kind === 1)).toHaveLength(8);
  });

  test('gives the concept of the highest PageRank the importance 1', () => {
    const best = map.nodes.importance.indexOf(1);
    const ranks = map.nodes.id.slice(0, 15).map((id) => kb.concept(id).pageRank);
    expect(ranks[best]).toBe(Math.max(...ranks));
  });
});

describe('graph', () => {
  test.each([
    ['concepts', 15, 46],
    ['full', 23, 46 + 34],
  ] as const)('%s', (view, order, size) => {
    const graph = kb.graph({ view });
    expect([graph.order, graph.size]).toEqual([order, size]);
    expect(graph.getNodeAttributes('concept:imagenet')).toMatchObject({ label: 'ImageNet', type: 'dataset' });
  });

  test('papers are joined by the concepts that they share', () => {
    const graph = kb.graph({ view: 'papers' });
    expect(graph.order).toBe(8);
    expect(graph.hasEdge('paper:10.1000/ewc.2017', 'paper:arxiv:2310.00001')).toBe(true);
  });
});

test('plain SQL is there for the rest', () => {
  expect(kb.database.prepare('SELECT count(*) FROM concept_pairs').pluck().get()).toBe(46);
});
