// The fixture's knowledge base, opened for one test file.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll } from 'vitest';
import { type KnowledgeBase, openKnowledgeBase } from '../../src/query/index.js';
import { writeFixture } from '../fixtures/knowledge.js';

export function openFixture(): KnowledgeBase {
  const folder = mkdtempSync(join(tmpdir(), 'paperweave-'));
  const kb = openKnowledgeBase(writeFixture(join(folder, 'fixture.db')));
  afterAll(() => {
    kb.close();
    rmSync(folder, { recursive: true });
  });
  return kb;
}
