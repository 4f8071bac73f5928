// Any string at all: offsets stay exact, mentions stay apart, nothing throws; a megabyte is read in linear time (a quadratic step
// would run into the suite's time limit).
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createExtractor } from '../../src/extract/index.js';
import type { Extraction, Paper } from '../../src/model/index.js';
import { paper } from './paper.js';

const extractor = createExtractor();

/** Counts rather than one assertion a mention: a megabyte has tens of thousands. */
function faults(given: Paper, { mentions, sentences, acronyms }: Extraction): string[] {
  const found: string[] = [];
  for (const [i, { field, sentence, start, end, surface, score }] of mentions.entries()) {
    if (surface === '' || given[field].slice(start, end) !== surface) found.push(`surface ${i}`);
    const home = sentences[sentence];
    if (home?.field !== field || start < home.start || end > home.end) found.push(`sentence ${i}`);
    if (!(score >= 0 && score <= 1)) found.push(`score ${i}`);
    const next = mentions[i + 1];
    if (next?.field === field && next.start < end) found.push(`overlap ${i}`);
  }
  for (const { field, start, end, long } of acronyms) {
    if (given[field].slice(start, end) !== long) found.push(`acronym ${long}`);
  }
  return found;
}

const PIECES = [
  'graph neural network',
  'GNN',
  ' (GNN) ',
  'We propose ',
  'MNIST',
  '. ',
  ', ',
  '-',
  '(',
  ')',
  ' ',
  '\n',
  '&amp;',
  '<i>',
  '\\textbf{',
  '}',
  '$',
  'https://',
  'e.g. ',
  'ResNet-50',
  'Transformers',
  '\ud800',
  '\udc00',
  '\u0000',
  '\u200b',
  '神经网络',
  '。',
  'é',
  'e\u0301',
  'İ',
  'ß',
  'ﬁ',
  "'s",
  '[',
  ']',
  'LSTM (long short-term memory)',
  ': ',
  'overfitting',
  'İSTANBUL',
];
const pieces = fc.array(fc.constantFrom(...PIECES), { maxLength: 60 }).map((parts) => parts.join(''));
const anyText = fc.oneof(
  pieces,
  fc.string({ unit: 'binary', maxLength: 200 }),
  fc.string({ maxLength: 200 }),
);

describe('any text', () => {
  it('gives exact, disjoint, sorted mentions', () => {
    fc.assert(
      fc.property(anyText, anyText, (title, abstract) => {
        const given = paper({ title, abstract });
        expect(faults(given, extractor.extract(given))).toEqual([]);
      }),
      { numRuns: 300, seed: 7 },
    );
  });
});

const MEGABYTE = 1_000_000;
const sentence = 'We propose a Graph Neural Network (GNN) that suffers from overfitting on MNIST. ';

describe('a megabyte', () => {
  it.each([
    ['of prose', sentence],
    ['of capitals', sentence.toUpperCase()],
    ['of one endless sentence', 'graph neural network training '],
    ['of Chinese', '我们提出了一种新的神经网络方法。'],
    ['of LaTeX', 'We prove $\\mathcal{O}(n^2)$ \\textbf{bounds} for $k$-means. '],
    ['of HTML', 'A &lt;b&gt; model &amp; <i>GAN</i> '],
    ['of control characters', 'a\u0000b\u0001 graph\u0008 network '],
    ['of unpaired surrogates', '\ud800 graph \udc00network '],
    ['of full stops', '. '],
    ['of abbreviations', 'Dr. '],
    ['of brackets', '('],
    ['of open brackets after words', '(a'],
    ['of acronyms', '(GNN) '],
    ['of one letter', 'a'],
    ['of hyphens', 'graph-'],
    ['of line breaks', '\n'],
    ['of links', 'www.'],
    ['of quotes', '" '],
  ])('%s', (_, unit) => {
    const given = paper({ title: 'GNNs: a title', abstract: unit.repeat(Math.ceil(MEGABYTE / unit.length)) });
    expect(faults(given, extractor.extract(given)).slice(0, 5)).toEqual([]);
  });
});

describe('an abstract of one word', () => {
  it.each([
    ['Transformers', ['Transformers']],
    ['results', []],
    ['', []],
  ])('"%s"', (abstract, expected) => {
    expect(extractor.extract(paper({ abstract })).mentions.map(({ surface }) => surface)).toEqual(expected);
  });
});
