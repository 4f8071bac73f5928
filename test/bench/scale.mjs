// Extraction on a queue beside worker threads, and the reduce past memory:
//   npm run bench:scale -- --papers FILE [--limit 3000] [--workers 1,2,4] [--batch 300] [--synthetic 30000] [--memory 600MB] [--json]
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
  const counts = values.workers.split(',').map(Number);
  const map = [];
  for (const workers of counts) map.push(await measureThreads(lines, workers));
  for (const workers of counts)
    map.push(await measureQueue(lines, { workers, batch: Number(values.batch), folder }));
  const reduce = await measureReduce(lines, {
    papers: Number(values.synthetic),
    memory: values.memory,
    folder,
  });
  if (values.json) process.stdout.write(`${JSON.stringify({ map, reduce })}\n`);
  else {
    console.table(map);
    console.table([reduce]);
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}
