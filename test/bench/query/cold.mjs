// From a cold process to an answer: the program, the library alone, and node that does nothing.
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { median } from './timing.mjs';

const PROGRAM = fileURLToPath(new URL('../../../dist/cli/main.js', import.meta.url));
const LIBRARY = new URL('../../../dist/query/index.js', import.meta.url).href;
const RUNS = 7;

/** Medians in milliseconds. */
export function timeCold(graph, concept) {
  const library = `const { openKnowledgeBase } = await import(${JSON.stringify(LIBRARY)});
    openKnowledgeBase(${JSON.stringify(graph)}).neighbors(${JSON.stringify(concept)});`;
  const node = timeRuns(['-e', '0']);
  return {
    node,
    library: timeRuns(['--input-type=module', '-e', library]),
    program: timeRuns([PROGRAM, 'query', 'neighbors', graph, concept, '--json']),
    allowed: 1.5 * node + 150,
  };
}

function timeRuns(args) {
  return median(Array.from({ length: RUNS }, () => timeRun(args)));
}

function timeRun(args) {
  const started = performance.now();
  const { status, stderr } = spawnSync(process.execPath, args, { encoding: 'utf8' });
  if (status !== 0) throw new Error(stderr);
  return performance.now() - started;
}
