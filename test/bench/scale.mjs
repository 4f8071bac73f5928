// Extraction on a queue beside worker threads, and the reduce past memory:
//   npm run bench:scale -- --papers FILE [--limit 3000] [--workers 1,2,4] [--batch 300] [--synthetic 30000] [--memory 600MB]
//     [--only map|reduce] [--json]
// FILE: JSON Lines of papers, gzipped or not. The synthetic papers of the reduce are spliced from the findings in two real ones each,
// so that the words are real and the pairs are new. A Redis of its own is started (redis-server on the path).
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { measureQueue, measureThreads } from './scale/map.mjs';
import { readFirstLines } from './scale/papers.mjs';
import { measureReduce } from './scale/reduce.mjs';

const { values } = parseArgs({
  options: {
    papers: { type: 'string' },
    limit: { type: 'string', default: '3000' },
    workers: { type: 'string', default: '1,2,4' },
    batch: { type: 'string', default: '300' },
    synthetic: { type: 'string', default: '30000' },
    memory: { type: 'string', default: '600MB' },
    only: { type: 'string' },
    json: { type: 'boolean', default: false },
  },
});
if (values.papers === undefined) {
  process.stderr.write('--papers: found nothing, expected a JSON Lines file of papers\n');
  process.exit(2);
}

const folder = mkdtempSync(join(tmpdir(), 'paperweave-bench-'));
try {
  const lines = await readFirstLines(values.papers, Number(values.limit));
  const measured = {};
  if (values.only !== 'reduce') measured.map = await measureMap(lines);
  if (values.only !== 'map') measured.reduce = [await measureReduce(lines, reduceSettings())];
  if (values.json) process.stdout.write(`${JSON.stringify(measured)}\n`);
  else for (const table of Object.values(measured)) console.table(table);
} finally {
  rmSync(folder, { recursive: true, force: true });
}

/** Efficiency: papers a second and worker, as a share of what one thread alone does; work: the same of processor time. */
async function measureMap(lines) {
  const counts = values.workers.split(',').map(Number);
  const rows = [];
  for (const workers of counts) rows.push(await measureThreads(lines, workers));
  for (const workers of counts)
    rows.push(await measureQueue(lines, { workers, batch: Number(values.batch), folder }));
  const [alone] = rows;
  return rows.map((row) => ({
    ...row,
    efficiency: share(row['papers a second'] / row.workers, alone['papers a second'] / alone.workers),
    work: share(row['papers a CPU second'], alone['papers a CPU second']),
  }));
}

function share(part, whole) {
  return Number((part / whole).toFixed(2));
}

function reduceSettings() {
  return { papers: Number(values.synthetic), memory: values.memory, folder };
}
