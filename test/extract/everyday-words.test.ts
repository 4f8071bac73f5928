// The list of everyday English and the rules of its plurals are compromise's. This test writes the list (`vitest -u` after an update
// of compromise, and then EXTRACTOR_VERSION is to be raised) and holds it.
import { createRequire } from 'node:module';
import type nlp from 'compromise/two';
import { describe, expect, test } from 'vitest';
import { endingTag, everydayTag } from '../../src/extract/everyday-words.js';
import { singularByRule } from '../../src/extract/plural-rules.js';
import { compareStrings } from '../../src/lib/text.js';

interface Model {
  readonly one: { readonly lexicon: Readonly<Record<string, string | readonly string[]>> };
  readonly two: { readonly suffixPatterns: readonly (Readonly<Record<string, string>> | undefined)[] };
}
interface Methods {
  readonly two: { readonly transform: { readonly noun: { toSingular(word: string, model: Model): string } } };
}

const two = createRequire(import.meta.url)('compromise/two') as typeof nlp;
const model = two.model() as Model;
const { toSingular } = (two.methods() as Methods).two.transform.noun;

/** What the extractor can meet as one word. */
const words = Object.entries(model.one.lexicon)
  .filter(([word]) => /^[\p{L}\p{N}\p{M}]+$/u.test(word))
  .map(([word, tags]) => [word, [tags].flat()[0]!] as const);
const endings = model.two.suffixPatterns.flatMap((patterns) => Object.entries(patterns ?? {}));

const HEADER = `# Common words of English by part of speech, and endings (with a hyphen before them) that speak for one.
# From compromise ${two.version}, written by test/extract/everyday-words.test.ts.
#
# MIT licence, Copyright (c) 2019 Spencer Kelly
#
# Permission is hereby granted, free of charge, to any person obtaining a copy of this software and associated documentation files
# (the "Software"), to deal in the Software without restriction, including without limitation the rights to use, copy, modify, merge,
# publish, distribute, sublicense, and/or sell copies of the Software, and to permit persons to whom the Software is furnished to do
# so, subject to the following conditions:
#
# The above copyright notice and this permission notice shall be included in all copies or substantial portions of the Software.
#
# THE SOFTWARE IS PROVIDED "AS IS", WITHOUT WARRANTY OF ANY KIND, EXPRESS OR IMPLIED, INCLUDING BUT NOT LIMITED TO THE WARRANTIES OF
# MERCHANTABILITY, FITNESS FOR A PARTICULAR PURPOSE AND NONINFRINGEMENT. IN NO EVENT SHALL THE AUTHORS OR COPYRIGHT HOLDERS BE LIABLE
# FOR ANY CLAIM, DAMAGES OR OTHER LIABILITY, WHETHER IN AN ACTION OF CONTRACT, TORT OR OTHERWISE, ARISING FROM, OUT OF OR IN
# CONNECTION WITH THE SOFTWARE OR THE USE OR OTHER DEALINGS IN THE SOFTWARE.
`;
const WIDTH = 130;

/** Lines of a tag and as many words as fit. */
function linesOf(tag: string, listed: readonly string[]): string[] {
  const lines: string[] = [];
  for (const word of listed) {
    const last = lines.at(-1);
    if (last === undefined || last.length + word.length >= WIDTH) lines.push(`${tag} ${word}`);
    else lines[lines.length - 1] = `${last} ${word}`;
  }
  return lines;
}

function listText(): string {
  const all = [...words, ...endings.map(([ending, tag]) => [`-${ending}`, tag] as const)];
  const tags = [...new Set(all.map(([, tag]) => tag))].sort(compareStrings);
  const listed = (tag: string) =>
    all.flatMap(([word, its]) => (its === tag ? [word] : [])).sort(compareStrings);
  return `${HEADER}${tags.flatMap((tag) => linesOf(tag, listed(tag))).join('\n')}\n`;
}

test('the list is what compromise says', async () => {
  expect(words.length).toBeGreaterThan(15_000);
  await expect(listText()).toMatchFileSnapshot('../../src/extract/lists/everyday-words.txt');
});

describe('tags', () => {
  test.each([
    ['running', 'Gerund'],
    ['µg', 'Unit'],
    ['transformer', undefined],
    ['constructor', undefined],
    ['', undefined],
  ])('%s is %s', (word, tag) => expect(everydayTag(word)).toBe(tag));

  test('each word has the first of its tags', () => {
    expect(words.filter(([word, tag]) => everydayTag(word) !== tag)).toEqual([]);
  });

  test.each(['zzical', 'zzing', 'l', 'al', 'zzq', 'hologenic'])(
    'the ending of %s says what compromise says',
    (word) => {
      expect(endingTag(word)).toBe(compromiseEnding(word));
    },
  );

  test('the ending of each word of the list too', () => {
    expect(words.filter(([word]) => endingTag(word) !== compromiseEnding(word))).toEqual([]);
  });
});

function compromiseEnding(word: string): string | undefined {
  const patterns = model.two.suffixPatterns;
  for (let length = Math.min(word.length - 1, patterns.length - 1); length > 1; length--) {
    const tag = patterns[length]?.[word.slice(-length)];
    if (tag !== undefined) return tag;
  }
  return undefined;
}

test('plurals in s have the singulars that compromise gives them', () => {
  const plurals = words.flatMap(([word]) => [word, `${word}s`, `${word}es`, word.replace(/.$/, 'ies')]);
  const inS = [...new Set(plurals)].filter((word) => word.endsWith('s'));
  expect(inS.filter((word) => singularByRule(word) !== toSingular(word, model))).toEqual([]);
});
