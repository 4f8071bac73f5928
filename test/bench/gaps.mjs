// Whether gaps come true: of the pairs predicted from the papers up to a year, how many met after it, for each ranking and beside
// popularity and chance.
import { openKnowledgeBase } from '../../dist/query/index.js';
import { readArguments, refuse } from './query/arguments.mjs';
import { withGraph } from './query/build-graph.mjs';

const USAGE = `
npm run bench:gaps -- --papers FILE [--most N] [--until YEAR,YEAR] [--predicted N] [--json]
npm run bench:gaps -- --database graph.db ...

Asks a graph, or one built from the first N papers (5000) of a file of JSON Lines with years, gzip too. Years that the graph cannot
be tested at are left out.`;

const values = readArguments(
  USAGE,
  {
    most: { type: 'string', default: '5000' },
    until: { type: 'string', default: '2012,2016,2018,2020' },
    predicted: { type: 'string', default: '100' },
  },
  ['most', 'predicted'],
);
const YEARS = values.until.split(',').map(Number);
if (!YEARS.every((year) => Number.isInteger(year) && year > 0))
  refuse(`--until: found "${values.until}", expected years with commas between them`);
const KINDS = ['phenomenon', 'dataset', 'task'];
const SORTS = ['likely', 'surprise'];

await withGraph(values, (path) => {
  const kb = openKnowledgeBase(path);
  const rows = testableYears(kb).flatMap((until) => KINDS.map((other) => testOne(kb, until, other)));
  kb.close();
  if (rows.length === 0) refuse(`--until: found no year of ${values.until} with papers before and after it`);
  if (values.json) process.stdout.write(`${JSON.stringify(rows)}\n`);
  else print(rows);
});

function testableYears(kb) {
  const [first, last] = kb.database.prepare('SELECT min(year), max(year) FROM papers').raw().get();
  return YEARS.filter((year) => first !== null && year >= first && year < last);
}

function testOne(kb, until, other) {
  const limit = values.predicted;
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
