// The graph that a benchmark asks: the one given, or one built for it from the first papers of a file.
import { createReadStream, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { createGunzip } from 'node:zlib';
import { refuse } from './arguments.mjs';

/** Calls `use` with the path of the graph; one that was built for it is removed after. */
export async function withGraph({ database, papers, most }, use) {
  if (database !== undefined) return inOneLine(() => use(database));
  const folder = mkdtempSync(join(tmpdir(), 'paperweave-bench-'));
  try {
    return await inOneLine(async () => use(await buildGraph(papers, most, join(folder, 'graph.db'))));
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** What is wrong with the files is said as the program says it. */
async function inOneLine(work) {
  try {
    return await work();
  } catch (error) {
    if (error?.name !== 'PaperweaveError') throw error;
    return refuse(error.message);
  }
}

async function buildGraph(file, most, out) {
  const { build } = await import('../../../dist/build/index.js');
  const { documentOf } = await import('../../../dist/read/index.js');
  const text = (await firstLines(file, most)).join('\n');
  process.stderr.write(`building a graph of the first ${most} papers of ${file}\n`);
  await build({ documents: [documentOf('papers.jsonl', text)], diagnostics: [] }, { out });
  return out;
}

async function firstLines(file, most) {
  const bytes = createReadStream(file);
  const input = file.endsWith('.gz') ? bytes.pipe(createGunzip()) : bytes;
  const lines = [];
  for await (const line of createInterface({ input })) {
    if (lines.push(line) === most) break;
  }
  return lines;
}
