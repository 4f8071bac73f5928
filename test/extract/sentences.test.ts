// Sentences by compromise's splitter, with the offsets that it does not give.
import { describe, expect, it } from 'vitest';
import { findSentences } from '../../src/extract/sentences.js';

const sentences = (text: string): string[] =>
  findSentences('abstract', text).map(({ start, end }) => text.slice(start, end));

describe('findSentences', () => {
  it.each([
    ['two sentences', 'We propose it. It works.', ['We propose it.', 'It works.']],
    ['abbreviations', 'See Fig. 2 for e.g. this. Done.', ['See Fig. 2 for e.g. this.', 'Done.']],
    ['initials', 'A. B. Smith did it. So did we.', ['A. B. Smith did it.', 'So did we.']],
    ['a wrapped line is no end', 'a graph\nneural network. Next', ['a graph\nneural network.', 'Next']],
    ['a wrapped Windows line neither', 'They\r\nare good.', ['They\r\nare good.']],
    ['a blank line is one', 'First part\n\nSecond part', ['First part', 'Second part']],
    ['white space around', '  One.  \n', ['One.']],
    ['no white space after a CJK stop', '我们。他们。', ['我们。', '他们。']],
    ['nothing', '', []],
    ['white space only', ' \n ', []],
  ])('%s', (_, text, expected) => {
    expect(sentences(text)).toEqual(expected);
  });

  it('finds every sentence of a text longer than one window', () => {
    const text = 'This is a sentence about graphs. '.repeat(1000);
    expect(new Set(sentences(text))).toEqual(new Set(['This is a sentence about graphs.']));
    expect(sentences(text)).toHaveLength(1000);
  });
});
