// What is measured: the seeds, and of a file of papers its first 10,000 and all; unpacked into a temporary folder.
import { createReadStream, createWriteStream, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { createGunzip } from 'node:zlib';

const SEEDS = {
  name: 'the seeds',
  path: fileURLToPath(new URL('../../../seeds', import.meta.url)),
  papers: 477,
};
const FIRST = 10_000;

/** `remove` clears what was unpacked. */
export async function corpora(file) {
  if (file === undefined) return { list: [SEEDS], remove: () => {} };
  const folder = mkdtempSync(join(tmpdir(), 'paperweave-bench-'));
  const all = { name: 'all', path: join(folder, 'all.jsonl'), papers: 0 };
  const first = { name: 'the first', path: join(folder, 'first.jsonl'), papers: 0 };
  const [allFile, firstFile] = [all, first].map(({ path }) => createWriteStream(path));
  const bytes = createReadStream(file);
  for await (const line of createInterface({
    input: file.endsWith('.gz') ? bytes.pipe(createGunzip()) : bytes,
  })) {
    if (line.trim() === '') continue;
    if (!allFile.write(`${line}\n`)) await new Promise((resolve) => allFile.once('drain', resolve));
    if (all.papers++ >= FIRST) continue;
    firstFile.write(`${line}\n`);
    first.papers++;
  }
  await Promise.all([allFile, firstFile].map((stream) => new Promise((resolve) => stream.end(resolve))));
  const named = [first, all].map((corpus) => ({ ...corpus, name: `${corpus.papers} papers` }));
  const list = all.papers > FIRST ? [SEEDS, ...named] : [SEEDS, named[1]];
  return { list, remove: () => rmSync(folder, { recursive: true }) };
}
