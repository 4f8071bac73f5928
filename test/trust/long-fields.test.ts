// Fields of 100,000 characters, each made of what is worst for some regular expression of the readers, in every kind of file. A
// quadratic one takes minutes here, so that the test runs into its time limit.
import { describe, expect, test } from 'vitest';
import { createExtractor } from '../../src/extract/index.js';
import { buildEdges } from '../../src/graph/index.js';
import { documentOf, readPapers } from '../../src/read/index.js';
import { resolveConcepts } from '../../src/resolve/index.js';

const LENGTH = 100_000;

/** Far above what these take on a busy machine, far below what a quadratic expression takes. */
const LIMIT_MS = 60_000;

const PUMPS = [
  '\t',
  ' ',
  '\n',
  '"',
  '{',
  '}',
  ')',
  '#',
  '-',
  '\\()',
  'http://:',
  '!"',
  'V-',
  'aA',
  '0',
  '\\"',
  '. ',
  ' and',
  '\\"{\t',
  '(c) ',
];

const long = (pump: string): string => pump.repeat(Math.ceil(LENGTH / pump.length));

const cell = (text: string): string => `"${text.replaceAll('"', '""')}"`;

/** File name, and a file with the text in its fields. */
const FILES: readonly (readonly [name: string, make: (text: string) => string])[] = [
  [
    'a.jsonl',
    (t) =>
      JSON.stringify({ title: `T ${t} x`, abstract: `A ${t} b`, authors: [`A ${t}B`], doi: `10.1000/${t}` }),
  ],
  [
    'a.csv',
    (t) =>
      `Title,Abstract,Authors,DOI\n${[`T ${t} x`, `A ${t} b`, `A ${t} B`, `10.1/${t}`].map(cell).join(',')}\n`,
  ],
  [
    'a.bib',
    (t) =>
      `@article{x,\n title = {T ${t} x},\n author = {A ${t} B},\n abstract = {A ${t} b},\n journal = {${t}}\n}\n`,
  ],
  [
    'a.ris',
    (t) => `TY  - JOUR\nTI  - T ${t} x\nAU  - A ${t} B\nAB  - A ${t} b\nDO  - 10.1000/${t}\nER  - \n`,
  ],
  ['a.nbib', (t) => `PMID- 1\nTI  - T ${t} x\nFAU - A ${t} B\nAB  - A ${t} b\nLID - 10.1/${t} [doi] x\n`],
  [
    'a.json',
    (t) =>
      JSON.stringify([
        {
          type: 'article-journal',
          title: `T ${t} x`,
          author: [{ family: t, given: `G ${t} x` }],
          note: `${t}PMID: x`,
        },
      ]),
  ],
  [
    'a.txt',
    (t) => `A title of a paper\nAlice Smith, Bob Jones${t} x\nAbstract: we study ${t} of things and more.\n`,
  ],
];

describe.each(FILES)('%s', (name, make) => {
  test('is read, whatever fills its fields', { timeout: LIMIT_MS }, async () => {
    for (const pump of PUMPS) {
      const { counts } = await readPapers([documentOf(name, Buffer.from(make(long(pump))))]);
      expect(counts.records, JSON.stringify(pump)).toBe(counts.papers + counts.duplicates + counts.rejected);
    }
  });
});

test('an abstract of one endless sentence is woven', { timeout: LIMIT_MS }, () => {
  const extractor = createExtractor();
  for (const pump of [...PUMPS, ' neural network outperforms', ' which is a Graph Network (GN)']) {
    const abstract = `We propose grokking ${long(pump)} on CIFAR-10.`;
    const papers = [{ id: 'p', title: 'Grokking', abstract, authors: [], keywords: [], documents: ['d'] }];
    const extractions = papers.map((paper) => extractor.extract(paper));
    const edges = buildEdges(papers, extractions, resolveConcepts(papers, extractions));
    expect(edges.paperConcept.count.length, JSON.stringify(pump)).toBeGreaterThan(0);
  }
});
