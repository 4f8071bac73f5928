// The user's own concepts: the CSV file, and what it does to extraction.
import { describe, expect, it } from 'vitest';
import { createExtractor, parseUserLexicon } from '../../src/extract/index.js';
import { paper } from './paper.js';

describe('parseUserLexicon', () => {
  it.each([
    ['plain rows', 'spin glass,method\n', [{ name: 'spin glass', type: 'method', aliases: [] }]],
    ['a header', 'name,type,aliases\nX-ray,method,', [{ name: 'X-ray', type: 'method', aliases: [] }]],
    ['a byte order mark', '\uFEFFname,type\nX1,task', [{ name: 'X1', type: 'task', aliases: [] }]],
    ['aliases', 'a1,metric,b1; c1|d1', [{ name: 'a1', type: 'metric', aliases: ['b1', 'c1', 'd1'] }]],
    ['aliases in more columns', 'a1,metric,b1,c1', [{ name: 'a1', type: 'metric', aliases: ['b1', 'c1'] }]],
    [
      'quotes',
      '"say ""x"", y",Dataset,"p;q"\r\n',
      [{ name: 'say "x", y', type: 'dataset', aliases: ['p', 'q'] }],
    ],
    ['comments and blank lines', '# mine\n\na1,task\n  \n', [{ name: 'a1', type: 'task', aliases: [] }]],
    ['nothing', '', []],
  ])('reads %s', (_, text, expected) => {
    expect(parseUserLexicon(text)).toEqual(expected);
  });

  it.each([
    [
      'a type that is none',
      'a1,method\nb1,thing',
      'my.csv:2: found type "thing", expected one of method, dataset',
    ],
    ['no type', 'a1', 'my.csv:1: found type "", expected one of'],
    ['no name', ',method', 'my.csv:1: found "", expected a name in the first column'],
    [
      'a quote that never closes',
      'a1,method\n"b1,method\n',
      'my.csv:2: found ""b1,method", expected closed quotes',
    ],
    ['a line after a quoted line break', '"a\nb",method\nc1,x', 'my.csv:3: found type "x"'],
  ])('refuses %s', (_, text, message) => {
    expect(() => parseUserLexicon(text, 'my.csv')).toThrow(message);
  });
});

describe('a user lexicon', () => {
  const lexicon = parseUserLexicon('magic carpet of words,phenomenon,MCW\nneural network,task');
  const found = (abstract: string): string[] =>
    createExtractor({ lexicon })
      .extract(paper({ abstract }))
      .mentions.map(({ surface, type, detector }) => `${surface} ${type} ${detector}`);

  it('finds what no rule would, with its type, even where little is sure enough', () => {
    expect(found('Behold the Magic Carpets of words or MCWs.')).toEqual([
      'Magic Carpets of words phenomenon user-lexicon',
      'MCWs phenomenon user-lexicon',
    ]);
  });

  it('wins over the shipped lexicon', () => {
    expect(found('We use a neural network.')).toEqual(['neural network task user-lexicon']);
  });

  it('is kept whatever the lowest score', () => {
    const { mentions } = createExtractor({ lexicon, minScore: 1 }).extract(
      paper({ abstract: 'A neural network.' }),
    );
    expect(mentions.map(({ surface, score }) => [surface, score])).toEqual([['neural network', 1]]);
  });
});
