// Quality and cost of analysis beside its peers, on any corpus:
//   node --experimental-detect-module test/bench/analyze.mjs [--papers FOLDER_OR_FILE] [--seeds N] [--python PATH] [--json]
// Default: the seeds. Communities beside graphology's Louvain, networkanalysis-ts, igraph and networkx where they are
// installed; layout beside graphology's ForceAtlas2. Times are CPU milliseconds of this process, means over the seeds.
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { analyze } from '../../dist/analyze/index.js';
import { measureCommunities } from './analyze/communities.mjs';
import { readCorpus } from './analyze/corpus.mjs';
import { measureLayout } from './analyze/layout.mjs';
import { cpuMilliseconds } from './analyze/measure.mjs';

const { values } = parseArgs({
  options: {
    papers: { type: 'string', default: fileURLToPath(new URL('../../seeds', import.meta.url)) },
    seeds: { type: 'string', default: '5' },
    python: { type: 'string' },
    json: { type: 'boolean', default: false },
  },
});

const input = await readCorpus(values.papers);
const whole = cpuMilliseconds(() => analyze(input, { seed: 42 }));
const report = {
  papers: input.papers.length,
  concepts: input.resolution.concepts.length,
  analyzeMilliseconds: whole.milliseconds,
  communities: await measureCommunities(input, { seeds: Number(values.seeds), python: values.python }),
  layout: measureLayout(input, whole.value.communities, { iterations: 400 }),
};
if (values.json) console.log(JSON.stringify(report));
else {
  console.log(
    `${report.papers} papers, ${report.concepts} concepts; analyze ${report.analyzeMilliseconds.toFixed(0)} ms`,
  );
  console.table(report.communities.map(rounded));
  console.table(report.layout.map(rounded));
}

function rounded(row) {
  return Object.fromEntries(
    Object.entries(row).map(([key, value]) => [
      key,
      typeof value !== 'number' ? value : Number(value.toFixed(key === 'milliseconds' ? 0 : 4)),
    ]),
  );
}
