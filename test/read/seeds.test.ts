// The seed corpus as its README counts it, and what must not matter to the result.
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { normalizeTitle } from '../../src/lib/text.js';
import { findDocuments, readPapers } from '../../src/read/index.js';

const seeds = new URL('../../seeds/', import.meta.url).pathname;

async function readSeeds(reverse = false) {
  const { documents } = await findDocuments([seeds]);
  return readPapers(reverse ? documents.toReversed() : documents);
}

test('the five pages hold 524 records of 477 papers', async () => {
  const { counts } = await readSeeds();
  expect(counts).toEqual({ documents: 5, records: 524, papers: 477, duplicates: 47, rejected: 0 });
});

test('each page is counted as the README of the seeds says', async () => {
  const { perDocument } = await readSeeds();
  const readme = readFileSync(`${seeds}README.md`, 'utf8');
  for (const { document, records, papers, duplicates } of perDocument) {
    const row = readme.split('\n').find((line) => line.includes(document));
    expect(row?.split('|').slice(-4, -1).map(Number)).toEqual([records, papers, duplicates.length]);
  }
});

test('every title stands alone on a line of every document that is said to hold it, right above its abstract', async () => {
  const { papers } = await readSeeds();
  for (const paper of papers)
    for (const document of paper.documents) {
      const lines = readFileSync(seeds + document, 'utf8')
        .split('\n')
        .filter((line) => line.trim() !== '');
      const at = lines.findIndex((line) => normalizeTitle(line).endsWith(normalizeTitle(paper.title)));
      expect(lines.slice(at + 1).some((line) => line.trim() === paper.abstract)).toBe(true);
      expect(lines[at + 1]?.trim()).toBe(paper.abstract);
    }
});

test('furniture glued to the first title is taken off', async () => {
  const titles = (await readSeeds()).papers.map((paper) => paper.title);
  expect(titles).toContain('Codebook Features: Sparse and Discrete Interpretability for Neural Networks');
  expect(titles).toContain('Model Immunization from a Condition Number Perspective');
});

test('papers, diagnostics and counts do not depend on the order of the documents', async () => {
  const { inputOrder: forth, ...given } = await readSeeds();
  const { inputOrder: back, ...reversed } = await readSeeds(true);
  expect(reversed).toEqual(given);
  expect(back).not.toEqual(forth);
  expect(back.toSorted()).toEqual(forth.toSorted());
});

test('papers are sorted by id, each id once; the input order begins with the first page', async () => {
  const { papers, inputOrder } = await readSeeds();
  const ids = papers.map((paper) => paper.id);
  expect(ids).toEqual([...new Set(ids)].sort());
  expect(papers[inputOrder[0]!]?.title).toMatch(/^LOGICSEG/);
});
