// The reduce past memory of synthetic papers, in a process of its own: its time, and the most memory that it ever held (Linux).
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createWriteStream, mkdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { text } from 'node:stream/consumers';
import { pipeline } from 'node:stream/promises';
import { fileURLToPath } from 'node:url';
import { createGzip } from 'node:zlib';
import { createExtractor, extractorKey } from '../../../dist/extract/index.js';
import { createRandom } from '../../../dist/lib/rng.js';
import { documentOf } from '../../../dist/read/index.js';
import { extractLine, isRecordLine, linesOf, writeShardLine } from '../../../dist/scale/index.js';

import { cpuSecondsOf, peakMemoryOf } from './processes.mjs';

const PROGRAM = fileURLToPath(new URL('../../../dist/cli/main.js', import.meta.url));
const WATCH_MS = 50;

export async function measureReduce(lines, { papers, memory, folder }) {
  const real = await findAll(lines);
  const shards = join(folder, 'synthetic');
  mkdirSync(shards);
  const file = join(shards, 'papers.jsonl.gz');
  await pipeline(Readable.from(synthetic(real, papers)), createGzip({ level: 1 }), createWriteStream(file));
  const { summary, seconds, cpuSeconds, peak } = await runReduce(shards, memory, folder);
  return {
    ...summary,
    memory,
    'shard MB': Math.round(statSync(file).size / 1e6),
    seconds: Number(seconds.toFixed(1)),
    'CPU seconds': Number(cpuSeconds.toFixed(1)),
    'peak MB': Math.round(peak / 1e6),
  };
}

async function findAll(lines) {
  const extractor = { ...createExtractor(), key: extractorKey() };
  const found = { documents: [documentOf('papers.jsonl', lines.join('\n'))], diagnostics: [] };
  const all = [];
  for await (const line of linesOf(found)) if (isRecordLine(line)) all.push(extractLine(line, extractor));
  return all;
}

function* synthetic(real, papers) {
  const random = createRandom(1);
  const any = () => real[Math.floor(random() * real.length)];
  for (let i = 0; i < papers; i++) yield writeShardLine(splice(any(), any(), `synthetic-${i}`, i));
}

/** Every other mention of each. */
function splice(a, b, paper, at) {
  const shift = a.found.sentences.length;
  const ofB = b.found.mentions.filter((_, i) => i % 2 === 1);
  const mentions = [
    ...a.found.mentions.filter((_, i) => i % 2 === 0),
    ...ofB.map((mention) => ({ ...mention, sentence: mention.sentence + shift })),
  ];
  const found = { ...a.found, sentences: [...a.found.sentences, ...b.found.sentences], mentions };
  return { ...a, at, paper, record: { ...a.record, id: paper }, found };
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
