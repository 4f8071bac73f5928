// Errors of calls that only programs make, and of documents that change under their reader.
import { copyFileSync, mkdirSync, renameSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { removePapers } from '../../../src/build/index.js';
import { createExtractor } from '../../../src/extract/index.js';
import { openKnowledgeBase } from '../../../src/query/index.js';
import { findDocuments, readPapers } from '../../../src/read/index.js';
import { folderStore } from '../../../src/scale/blobs/folder-store.js';
import { s3Store } from '../../../src/scale/blobs/s3-store.js';
import { optionsBlob } from '../../../src/scale/queue/batch.js';
import { createExtractors } from '../../../src/scale/queue/work-batch.js';
import { readResource } from '../../../src/serve/mcp/resources.js';
import { callTool } from '../../../src/serve/mcp/tools.js';
import { startObjectServer } from '../../scale/blobs/object-server.js';
import type { Place } from './command-cases.js';
import { codesIn, type ErrorCase, thrownBy } from './error-case.js';

/** What reading says of a file that was found, and then changed. */
async function changedAfterFinding(folder: string, change: (path: string) => void) {
  const path = join(folder, 'changing.jsonl');
  rmSync(path, { recursive: true, force: true });
  writeFileSync(path, '{"title": "On dropout"}\n');
  const { documents } = await findDocuments([path]);
  rmSync(path);
  change(path);
  const { diagnostics } = await readPapers(documents);
  return diagnostics.map(({ code }) => code);
}

/** Another graph is put in its place when the new one is about to be written. */
async function updateWhileCopiedOver({ folder, graph }: Place): Promise<void> {
  const at = (name: string) => join(folder, name);
  copyFileSync(graph, at('updated.db'));
  copyFileSync(graph, at('put.db'));
  await removePapers(at('put.db'), { papers: ['a'] }, { workers: 1 });
  await removePapers(
    at('updated.db'),
    { papers: ['b'] },
    {
      workers: 1,
      progress: ({ stage }) => stage === 'store' && renameSync(at('put.db'), at('updated.db')),
    },
  );
}

async function agentTold(graph: string): Promise<readonly string[]> {
  using kb = openKnowledgeBase(graph);
  const { content } = await callTool({ kb }, 'drop_tables', {});
  return content.flatMap((each) => (each.type === 'text' ? codesIn(each.text) : []));
}

async function refusedBy(keys: NodeJS.ProcessEnv): Promise<readonly string[]> {
  const { url } = await startObjectServer();
  const store = await s3Store('s3://bucket', { ...keys, AWS_ENDPOINT_URL: url });
  return thrownBy(() => store.read('none'));
}

const KEYS = { AWS_ACCESS_KEY_ID: 'stranger', AWS_SECRET_ACCESS_KEY: 'guess' };

export function libraryCases(place: () => Place): readonly ErrorCase[] {
  return [
    {
      code: 'blob-missing',
      how: 'a batch that another store has',
      happen: () => thrownBy(() => folderStore(place().folder).read('batches/none')),
    },
    {
      code: 'document-folder',
      how: 'a file that became a folder',
      happen: () => changedAfterFinding(place().folder, (path) => mkdirSync(path)),
    },
    {
      code: 'document-missing',
      how: 'a file that was removed',
      happen: () => changedAfterFinding(place().folder, () => {}),
    },
    {
      code: 'document-unreadable',
      how: 'a file that the system cannot read: memory at address nought',
      happen: () => changedAfterFinding(place().folder, (path) => symlinkSync('/proc/self/mem', path)),
    },
    {
      code: 'extract-min-score',
      how: 'a score above one',
      happen: () => thrownBy(() => createExtractor({ minScore: 2 })),
    },
    {
      code: 'extractor-other',
      how: 'options in the store that are not those of the job',
      happen: async () => {
        const store = folderStore(join(place().folder, 'other'));
        await store.write(optionsBlob('1-abc'), Buffer.from('{}'));
        return thrownBy(() => createExtractors(store)('1-abc'));
      },
    },
    { code: 'input-empty', how: 'no input', happen: () => thrownBy(() => findDocuments([])) },
    {
      code: 'input-unreadable',
      how: 'a file that is asked for as a folder',
      happen: () => thrownBy(() => findDocuments([join(place().folder, 'papers.jsonl', 'x')])),
    },
    {
      code: 'resource-unknown',
      how: 'a resource that no template has',
      happen: () =>
        thrownBy(() => {
          using kb = openKnowledgeBase(place().graph);
          return readResource(kb, 'paperweave://planets/1');
        }),
    },
    {
      code: 'store-changed',
      how: 'a database that was copied over while it was updated',
      happen: () => thrownBy(() => updateWhileCopiedOver(place())),
    },
    { code: 'store-credentials', how: 'no keys', happen: () => thrownBy(() => s3Store('s3://bucket', {})) },
    { code: 'store-place', how: 'no bucket', happen: () => thrownBy(() => s3Store('s3://', KEYS)) },
    { code: 'store-refused', how: 'keys that the store does not know', happen: () => refusedBy(KEYS) },
    {
      code: 'store-unreachable',
      how: 'an object store that nobody runs',
      happen: async () => {
        const store = await s3Store('s3://bucket', { ...KEYS, AWS_ENDPOINT_URL: 'http://127.0.0.1:1' });
        return thrownBy(() => store.read('none'));
      },
    },
    { code: 'tool-unknown', how: 'a tool that nobody offers', happen: () => agentTold(place().graph) },
  ];
}
