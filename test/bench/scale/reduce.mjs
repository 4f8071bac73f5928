// The reduce past memory of synthetic papers, in a process of its own: its time, and the most memory that it ever held (Linux).
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import { createExtractor, extractorKey } from '../../../dist/extract/index.js';
import { documentOf } from '../../../dist/read/index.js';
import { extractLine, isRecordLine, linesOf, writeShardLine } from '../../../dist/scale/index.js';
import { cpuSecondsOf, peakMemoryOf } from './processes.mjs';
import { writeSyntheticShards } from './synthetic-shards.mjs';

const PROGRAM = fileURLToPath(new URL('../../../dist/cli/main.js', import.meta.url));
const WATCH_MS = 50;

export async function measureReduce(lines, { papers, memory, folder }) {
  const shards = join(folder, 'synthetic');
  const bytes = await writeSyntheticShards(await findAll(lines), { papers, folder: shards });
  const { summary, seconds, cpuSeconds, peak } = await runReduce(shards, memory, folder);
  return {
    ...summary,
    memory,
    'shard MB': Math.round(bytes / 1e6),
    seconds: Number(seconds.toFixed(1)),
    'CPU seconds': Number(cpuSeconds.toFixed(1)),
    'peak MB': Math.round(peak / 1e6),
  };
}

/** As text, which takes a fraction of what objects do. */
async function findAll(lines) {
  const extractor = { ...createExtractor(), key: extractorKey() };
  const found = { documents: [documentOf('papers.jsonl', lines.join('\n'))], diagnostics: [] };
  const all = [];
  for await (const line of linesOf(found))
    if (isRecordLine(line)) all.push(writeShardLine(extractLine(line, extractor)));
  return all;
}

async function runReduce(shards, memory, folder) {
  const args = [PROGRAM, 'reduce', shards, '--out', join(folder, 'tables'), '--temporary', folder];
  const started = performance.now();
  const child = spawn(process.execPath, [...args, '--memory', memory, '--json'], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const watched = { peak: 0, cpuSeconds: 0 };
  const timer = setInterval(() => watch(child.pid, watched), WATCH_MS);
  const [summary] = await Promise.all([text(child.stdout), once(child, 'exit')]);
  clearInterval(timer);
  return {
    summary: JSON.parse(summary),
    seconds: (performance.now() - started) / 1000,
    cpuSeconds: watched.cpuSeconds,
    peak: watched.peak,
  };
}

/** What happens after the last look is not seen. */
function watch(pid, watched) {
  try {
    watched.peak = peakMemoryOf(pid) || watched.peak;
    watched.cpuSeconds = cpuSecondsOf(pid);
  } catch {
    // It has just ended.
  }
}
