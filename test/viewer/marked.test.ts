// Marks in a text: the pieces always add up to the text, and each mark covers what it says.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cutAtMarks } from '../../viewer/lib/marked.js';

describe('marked text', () => {
  it('is the text, whatever the marks', () => {
    const mark = fc.record({ start: fc.nat(30), end: fc.nat(40) });
    fc.assert(
      fc.property(fc.string({ maxLength: 30 }), fc.array(mark), (text, marks) => {
        const pieces = cutAtMarks(text, marks);
        expect(pieces.map((piece) => piece.text).join('')).toBe(text);
        for (const { text: piece, mark } of pieces)
          if (mark) expect(piece).toBe(text.slice(mark.start, mark.end));
      }),
    );
  });

  it.each<[string, [number, number][], string[]]>([
    ['no mark', [], ['weight decay helps']],
    ['one in front', [[0, 12]], ['[weight decay]', ' helps']],
    [
      'two side by side',
      [
        [0, 6],
        [6, 12],
      ],
      ['[weight]', '[ decay]', ' helps'],
    ],
    [
      'of two that overlap, the first and longer',
      [
        [0, 6],
        [0, 12],
        [7, 18],
      ],
      ['[weight decay]', ' helps'],
    ],
    ['one that ends beyond the text', [[13, 99]], ['weight decay ', '[helps]']],
    ['one that is empty', [[3, 3]], ['weight decay helps']],
  ])('%s', (_, spans, expected) => {
    const pieces = cutAtMarks(
      'weight decay helps',
      spans.map(([start, end]) => ({ start, end })),
    );
    expect(pieces.map(({ text, mark }) => (mark ? `[${text}]` : text))).toEqual(expected);
  });
});
