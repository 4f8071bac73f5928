// Whole builds as whole processes: time on the clock, CPU, peak memory and size on disk; how all of it grows with the papers.
import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { abstractBytes } from './papers.mjs';
import { measureNode, measureProgram } from './process.mjs';

/** Reach by papers: clock seconds, peak MiB. */
const REACH = { 477: ['≤ 3'], 10000: ['≤ 25', '≤ 700', '≤ 1.6'], 85000: ['≤ 90', '≤ 1,500'] };

export async function run({ corpora }) {
  const folder = mkdtempSync(join(tmpdir(), 'paperweave-bench-'));
  try {
    const built = [];
    for (const corpus of corpora) built.push({ ...corpus, ...(await buildOne(corpus, folder)) });
    return [...built.flatMap(rowsOf), ...growth(built), ...secondCore(corpora.at(-1))];
  } finally {
    rmSync(folder, { recursive: true });
  }
}

async function buildOne({ path }, folder) {
  const out = join(folder, 'graph.db');
  const { usage, stdout } = measureProgram('build', path, '--out', out, '--json');
  const summary = JSON.parse(stdout);
  return { usage, summary, bytes: statSync(out).size, abstracts: await abstractBytes(path) };
}

function rowsOf({ name, papers, usage, summary, bytes, abstracts }) {
  const nearest = Object.keys(REACH).find((count) => Math.abs(Number(count) - papers) / papers < 0.05);
  const [seconds, memory, disk] = REACH[nearest] ?? [];
  return [
    { figure: `${name}: clock`, value: usage.seconds, unit: 's', reach: seconds },
    { figure: `${name}: CPU of all cores`, value: usage.cpuSeconds, unit: 's' },
    { figure: `${name}: peak memory`, value: usage.peakMiB, unit: 'MiB', reach: memory },
    { figure: `${name}: database over abstracts, bytes`, value: bytes / abstracts, reach: disk },
    { figure: `${name}: concepts`, value: summary.concepts },
  ];
}

function growth(built) {
  if (built.length < 3) return [];
  const [small, large] = built.slice(-2);
  const figure = `from ${small.papers} to ${large.papers} papers`;
  return [
    {
      figure: `${figure}: time grows`,
      value: large.usage.seconds / small.usage.seconds,
      unit: 'times',
      reach: '≤ 10 (to 80,000)',
    },
    {
      figure: `${figure}: memory grows`,
      value: large.usage.peakMiB / small.usage.peakMiB,
      unit: 'times',
      reach: '≤ 5',
    },
  ];
}

/** What the second core brings to extraction: clock time of `extract` with one thread and with two. */
function secondCore(largest) {
  const first = 3000;
  if (largest.papers < first) return [];
  const [one, two] = [1, 2].map((workers) => extractSeconds(largest.path, first, workers));
  return [
    {
      figure: `extraction of ${first} papers, two workers over one`,
      value: one / two,
      unit: 'times',
      reach: '≥ 1.7',
    },
  ];
}

function extractSeconds(path, papers, workers) {
  const { stdout } = measureNode([
    fileURLToPath(new URL('./time-extraction.mjs', import.meta.url)),
    path,
    String(papers),
    String(workers),
  ]);
  return Number(stdout);
}
