// The weave hands out what needs no map before it gives all of it, and leaves nothing behind where that is not taken.
import { existsSync, readdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { extractPapers, type WeaveInput, weave } from '../../src/build/index.js';
import { weaveInto } from '../../src/build/weave-into.js';
import type { Woven } from '../../src/model/index.js';
import { openStore, readContentHash, writeKnowledgeBase } from '../../src/store/index.js';
import { temporaryFolder } from '../store/folder.js';
import { seedPapers } from './corpora.js';

const at = temporaryFolder();
let input: WeaveInput;

beforeAll(async () => {
  const papers = await seedPapers(20);
  const extractions = await extractPapers(papers, { workers: 1 });
  const counts = { documents: 5, records: 20, papers: 20, duplicates: 0, rejected: 0 };
  input = { papers, extractions, counts, diagnostics: [] };
});

test('what is woven first stands in the knowledge unchanged', async () => {
  let first: Woven | undefined;
  const knowledge = await weave(input, {
    onWoven: (woven) => {
      first = woven;
    },
  });
  expect(first?.edges.paperConcept.paper.length).toBeGreaterThan(50);
  expect(knowledge).toMatchObject({ ...first });
});

// Beside the sources no thread can be had, so what two workers would do is done here: the outcome must not tell.
test.each([1, 2, 5])('the number of workers, %i, changes nothing', async (workers) => {
  expect(await weave(input, { workers })).toEqual(await weave(input));
});

describe('into a database', () => {
  test('is the file that the knowledge makes when written at once', async () => {
    const { knowledge, contentHash } = await weaveInto(at('woven.db'), input, {});
    expect(writeKnowledgeBase(at('written.db'), knowledge).contentHash).toBe(contentHash);
    using store = openStore(at('woven.db'));
    expect(readContentHash(store)).toBe(contentHash);
  });

  test('that cannot be finished leaves no file', async () => {
    const path = at('unfinished/graph.db');
    await expect(weaveInto(path, input, {})).rejects.toThrow(
      expect.objectContaining({ code: 'store-unwritable' }),
    );
    const broken = { ...input, diagnostics: [{ code: null }] } as unknown as WeaveInput;
    await expect(weaveInto(at('broken.db'), broken, {})).rejects.toThrow(
      expect.objectContaining({ code: 'store-unwritable' }),
    );
    expect(existsSync(at('broken.db'))).toBe(false);
    expect(readdirSync(dirname(at('broken.db'))).filter((name) => name.includes('broken'))).toEqual([]);
  });
});
