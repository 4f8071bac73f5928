// Whether gaps come true: of the pairs predicted from the papers up to a year, how many met after it, for each ranking and beside
// popularity and chance:
//   node test/bench/gaps.mjs --papers FILE [--most N] [--until YEAR,YEAR] [--predicted N] [--json]
//   node test/bench/gaps.mjs --graph graph.db ...
// FILE: JSON Lines of papers with years, gzip too; the first N are built into a graph.
import { parseArgs } from 'node:util';
import { openKnowledgeBase } from '../../dist/query/index.js';
import { withGraph } from './query/build-graph.mjs';

const { values } = parseArgs({
  options: {
    papers: { type: 'string' },
    graph: { type: 'string' },
    most: { type: 'string', default: '5000' },
    until: { type: 'string', default: '2012,2016,2018,2020' },
    predicted: { type: 'string', default: '100' },
    json: { type: 'boolean', default: false },
  },
});
const KINDS = ['phenomenon', 'dataset', 'task'];
const SORTS = ['likely', 'surprise'];

await withGraph(values, (path) => {
  const kb = openKnowledgeBase(path);
  const rows = values.until
    .split(',')
    .flatMap((until) => KINDS.map((other) => testOne(kb, Number(until), other)));
  kb.close();
  if (values.json) process.stdout.write(`${JSON.stringify(rows)}\n`);
  else print(rows);
});

function testOne(kb, until, other) {
  const limit = Number(values.predicted);
  const tests = SORTS.map((sort) => kb.gaps({ type: 'method', other, until, sort, limit }).backTest);
  const [{ candidates, predicted, popularity, chance }] = tests;
  const appeared = Object.fromEntries(SORTS.map((sort, i) => [sort, tests[i].appeared]));
  return { until, pair: `method, ${other}`, candidates, predicted, ...appeared, popularity, chance };
}

function print(rows) {
  const columns = ['until', 'pair', 'candidates', 'predicted', 'likely', 'surprise', 'popularity', 'chance'];
  const cell = (value) =>
    typeof value === 'number' && !Number.isInteger(value) ? value.toFixed(1) : String(value);
  const sum = Object.fromEntries(
    columns.map((key) => [key, rows.reduce((total, row) => total + row[key], 0)]),
  );
  const lines = [...rows, { ...sum, until: 'all', pair: '' }];
  console.log('Pairs predicted from the papers up to a year that met after it');
  console.log(columns.map((key) => key.padStart(18)).join(''));
  for (const row of lines) console.log(columns.map((key) => cell(row[key]).padStart(18)).join(''));
}
