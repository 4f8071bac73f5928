import { describe, expect, test } from 'vitest';
import type { SearchHit } from '../../src/model/index.js';
import { openFixture } from './opened-fixture.js';

const kb = openFixture();

const nameOf = ({ concept, paper }: SearchHit) => concept?.label ?? paper?.title;
const names = (q: string, options = {}) => kb.search(q, options).hits.map(nameOf);

describe('the first hit is what was meant', () => {
  test.each([
    ['a label', 'hallucination', 'hallucination'],
    ['an alias', 'EWC', 'elastic weight consolidation'],
    ['an alias in small letters', 'gnn', 'graph neural network'],
    ['the beginning of a label', 'retrieval-aug', 'retrieval-augmented generation'],
    ['the beginning of a later word', 'forget', 'catastrophic forgetting'],
    ['words in another order', 'network graph', 'graph neural network'],
    ['without the hyphen', 'retrieval augmented generation', 'retrieval-augmented generation'],
    ['a plural', 'graph neural networks', 'graph neural network'],
    ['a letter left out', 'halucination', 'hallucination'],
    ['two letters swapped', 'hallucinatoin', 'hallucination'],
    ['a wrong letter', 'catastrofic', 'catastrophic forgetting'],
    ['slips in two words', 'knowlege grahp', 'knowledge graph'],
    ['a slip in a word not yet finished', 'retreiv', 'retrieval-augmented generation'],
    ['a whole title', 'Graph attention networks', 'graph attention network'],
    ['words of a title', 'unifying roadmap', 'Unifying LLMs and knowledge graphs: a roadmap'],
    ['an accent that the text has not', 'hállucination', 'hallucination'],
    ['an astral character', '𝛼-schedules', 'Curriculum learning & <b>order</b>: 𝛼-schedules on ImageNet'],
  ])('%s: %s', (_, typed, first) => {
    expect(names(typed)[0]).toBe(first);
  });
});

describe('the alias that matched is named', () => {
  test.each([
    ['EWC', 'EWC'],
    ['lifelong', 'lifelong learning'],
    ['elastic weight', undefined],
  ])('%s', (typed, matched) => {
    expect(kb.search(typed).hits[0]?.matched).toBe(matched);
  });
});

test('every sense of an ambiguous name is a hit', () => {
  expect(names('CL').slice(0, 2).sort()).toEqual(['continual learning', 'curriculum learning']);
});

test('hits are ranked: exact, then beginnings of many papers, then of few', () => {
  const { hits } = kb.search('graph');
  expect(hits.map(({ score }) => score)).toEqual([...hits.map(({ score }) => score)].sort((a, b) => b - a));
  const labels = names('graph', { kind: 'concept' });
  expect(labels.indexOf('graph neural network')).toBeLessThan(labels.indexOf('graph attention network'));
  expect(labels.indexOf('graph attention network')).toBeLessThan(labels.indexOf('knowledge graph'));
});

describe('filters', () => {
  test('kind', () => {
    expect(kb.search('graph', { kind: 'paper' }).hits.every(({ kind }) => kind === 'paper')).toBe(true);
    expect(kb.search('graph', { kind: 'concept' }).hits.every(({ kind }) => kind === 'concept')).toBe(true);
  });

  test('type keeps concepts of that type and no papers', () => {
    expect(names('learning', { type: 'task' })).toEqual(['continual learning']);
  });

  test('years keep papers of these years and no concepts', () => {
    expect(names('graph', { from: 2024 })).toEqual(['Retrieval-augmented generation over knowledge graphs']);
    expect(names('graph', { to: 2018 })).toEqual(['Graph attention networks']);
  });

  test('limit', () => {
    expect(names('graph', { limit: 1 })).toHaveLength(1);
  });
});

describe('no text is a command', () => {
  test.each([
    '"',
    '""""',
    "'; DROP TABLE papers; --",
    'graph" OR "1"="1',
    'NEAR(graph neural)',
    'graph NOT neural',
    'text : graph',
    '^graph',
    '*',
    '(((',
    '{a b}: c',
    '-',
    '+ +',
    'a\u0000b',
    '%_%',
    '\ud800',
    '   ',
    '',
    '…',
    'x'.repeat(1_000_000),
    'graph '.repeat(100_000),
  ])('%j', (typed) => {
    if (typed.trim() === '') expect(() => kb.search(typed)).toThrow('q: found');
    else expect(Array.isArray(kb.search(typed).hits)).toBe(true);
    expect(kb.stats().papers).toBe(8);
  });

  test('operators are words like any other', () => {
    expect(names('graph AND neural')).toEqual([]);
    expect(names('graph OR zebra')).toEqual([]);
  });
});
