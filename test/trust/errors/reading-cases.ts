// Diagnostics: documents as strangers send them, each with one thing wrong.
import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { documentOf, readPapers } from '../../../src/read/index.js';
import type { ErrorCase } from './error-case.js';

type Content = string | Uint8Array;
type Row = readonly [code: string, how: string, name: string, content: Content | (() => Content)];

const paper = (fields: object) =>
  JSON.stringify({ title: 'On dropout', abstract: 'We study it.', ...fields });

const fixture = (name: string) => readFileSync(new URL(`../../fixtures/read/${name}`, import.meta.url));

const MEBI = 1024 * 1024;

/** A gigabyte of text in a megabyte. */
function bomb(): Uint8Array {
  const part = gzipSync(Buffer.alloc(64 * MEBI, 'x'));
  return Buffer.concat([gzipSync(`${paper({})}\n`), ...Array.from({ length: 17 }, () => part)]);
}

const DOCUMENTS: readonly Row[] = [
  [
    'abstract-missing',
    'a page with titles alone',
    'p.txt',
    () => fixture('listing-page/abstracts-missing.txt'),
  ],
  ['bibtex-syntax', 'an entry without its last brace', 'a.bib', '@article{a, title = {On dropout}'],
  ['column-missing', 'a table without titles', 'a.csv', 'name,age\nx,1\n'],
  ['csv-syntax', 'a quote that nobody closes', 'a.csv', 'title,abstract\n"On dropout,We study it.\n'],
  ['document-binary', 'a picture', 'a.png', Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex')],
  ['document-empty', 'nothing', 'a.jsonl', ''],
  [
    'encoding-guessed',
    'Latin letters of 1987',
    'a.bib',
    Buffer.from('@article{a, title={Caf\xe9 au lait}}', 'latin1'),
  ],
  [
    'encoding-invalid',
    'a letter cut in half',
    'a.jsonl',
    Buffer.concat([Buffer.from('{"title":"Caf'), Buffer.from([0xe9, 0x21]), Buffer.from('"}\n')]),
  ],
  [
    'field-too-long',
    'an abstract of a million characters',
    'a.jsonl',
    () => paper({ abstract: 'x'.repeat(MEBI) }),
  ],
  ['field-type', 'a number for an abstract', 'a.jsonl', paper({ abstract: 7 })],
  ['format-unknown', 'a text of no format', 'a.dat', 'x y z'],
  ['furniture-skipped', 'a page with a header', 'p.txt', () => fixture('listing-page/glued-buttons.txt')],
  ['gzip-bomb', 'a gigabyte in a megabyte', 'a.jsonl.gz', bomb],
  [
    'gzip-damaged',
    'a compressed file with a byte changed',
    'a.jsonl.gz',
    gzipSync(paper({})).fill(0, 12, 20),
  ],
  ['gzip-truncated', 'half of a compressed file', 'a.jsonl.gz', gzipSync(paper({})).subarray(0, 30)],
  [
    'id-shared',
    'one id on two papers',
    'a.jsonl',
    `${paper({ id: 'a' })}\n${paper({ id: 'a', title: 'On grokking' })}\n`,
  ],
  [
    'identifier-shared',
    'one DOI on two papers',
    'a.jsonl',
    `${paper({ doi: '10.1000/x' })}\n${paper({ doi: '10.1000/x', title: 'Grokking alone' })}\n`,
  ],
  ['json-shape', 'a number for a record', 'a.jsonl', `${paper({})}\n7\n`],
  ['json-syntax', 'half a record', 'a.jsonl', `${paper({})}\n{"title": \n`],
  [
    'line-too-long',
    'a line of 65 million characters',
    'a.jsonl',
    () => `${paper({})}\n${'x'.repeat(65 * MEBI)}\n`,
  ],
  ['record-end-missing', 'a record cut short', 'a.ris', 'TY  - JOUR\nTI  - On dropout\n'],
  ['row-length', 'a comma too many', 'a.csv', 'title,abstract\nOn dropout,We study it.,,,\n'],
  ['title-missing', 'a record without a title', 'a.jsonl', `${paper({})}\n{"abstract": "We study it."}\n`],
  ['xml-syntax', 'XML that breaks off', 'a.xml', () => fixture('arxiv-atom/query.xml').subarray(0, 600)],
];

async function codesOf(name: string, content: Content): Promise<readonly string[]> {
  const { diagnostics } = await readPapers([documentOf(name, content)]);
  return diagnostics.map(({ code }) => code);
}

export const READING_CASES: readonly ErrorCase[] = DOCUMENTS.map(([code, how, name, content]) => ({
  code,
  how,
  happen: () => codesOf(name, typeof content === 'function' ? content() : content),
}));
