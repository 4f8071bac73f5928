// The graph that a benchmark asks: the one given, or one built for it from the first papers of a file.
import { createReadStream, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { createGunzip } from 'node:zlib';

/** Calls `use` with the path of the graph; one that was built for it is removed after. */
export async function withGraph({ graph, papers, most }, use) {
  if (graph !== undefined) return use(graph);
  if (papers === undefined) {
    process.stderr.write(
      '--papers: found nothing, expected a JSON Lines file of papers, or --graph with a database\n',
    );
    process.exit(2);
  }
  const folder = mkdtempSync(join(tmpdir(), 'paperweave-bench-'));
  try {
    return await use(await buildGraph(papers, Number(most), join(folder, 'graph.db')));
  } finally {
    rmSync(folder, { recursive: true });
  }
}

async function buildGraph(file, most, out) {
  const { build } = await import('../../../dist/build/index.js');
  const { documentOf } = await import('../../../dist/read/index.js');
  const text = (await firstLines(file, most)).join('\n');
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
