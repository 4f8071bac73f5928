// What the tagger's spans become: verdicts on phrases, whatever window of a long text they come from.
import { describe, expect, it } from 'vitest';
import { findAcronyms } from '../../src/extract/acronyms.js';
import type { Candidates } from '../../src/extract/candidate.js';
import { readPaper } from '../../src/extract/reading.js';
import { tagPaper } from '../../src/extract/tag-paper.js';
import { addTagged, type TaggedSpan } from '../../src/extract/tagged.js';
import type { Tagger } from '../../src/extract/tagger/index.js';
import { paper } from './paper.js';

function spanOf(abstract: string, words: string, given: Partial<TaggedSpan> = {}): TaggedSpan {
  const start = abstract.indexOf(words);
  const end = start + words.length;
  return { field: 'abstract', start, end, type: 'method', score: 0.5, typeScore: 0.8, ...given };
}

function verdicts(abstract: string, spans: readonly TaggedSpan[]): Record<string, unknown> {
  const candidates: Candidates = new Map();
  addTagged(candidates, readPaper(paper({ abstract })), spans);
  return Object.fromEntries([...candidates].map(([key, { tagged }]) => [key, tagged]));
}

describe('addTagged', () => {
  it('gathers the spans of one phrase: the surest score, the sum of each type', () => {
    const text = 'Neural networks are fine. A neural network is, too.';
    const spans = [
      spanOf(text, 'Neural networks'),
      spanOf(text, 'neural network is'.slice(0, 14), { score: 0.9, type: 'task', typeScore: 0.6 }),
    ];
    expect(verdicts(text, spans)).toEqual({
      'neural network': { score: 0.9, types: { method: 0.8, task: 0.6 } },
    });
  });

  it('leaves a determiner out of the phrase', () => {
    const text = 'We use the transformer.';
    expect(Object.keys(verdicts(text, [spanOf(text, 'the transformer')]))).toEqual(['transformer']);
  });

  it.each([
    ['part of a link', 'Code: https://github.com/a/ResNet now.', 'ResNet'],
    ['mark-up', 'So \\textbf{bold} it is.', 'textbf'],
    ['half a word', 'A transformer here.', 'transform'],
  ])('passes over %s', (_, text, words) => {
    expect(verdicts(text, [spanOf(text, words)])).toEqual({});
  });
});

describe('tagPaper', () => {
  /** Tags the word `grokking` wherever it stands, and keeps what it was given. */
  function fakeTagger(): Tagger & { readonly seen: { text: string; acronyms: number }[] } {
    const seen: { text: string; acronyms: number }[] = [];
    return {
      seen,
      tag(title, abstract, acronyms) {
        const field = abstract.text === '' ? 'title' : 'abstract';
        const text = abstract.text || title.text;
        seen.push({ text, acronyms: acronyms.length });
        return [...text.matchAll(/grokking/g)].map(({ index }) => ({
          ...spanOf(text, 'grokking'),
          field,
          start: index,
          end: index + 8,
        }));
      },
    };
  }

  function tag(abstract: string) {
    const given = paper({ title: 'On grokking', abstract });
    const readings = readPaper(given);
    const acronyms = readings.flatMap(({ field, text, sentences }) => findAcronyms(field, text, sentences));
    const tagger = fakeTagger();
    return { given, tagger, spans: tagPaper(tagger, readings, acronyms) };
  }

  it('reads a paper of ordinary length in one piece', () => {
    expect(tag('We see grokking.').tagger.seen).toHaveLength(1);
  });

  it('reads a long text in windows, with offsets into the whole', () => {
    const { given, tagger, spans } = tag('We see grokking in deep learning (DL) here. '.repeat(1000));
    expect(spans).toHaveLength(1001);
    for (const { field, start, end } of spans) expect(given[field].slice(start, end)).toBe('grokking');
    expect(tagger.seen.every(({ text }) => text.length <= 10_000)).toBe(true);
    expect(tagger.seen.filter(({ acronyms }) => acronyms > 0)).toHaveLength(1);
  });
});
