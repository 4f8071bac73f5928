// The fixture's knowledge base, or a variant of it, opened for one test file.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll } from 'vitest';
import type { Knowledge } from '../../src/model/index.js';
import { type KnowledgeBase, openKnowledgeBase } from '../../src/query/index.js';
import { writeKnowledgeBase } from '../../src/store/index.js';
import { makeKnowledge } from '../fixtures/knowledge.js';

export function openFixture(knowledge: Knowledge = makeKnowledge()): KnowledgeBase {
  const folder = mkdtempSync(join(tmpdir(), 'paperweave-'));
  const path = join(folder, 'fixture.db');
  writeKnowledgeBase(path, knowledge);
  const kb = openKnowledgeBase(path);
  afterAll(() => {
    kb.close();
    rmSync(folder, { recursive: true });
  });
  return kb;
}
