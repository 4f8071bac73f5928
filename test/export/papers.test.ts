// Lists of papers: JSON Lines with offsets that quote, BibTeX that TeX can read, Markdown that runs nothing.
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { exportGraph } from '../../src/export/index.js';
import { writeBibtex } from '../../src/export/papers/bibtex.js';
import type { Paper } from '../../src/model/index.js';
import { makeKnowledge } from '../fixtures/knowledge.js';
import { nastyKnowledge, type OpenedStore, storeOf } from './nasty-store.js';

const knowledge = makeKnowledge();
const opened: Record<'plain' | 'nasty', OpenedStore> = {} as never;

beforeAll(() => {
  opened.plain = storeOf(knowledge);
  opened.nasty = storeOf(nastyKnowledge());
});
afterAll(() => {
  opened.plain.end();
  opened.nasty.end();
});

const write = (kind: 'plain' | 'nasty', id: string, raw = {}): string =>
  [...exportGraph(opened[kind], id, raw)].join('');

interface Line {
  readonly id: string;
  readonly title: string;
  readonly abstract: string;
  readonly concepts: readonly {
    readonly id: string;
    readonly mentions: readonly { field: 'title' | 'abstract'; start: number; end: number; text: string }[];
  }[];
}

const jsonLines = (raw = {}): Line[] =>
  write('plain', 'papers-jsonl', raw)
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line));

describe('JSON Lines', () => {
  test('holds every paper, and every mention of a concept', () => {
    const lines = jsonLines();
    expect(lines.map(({ id }) => id)).toEqual(knowledge.papers.map(({ id }) => id));
    const mentions = lines.flatMap((line) => line.concepts.flatMap((concept) => concept.mentions));
    expect(mentions).toHaveLength(knowledge.resolution.conceptOf.filter((concept) => concept >= 0).length);
  });

  test('its offsets quote', () => {
    for (const line of jsonLines())
      for (const { mentions } of line.concepts)
        for (const { field, start, end, text } of mentions) expect(line[field].slice(start, end)).toBe(text);
  });
});

test('JSON Lines: what cannot be written becomes a space, so that offsets still quote', () => {
  const [first, ...rest] = knowledge.papers;
  const broken = { ...first!, abstract: first!.abstract.replace(/ /g, '\u0001') };
  const store = storeOf({ ...knowledge, papers: [broken, ...rest] });
  const [line] = [...exportGraph(store, 'papers-jsonl')].join('').split('\n');
  const { abstract } = JSON.parse(line!) as Line;
  store.end();
  expect(abstract).toBe(first!.abstract);
});

describe('selections', () => {
  test.each([
    ['a concept', { concept: 'RAG' }, ['arxiv:2005.11401', 'p-00000000bb']],
    ['years', { from: 2018, to: 2020 }, ['arxiv:1710.10903', 'arxiv:2005.11401']],
    ['a community', { community: 2 }, ['arxiv:1710.10903']],
    ['both', { concept: 'RAG', from: 2024 }, ['p-00000000bb']],
  ])('by %s', (_, raw, ids) => expect(jsonLines(raw).map(({ id }) => id)).toEqual(ids));

  test('an unknown concept is said', () => {
    expect(() => jsonLines({ concept: 'halucination' })).toThrow(/hallucination/);
  });
});

describe('BibTeX', () => {
  const paper = (over: Partial<Paper>): Paper => ({
    id: 'a',
    title: 'T',
    abstract: '',
    authors: [],
    keywords: [],
    documents: [],
    ...over,
  });
  const bib = (...papers: Partial<Paper>[]): string =>
    [...writeBibtex(papers.map((over) => ({ paper: paper(over) })))].join('');

  test.each([
    [
      'what TeX acts on',
      { title: '50% of $x_i$ & {y} #1 \\cmd ~^' },
      '50\\% of \\$x\\_i\\$ \\& \\{y\\} \\#1 \\textbackslash{}cmd \\textasciitilde{}\\textasciicircum{}',
    ],
    [
      'authors',
      { authors: ['Ada Kirk', 'Sons and Daughters'] },
      'author = {Ada Kirk and {Sons and Daughters}}',
    ],
    ['a title’s capitals', { title: 'BERT' }, 'title = {{BERT}}'],
    ['an address', { url: 'https://e.org/a_b%20{c}' }, 'url = {https://e.org/a_b%20%7Bc%7D}'],
    ['a venue', { venue: 'ACL' }, '@article{a,'],
    ['no venue', {}, '@misc{a,'],
  ])('writes %s', (_, over, expected) => expect(bib(over)).toContain(expected));

  test('keys are unique, whatever the case', () => {
    const keys = [
      ...bib({ id: 'X y' }, { id: 'x/y' }, { id: 'x y' }, { id: '{}' }).matchAll(/@misc\{(.*),/g),
    ].map(([, key]) => key);
    expect(keys).toEqual(['X-y', 'x/y', 'x-y-2', 'paper']);
  });

  test('braces are balanced in every entry, whatever the labels', () => {
    const entries = write('nasty', 'bibtex')
      .split(/\n(?=@)/)
      .slice(1);
    expect(entries).toHaveLength(knowledge.papers.length);
    for (const entry of entries) {
      const bare = entry.replace(/\\[\\{}]/g, '');
      expect(bare.split('{').length).toBe(bare.split('}').length);
    }
  });
});

describe('Markdown', () => {
  test('lists each paper once, by community', () => {
    const text = write('plain', 'markdown');
    expect(text.match(/^- /gm)).toHaveLength(knowledge.papers.length);
    expect(text.match(/^## /gm)).toHaveLength(3);
    expect(text).toContain(
      '[Overcoming catastrophic forgetting in neural networks](<https://doi.org/10.1000/ewc.2017>)',
    );
  });

  test.each([
    ['javascript:alert(1)', '](<https://alert(1)>)'],
    ['https://e.org/a b>c', '](<https://e.org/a%20b%3Ec>)'],
    ['e.org/paper', '](<https://e.org/paper>)'],
  ])('links %j only to the web', (url, expected) => {
    const [first, ...rest] = knowledge.papers;
    const store = storeOf({ ...knowledge, papers: [{ ...first!, url }, ...rest] });
    const text = [...exportGraph(store, 'markdown')].join('');
    store.end();
    expect(text).toContain(expected);
  });

  test('holds no markup of the labels', () => {
    expect(write('nasty', 'markdown')).not.toMatch(/(?<!\\)<(?!https?:)/);
    expect(write('plain', 'markdown')).toContain('\\<b\\>order\\</b\\>');
  });
});
