// A text that is not in the corpus, put on its map.
import { describe, expect, test } from 'vitest';
import type { Concept, ConceptType, Mention } from '../../src/model/index.js';
import { readCompany } from '../../src/query/place-company.js';
import { nameConcepts } from '../../src/query/place-concepts.js';
import type { ReadText } from '../../src/query/text-reader.js';
import { conceptIndex } from '../fixtures/knowledge.js';
import { openFixture } from './opened-fixture.js';

const kb = openFixture();
const types = { method: 1, dataset: 0, phenomenon: 0, task: 0, metric: 0 };

/** A text as it is once read: each concept with its names, the first the label, and its mentions in title and abstract. */
function readText(
  ...found: readonly { names: readonly string[]; title?: number; abstract?: number; type?: ConceptType }[]
): ReadText {
  const concepts = found.map(
    ({ names: [label, ...aliases], type = 'method' }): Concept => ({
      id: label!.replaceAll(' ', '-'),
      label: label!,
      type,
      types,
      aliases: aliases.map((surface) => ({ surface, count: 1 })),
      papers: 1,
      mentions: 1,
    }),
  );
  const flat = found.flatMap(({ names, title = 0, abstract = 1, type = 'method' }, i) => {
    const fields = [...Array<'title'>(title).fill('title'), ...Array<'abstract'>(abstract).fill('abstract')];
    return fields.map((field) => ({ field, surface: names[0]!, type, concept: i }));
  });
  const mentions = flat.map(
    ({ concept: _, ...rest }, i): Mention => ({
      ...rest,
      sentence: 0,
      start: i,
      end: i + 1,
      score: 0.5,
      detector: 'lexicon',
    }),
  );
  return {
    extraction: { paper: 'text', sentences: [], mentions, acronyms: [] },
    concepts,
    conceptOf: Int32Array.from(flat, ({ concept }) => concept),
  };
}

const named = (text: ReadText) =>
  nameConcepts(kb.store, text).map(({ name, concept }) => [name, concept < 0 ? 'new' : concept]);

describe('what a text names is found in the graph', () => {
  test.each([
    ['by its label', readText({ names: ['ImageNet'] }), [['ImageNet', conceptIndex('imagenet')]]],
    ['by an alias', readText({ names: ['EWC'] }), [['EWC', conceptIndex('elastic-weight-consolidation')]]],
    [
      'by its long form, where the short one has two senses',
      readText({ names: ['CL', 'curriculum learning'] }, { names: ['ImageNet'] }),
      [
        ['CL', conceptIndex('curriculum-learning')],
        ['ImageNet', conceptIndex('imagenet')],
      ],
    ],
    [
      'by the company that it keeps, where it has two senses',
      readText({ names: ['CL'] }, { names: ['catastrophic forgetting'] }),
      [
        ['CL', conceptIndex('continual-learning')],
        ['catastrophic forgetting', conceptIndex('catastrophic-forgetting')],
      ],
    ],
    [
      'or it is new',
      readText({ names: ['quantum annealing'] }, { names: ['RAG'], title: 1 }),
      [
        ['RAG', conceptIndex('retrieval-augmented-generation')],
        ['quantum annealing', 'new'],
      ],
    ],
    [
      'once, whatever it is called',
      readText({ names: ['EWC'] }, { names: ['elastic weight consolidation'] }),
      [['EWC', conceptIndex('elastic-weight-consolidation')]],
    ],
    ['not at all, where it names nothing', readText(), []],
  ])('%s', (_, text, expected) => {
    expect(named(text)).toEqual(expected);
  });
});

