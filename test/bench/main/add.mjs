// A hundred papers more: a build of all but the last hundred (a tenth of the seeds' papers), then those added; beside a build of all.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readSome } from './papers.mjs';
import { measureProgram } from './process.mjs';

export async function run({ corpora }) {
  const { path, papers: count } = corpora[1] ?? corpora[0];
  const folder = mkdtempSync(join(tmpdir(), 'paperweave-bench-'));
  const more = Math.min(100, Math.ceil(count / 10));
  const file = (name) => join(folder, name);
  try {
    const papers = (await readSome(path)).map(({ documents: _, ...paper }) => JSON.stringify(paper));
    writeFileSync(file('all.jsonl'), papers.join('\n'));
    const last = evenly(papers, more);
    writeFileSync(file('most.jsonl'), papers.filter((_, i) => !last.has(i)).join('\n'));
    writeFileSync(file('more.jsonl'), [...last].map((i) => papers[i]).join('\n'));
    const whole = measureProgram('build', file('all.jsonl'), '--out', file('all.db')).usage;
    measureProgram('build', file('most.jsonl'), '--out', file('most.db'));
    const added = measureProgram('add', file('most.db'), file('more.jsonl')).usage;
    return rowsOf(`${more} papers added to ${papers.length - more}`, added, whole);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** `count` positions, spread over the papers. */
function evenly(papers, count) {
  return new Set(Array.from({ length: count }, (_, i) => Math.floor(((i + 0.5) * papers.length) / count)));
}

function rowsOf(figure, added, whole) {
  const share = (key) => (100 * added[key]) / whole[key];
  const peers = (key) => ({ 'a build of all': whole[key] });
  return [
    { figure: `${figure}: clock`, value: added.seconds, unit: 's', peers: peers('seconds') },
    { figure: `${figure}: CPU`, value: added.cpuSeconds, unit: 's', peers: peers('cpuSeconds') },
    { figure: `${figure}: peak memory`, value: added.peakMiB, unit: 'MiB', peers: peers('peakMiB') },
    { figure: `${figure}: CPU of a build of all`, value: share('cpuSeconds'), unit: '%', reach: '≤ 15' },
  ];
}
