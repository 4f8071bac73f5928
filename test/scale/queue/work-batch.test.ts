// Batches and the work on them: pure functions of content, so that doing one twice is doing it once.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { folderStore } from '../../../src/scale/blobs/folder-store.js';
import { isRecordLine } from '../../../src/scale/index.js';
import {
  batchBlob,
  batchesOf,
  batchName,
  foundBlob,
  optionsBlob,
  readLines,
  writeLines,
} from '../../../src/scale/queue/batch.js';
import { createExtractors, workBatch } from '../../../src/scale/queue/work-batch.js';
import { extractedLines, extractor, found, inOrder } from '../lines.js';

const folder = mkdtempSync(join(tmpdir(), 'paperweave-batch-'));
afterAll(() => rmSync(folder, { recursive: true }));

const titles = Array.from({ length: 7 }, (_, i) => ({ id: `p${i}`, title: `Dropout ${i}` }));
const lines = await extractedLines(found({ a: ['no JSON', ...titles] }));

async function batchSizes(size: number): Promise<number[]> {
  const sizes: number[] = [];
  for await (const batch of batchesOf(inOrder(lines), size)) sizes.push(batch.filter(isRecordLine).length);
  return sizes;
}

test.each([
  [3, [3, 3, 1]],
  [7, [7]],
  [100, [7]],
  [1, [1, 1, 1, 1, 1, 1, 1]],
])('batches of %i', async (size, sizes) => expect(await batchSizes(size)).toEqual(sizes));

test('a batch is called by its content', () => {
  expect(batchName(lines)).toBe(batchName([...lines]));
  expect(batchName(lines)).not.toBe(batchName(lines.slice(1)));
});

describe('a job that is delivered twice', () => {
  test('is done once and leaves one answer', async () => {
    const store = folderStore(join(folder, 'twice'));
    const name = batchName(lines);
    await writeLines(store, batchBlob(name), lines);
    const told: number[] = [];
    const context = {
      store,
      extractorFor: async () => extractor,
      told: async (records: number) => void told.push(records),
    };
    const job = { batch: name, extractor: 'test' };
    expect([await workBatch(job, context), await workBatch(job, context)]).toEqual([7, 0]);
    expect(await readLines(store, foundBlob('test', name))).toEqual(lines);
  });
});

test('a worker whose extractor is another refuses the job', async () => {
  const store = folderStore(join(folder, 'other'));
  await store.write(optionsBlob('1-abc'), Buffer.from('{}'));
  await expect(createExtractors(store)('1-abc')).rejects.toThrow(
    /job: found work for extractor 1-abc, expected extractor/,
  );
});
