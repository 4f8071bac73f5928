// A running server follows its file: a new build is read by the next request, a missing file is said.
import { copyFileSync, mkdtempSync, renameSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { createApp, watchDatabase } from '../../src/serve/index.js';
import { writeKnowledgeBase } from '../../src/store/index.js';
import { makeKnowledge, writeFixture } from '../fixtures/knowledge.js';
import { json, request } from './serving.js';

let folder: string;
let path: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'paperweave-watch-'));
  path = writeFixture(join(folder, 'graph.db'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

function watched() {
  const database = watchDatabase(path);
  const app = createApp(database.current);
  return { ask: (headers: Record<string, string> = {}) => request(app, '/api/stats', { headers }), database };
}

function renameConcept(): void {
  const knowledge = makeKnowledge();
  const concepts = knowledge.resolution.concepts.map((each, i) =>
    i === 0 ? { ...each, label: 'precision' } : each,
  );
  writeKnowledgeBase(path, { ...knowledge, resolution: { ...knowledge.resolution, concepts } });
}

test('a build that replaces the file is seen by the next request, with another entity tag', async () => {
  const { ask, database } = watched();
  const before = await ask();
  renameConcept();
  const after = await ask({ 'if-none-match': before.headers.get('etag')! });
  expect(after.status).toBe(200);
  expect((await json(after)).contentHash).not.toBe((await json(before)).contentHash);
  database.close();
});

test('a file that is gone is a problem that names no path, and one that comes back is read', async () => {
  const { ask, database } = watched();
  renameSync(path, `${path}.away`);
  const gone = await ask();
  expect(gone.status).toBe(503);
  expect(await json(gone)).toMatchObject({ code: 'database-missing' });
  expect(JSON.stringify(await json(await ask()))).not.toContain(folder);
  copyFileSync(`${path}.away`, path);
  expect((await ask()).status).toBe(200);
  database.close();
});

test('a file that never was is said at once', () => {
  expect(() => watchDatabase(join(folder, 'none.db'))).toThrow(/none\.db/);
});
