// What an update costs beside a build from scratch: the last papers of a JSON Lines file are added to a graph of the others.
// CPU time, so that a busy machine does not tell; the two graphs must agree in papers, concepts and edges.
// node test/bench/incremental.mjs PAPERS.jsonl[.gz] [papers to add, 100]
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';

const [file, added = '100'] = process.argv.slice(2);
if (!file || !existsSync(file) || !(Number(added) > 0)) {
  process.stderr.write('usage: node test/bench/incremental.mjs PAPERS.jsonl[.gz] [papers to add, 100]\n');
  process.exit(2);
}
const program = new URL('../../dist/cli/main.js', import.meta.url).pathname;
const folder = mkdtempSync(join(tmpdir(), 'paperweave-bench-'));
const at = (name) => join(folder, name);

const bytes = readFileSync(file);
const lines = (file.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('utf8').trim().split('\n');
const [old, fresh] = [lines.slice(0, -Number(added)), lines.slice(-Number(added))];
writeFileSync(at('old.jsonl'), old.join('\n'));
writeFileSync(at('fresh.jsonl'), fresh.join('\n'));

function run(...args) {
  const [started, before] = [performance.now(), childCpu()];
  const { stdout, stderr, status } = spawnSync(process.execPath, [program, ...args, '--json'], {
    encoding: 'utf8',
    maxBuffer: 2 ** 30,
  });
  if (status !== 0) throw new Error(stderr);
  return {
    answer: JSON.parse(stdout),
    cpu: childCpu() - before,
    wall: (performance.now() - started) / 1000,
  };
}

/** Seconds of CPU of all children so far: fields 16 and 17 of proc_pid_stat(5), in hundredths. */
function childCpu() {
  const fields = readFileSync('/proc/self/stat', 'utf8').split(') ')[1].split(' ');
  return (Number(fields[13]) + Number(fields[14])) / 100;
}

try {
  const base = run('build', at('old.jsonl'), '--out', at('old.db'));
  const add = run('add', at('old.db'), at('fresh.jsonl'), '--out', at('grown.db'));
  const whole = run('build', at('old.jsonl'), at('fresh.jsonl'), '--out', at('whole.db'));
  const { answer: diff } = run('diff', at('old.db'), at('grown.db'));
  const figures = ({ papers, concepts, mentions, edges }) =>
    JSON.stringify({ papers, concepts, mentions, edges });
  if (figures(add.answer) !== figures(whole.answer)) throw new Error('the two graphs differ');
  const rows = { 'build of the others': base, [`add ${added}`]: add, 'build of all': whole };
  for (const [name, { cpu, wall }] of Object.entries(rows))
    console.log(`${name.padEnd(22)} ${cpu.toFixed(1).padStart(6)} s CPU ${wall.toFixed(1).padStart(6)} s`);
  console.log(
    `CPU of add over build: ${((100 * add.cpu) / whole.cpu).toFixed(0)} %; wall: ${((100 * add.wall) / whole.wall).toFixed(0)} %`,
  );
  console.log(`median shift: ${(100 * diff.medianShift).toFixed(3)} % of the diagonal`);
} finally {
  rmSync(folder, { recursive: true });
}
