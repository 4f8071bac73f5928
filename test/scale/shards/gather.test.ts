// The reduce in memory: what one process would have, from lines in any order, any of them twice.
import { describe, expect, test } from 'vitest';
import { hash53 } from '../../../src/lib/hash.js';
import { readPapers } from '../../../src/read/index.js';
import { gatherShards, isRecordLine, type ShardLine } from '../../../src/scale/index.js';
import { extractedLines, extractor, found, inOrder } from '../lines.js';

const CORPUS = found({
  'b.jsonl': [
    { id: 'b1', title: 'Dropout in transformers', abstract: 'We train a transformer with dropout.' },
    'no JSON',
    { id: 'b2', title: 'A shared paper', doi: '10.1/x', abstract: 'Short.' },
    { abstract: 'No title.' },
  ],
  'a.jsonl': [
    {
      id: 'a1',
      title: 'A shared paper!',
      doi: '10.1/x',
      abstract: 'A longer abstract about graph neural networks (GNNs).',
    },
    { id: 'a2', title: 'Grokking', abstract: 'Grokking is delayed generalization.' },
  ],
});

async function alone() {
  const read = await readPapers(CORPUS.documents);
  return { read, extractions: read.papers.map(extractor.extract) };
}

/** `inputOrder` is the one thing that the order of delivery may touch. */
async function gathered(lines: readonly ShardLine[]) {
  const { read, extractions } = await gatherShards(inOrder(lines));
  return { read: { ...read, inputOrder: [] }, extractions };
}

describe('the papers, counts, diagnostics and findings of one process', () => {
  test.each([
    ['as they came', (lines: ShardLine[]) => lines],
    ['backwards', (lines: ShardLine[]) => lines.reverse()],
    [
      'shuffled',
      (lines: ShardLine[]) => lines.sort((a, b) => hash53(JSON.stringify(a)) - hash53(JSON.stringify(b))),
    ],
    ['each twice', (lines: ShardLine[]) => [...lines, ...lines]],
    ['written and read', (lines: ShardLine[]) => JSON.parse(JSON.stringify(lines)) as ShardLine[]],
    ['in three shares', (lines: ShardLine[]) => lines],
  ])('%s', async (name, deliver) => {
    const shares =
      name === 'in three shares' ? [1, 2, 3].map((index) => ({ share: { index, count: 3 } })) : [{}];
    const lines = (await Promise.all(shares.map((share) => extractedLines(CORPUS, share)))).flat();
    const { read, extractions } = await alone();
    expect(await gathered(deliver(lines))).toEqual({ read: { ...read, inputOrder: [] }, extractions });
  });
});

test('shares part the lines exactly, what was rejected included', async () => {
  const whole = await extractedLines(CORPUS);
  const shares = await Promise.all(
    [1, 2, 3, 4, 5].map((index) => extractedLines(CORPUS, { share: { index, count: 5 } })),
  );
  const texts = (lines: readonly ShardLine[]) => lines.map((line) => JSON.stringify(line)).sort();
  expect(texts(shares.flat())).toEqual(texts(whole));
});

test('texts that came together out of two records are extracted here', async () => {
  const lines = await extractedLines(
    found({
      a: [{ id: '1', title: 'Deep Learning of X', abstract: 'Short.', doi: '10.1/y' }],
      b: [{ id: '2', title: 'DEEP LEARNING OF X', abstract: 'A longer abstract on dropout.', doi: '10.1/y' }],
    }),
  );
  const { extractedHere, read, extractions } = await gatherShards(inOrder(lines));
  expect(extractedHere).toBe(1);
  expect(extractions).toEqual(read.papers.map(extractor.extract));
});

test('a record that was set aside is a paper without concepts, and is said', async () => {
  const lines = (await extractedLines(CORPUS)).map((line) =>
    isRecordLine(line) && line.record.id === 'a2'
      ? { ...line, found: undefined, failed: 'exit code 139' }
      : line,
  ) as ShardLine[];
  const { read, extractions } = await gatherShards(inOrder(lines));
  const index = read.papers.findIndex(({ id }) => id === 'a2');
  expect(extractions[index]).toEqual({ paper: 'a2', sentences: [], mentions: [], acronyms: [] });
  expect(read.diagnostics.at(-1)).toMatchObject({
    code: 'extract-failed',
    document: 'a.jsonl',
    found: 'paper a2 ("Grokking"), set aside: exit code 139',
  });
});
