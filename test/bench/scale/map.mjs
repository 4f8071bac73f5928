// Extraction of the same papers by worker threads of one process, and by worker processes on a queue. What is timed begins when
// all workers wait and ends when all is found; weaving is outside, and so is what threads read before they start. What the queue
// reads while it sends is inside; Redis's own processor time is not counted.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { extractPapers } from '../../../dist/build/index.js';
import { documentOf, readPapers } from '../../../dist/read/index.js';
import { linesOf, mapOnQueue } from '../../../dist/scale/index.js';
import { cpuSecondsOf, ownCpuSeconds } from './processes.mjs';

const PROGRAM = fileURLToPath(new URL('../../../dist/cli/main.js', import.meta.url));
const documents = (lines) => [documentOf('papers.jsonl', lines.join('\n'))];

export async function measureThreads(lines, workers) {
  const { papers } = await readPapers(documents(lines));
  const started = performance.now();
  const before = ownCpuSeconds();
  await extractPapers(papers, { workers });
  const cpuSeconds = ownCpuSeconds() - before;
  return row({
    by: 'worker threads',
    workers,
    papers: papers.length,
    seconds: secondsSince(started),
    cpuSeconds,
  });
}

export async function measureQueue(lines, { workers, batch, folder }) {
  const redis = await startRedis(folder);
  const store = join(folder, `store-${workers}`);
  mkdirSync(store);
  const processes = await Promise.all(Array.from({ length: workers }, () => startWorker(redis.url, store)));
  try {
    const found = { documents: documents(lines), diagnostics: [] };
    const started = performance.now();
    const before = ownCpuSeconds() + cpuSecondsOfAll(processes);
    await mapOnQueue(linesOf(found), { redis: redis.url, store, batch, pollMs: 100 });
    const cpuSeconds = ownCpuSeconds() + cpuSecondsOfAll(processes) - before;
    return row({ by: 'queue', workers, papers: lines.length, seconds: secondsSince(started), cpuSeconds });
  } finally {
    for (const each of processes) each.kill('SIGKILL');
    redis.server.kill('SIGKILL');
  }
}

const secondsSince = (started) => (performance.now() - started) / 1000;
const cpuSecondsOfAll = (processes) => processes.reduce((sum, { pid }) => sum + cpuSecondsOf(pid), 0);

function row({ by, workers, papers, seconds, cpuSeconds }) {
  return {
    by,
    workers,
    papers,
    seconds: Number(seconds.toFixed(1)),
    'papers a second': Math.round(papers / seconds),
    'papers a CPU second': Math.round(papers / cpuSeconds),
  };
}

async function startRedis(folder) {
  const port = await freePort();
  const args = ['--port', String(port), '--dir', folder, '--save', ''];
  const server = spawn('redis-server', args, { stdio: ['ignore', 'pipe', 'inherit'] });
  await untilSaid(server.stdout, 'Ready to accept connections');
  return { server, url: `redis://127.0.0.1:${port}` };
}

async function startWorker(url, store) {
  const args = [PROGRAM, 'work', '--redis', url, '--store', store];
  const worker = spawn(process.execPath, args, { stdio: ['ignore', 'ignore', 'pipe'] });
  await untilSaid(worker.stderr, 'waiting for batches');
  return worker;
}

async function untilSaid(stream, words) {
  let said = '';
  for await (const [text] of streamOf(stream)) {
    said += text;
    if (said.includes(words)) return;
  }
}

async function* streamOf(stream) {
  for (;;) yield await once(stream, 'data');
}

async function freePort() {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address();
  server.close();
  return port;
}