describe('company', () => {
  const company = (...ids: readonly string[]) =>
    readCompany(
      kb.store,
      ids.map((id) => ({ concept: conceptIndex(id), salience: 1 })),
    );

  test('pairs are new that no paper holds, the best known first', () => {
    const { newPairs } = company('imagenet', 'hallucination', 'large-language-model', 'image-classification');
    expect(newPairs.map(({ a, b }) => `${a.id} ${b.id}`).sort()).toEqual([
      'hallucination image-classification',
      'imagenet hallucination',
      'imagenet large-language-model',
      'large-language-model image-classification',
    ]);
    for (const { a, b, expected } of newPairs) {
      expect(kb.evidence(a.id, { b: b.id }).total).toBe(0);
      expect(expected).toBe((a.papers * b.papers) / 8);
    }
    expect(newPairs.map(({ expected }) => expected)).toEqual(
      newPairs.map(({ expected }) => expected).sort((a, b) => b - a),
    );
  });

  test('a companion is missing that goes with what is named and is not named', () => {
    const { missing } = company('elastic-weight-consolidation', 'continual-learning');
    expect(missing[0]).toMatchObject({
      concept: conceptIndex('catastrophic-forgetting'),
      with: [conceptIndex('continual-learning'), conceptIndex('elastic-weight-consolidation')].sort(
        (a, b) => a - b,
      ),
    });
    const concepts = missing.map(({ concept }) => concept);
    expect(concepts).not.toContain(conceptIndex('continual-learning'));
  });

  test('what a concept is a kind of is no missing companion', () => {
    const concepts = company('graph-attention-network').missing.map(({ concept }) => concept);
    expect(concepts).not.toContain(conceptIndex('graph-neural-network'));
  });
});

describe('place, from text to map', () => {
  const TEXT = [
    'Does ImageNet make models forget?',
    '',
    'We study catastrophic forgetting in continual learning. On ImageNet, catastrophic forgetting is mitigated by elastic weight consolidation (EWC).',
  ].join('\n');

  test('finds concepts, papers, communities and a position', async () => {
    const answer = await kb.place(TEXT);
    expect(answer.title).toBe('Does ImageNet make models forget?');
    const ids = answer.concepts.map(({ concept }) => concept?.id);
    expect(ids).toEqual(expect.arrayContaining(['catastrophic-forgetting', 'imagenet']));
    expect(answer.concepts[0]?.salience).toBe(1);
    expect(answer.papers.map(({ paper }) => paper?.id)).toContain('10.1000/ewc.2017');
    expect(answer.communities[0]).toMatchObject({ id: 1, label: 'continual learning' });
    expect(answer.communities.reduce((sum, { share }) => sum + share, 0)).toBeCloseTo(1, 9);
    expect(answer.newPairs.pairs.map(({ a, b }) => [a.id, b.id].sort())).toContainEqual([
      'catastrophic-forgetting',
      'imagenet',
    ]);
    expect(Number.isFinite(answer.position?.x)).toBe(true);
  });

  test('offsets quote the text that was given', async () => {
    const abstract = 'We study catastrophic forgetting on ImageNet.';
    const { concepts } = await kb.place(abstract, { title: 'A title' });
    for (const { name, mentions } of concepts)
      for (const { field, start, end } of mentions) {
        expect(field).toBe('abstract');
        expect(abstract.slice(start, end).toLowerCase()).toContain(name.slice(0, 5).toLowerCase());
      }
    expect(concepts.length).toBeGreaterThan(0);
  });

  test('stores nothing', async () => {
    await kb.place(TEXT);
    expect(kb.search('Does ImageNet make models forget', { kind: 'paper' }).hits).toEqual([]);
  });

  test.each([
    ['of no concepts', 'the of and'],
    ['of control characters', '\u0000\u001b[2J\u202e'],
    ['of half a character', '\ud800'],
  ])('a text %s is placed nowhere', async (_, text) => {
    const { concepts, papers, position } = await kb.place(text);
    expect(concepts.filter(({ concept }) => concept)).toEqual([]);
    expect(papers).toEqual([]);
    expect(position).toBeUndefined();
  });

  test('a text that is too long is refused in one line', async () => {
    await expect(kb.place('x'.repeat(1_000_000))).rejects.toThrow(
      'text: found 1000000 characters, expected text of up to 10000 characters',
    );
  });
});
