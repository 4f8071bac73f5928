// Quality and cost of analysis beside its peers, on any corpus:
//   node test/bench/analyze.mjs [--papers FOLDER_OR_FILE] [--seeds N] [--python PATH] [--layout-iterations N] [--json]
// Default: the seeds. Communities beside graphology's Louvain and, where `--python` names an interpreter that has it, igraph's
// Leiden; layout beside graphology's ForceAtlas2. Times are CPU milliseconds of this process, means over the seeds.
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
    'layout-iterations': { type: 'string', default: '400' },
    json: { type: 'boolean', default: false },
  },
});

const input = await readCorpus(values.papers);
const whole = cpuMilliseconds(() => analyze(input, { seed: 42 }));
const report = {
  papers: input.papers.length,
  concepts: input.resolution.concepts.length,
  analyzeMilliseconds: whole.milliseconds,
  communities: measureCommunities(input, { seeds: Number(values.seeds), python: values.python }),
  layout: measureLayout(input, whole.value, { iterations: Number(values['layout-iterations']) }),
};
if (values.json) console.log(JSON.stringify(report));
else {
  console.log(
    `${report.papers} papers, ${report.concepts} concepts; analyze ${report.analyzeMilliseconds.toFixed(0)} ms`,
  );
  console.table(report.communities);
  console.table(report.layout);
}
