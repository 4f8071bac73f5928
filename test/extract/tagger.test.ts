import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { loadTagger, type TaggedSpan, type WordedText } from '../../src/extract/tagger/index.js';
import { readModelFile } from '../../src/extract/tagger/model-file.js';
import { readPaper } from '../../src/extract/tagger/reading.js';
import { findWords } from '../../src/extract/words.js';
import { ROOT } from '../architecture/imports.js';

const TITLE = 'Elastic weight consolidation for continual learning';
const ABSTRACT =
  'Neural networks suffer from catastrophic forgetting. We propose Synaptic Replay (SR), which mitigates catastrophic ' +
  'forgetting in continual learning. SR improves accuracy on Split MNIST and CIFAR-100.';
const ACRONYMS = [{ short: 'SR', long: 'Synaptic Replay' }];

const worded = (text: string): WordedText => ({ text, words: findWords(text, []) });
const tag = (minScore = 0.3): TaggedSpan[] =>
  loadTagger().tag(worded(TITLE), worded(ABSTRACT), ACRONYMS, minScore);
const textOf = (span: TaggedSpan): string =>
  (span.field === 'title' ? TITLE : ABSTRACT).slice(span.start, span.end);
const typesOf = (text: string): string[] => [
  ...new Set(
    tag()
      .filter((span) => textOf(span) === text)
      .map((span) => span.type),
  ),
];

test.each([
  ['catastrophic forgetting', 'phenomenon'],
  ['continual learning', 'task'],
  ['Synaptic Replay', 'method'],
  ['accuracy', 'metric'],
  ['CIFAR-100', 'dataset'],
])('%s is read as %s', (text, type) => expect(typesOf(text)).toEqual([type]));

test('an acronym carries the type of its long form', () =>
  expect(typesOf('SR')).toEqual(typesOf('Synaptic Replay')));

test('every mention of an accepted concept is given, with one score', () => {
  const scores = tag()
    .filter((span) => textOf(span) === 'catastrophic forgetting')
    .map((span) => span.score);
  expect(scores).toHaveLength(2);
  expect(new Set(scores).size).toBe(1);
});

test('spans are in text order, apart, and scored between 0 and 1', () => {
  const spans = tag(0.05);
  for (const [i, span] of spans.entries()) {
    const before = spans[i - 1];
    if (before?.field === span.field) expect(span.start).toBeGreaterThanOrEqual(before.end);
    expect(span.score).toBeGreaterThanOrEqual(0.05);
    expect(span.score).toBeLessThanOrEqual(1);
  }
});

test('a higher score keeps a part of what a lower one keeps', () => {
  const low = new Set(tag(0.1).map(textOf));
  const high = tag(0.99).map(textOf);
  expect(high.length).toBeLessThan(tag(0.1).length);
  expect(high.filter((text) => !low.has(text))).toEqual([]);
});

test('the same text is read the same way twice', () => expect(tag()).toEqual(tag()));

test('the shipped models take at most 3 MB', () => {
  const folder = join(ROOT, 'src/extract/model');
  const bytes = readdirSync(folder).reduce((sum, name) => sum + statSync(join(folder, name)).size, 0);
  expect(bytes).toBeGreaterThan(1_000_000);
  expect(bytes).toBeLessThanOrEqual(3_000_000);
});

test('a file that is no model is refused', () => {
  expect(() => readModelFile(readFileSync(join(ROOT, 'package.json')))).toThrow();
});

test.each([
  ['rumour \u0332detection', ['rumour', 'detection']],
  ['a \u0332 mark alone', ['a', 'mark', 'alone']],
  ['caf\u0065\u0301 noir', ['cafe\u0301', 'noir']],
])('combining marks before a word are no part of it: %j', (text, words) => {
  const { surfaces, starts, ends } = readPaper('', text);
  expect(surfaces).toEqual(words);
  expect(surfaces).toEqual(starts.map((start, i) => text.slice(start, ends[i])));
});
