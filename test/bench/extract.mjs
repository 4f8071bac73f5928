// Accuracy and speed of the extractor against a gold file, beside baselines in the same call:
//   npm run bench:extract -- --gold FILE [--train FILE] [--papers FILE] [--min-score N] [--json]
// Gold: JSON Lines of {id, title, abstract, concepts: [{name, type, aliases}]}; `--papers` gives titles and abstracts by id where
// the gold has none. `--train` feeds the dictionary baseline. A source is what an id has before its first hyphen.
import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { annotate } from '../../dist/build/annotate.js';
import { createExtractor } from '../../dist/extract/index.js';
import { baselines } from './extract/baselines.mjs';
import { predictedConcepts } from './extract/match.mjs';
import { measureSpeed } from './extract/speed.mjs';
import { rates, tally } from './extract/tally.mjs';

const { values } = parseArgs({
  options: {
    gold: { type: 'string' },
    train: { type: 'string' },
    papers: { type: 'string' },
    'min-score': { type: 'string' },
    'no-speed': { type: 'boolean', default: false },
    json: { type: 'boolean', default: false },
  },
});
if (values.gold === undefined) {
  process.stderr.write('--gold: found nothing, expected a JSON Lines file of annotated papers\n');
  process.exit(2);
}

const readLines = (file) =>
  readFileSync(file, 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line));
const texts = new Map(
  values.papers === undefined ? [] : readLines(values.papers).map((paper) => [paper.id, paper]),
);
const records = readLines(values.gold).map((record) => ({
  title: '',
  abstract: '',
  ...texts.get(record.id),
  ...record,
}));
const train = values.train === undefined ? undefined : readLines(values.train);

const toPaper = ({ id, title, abstract }) => ({
  id,
  title,
  abstract,
  authors: [],
  keywords: [],
  documents: [],
});
const minScore = values['min-score'] === undefined ? {} : { minScore: Number(values['min-score']) };
const extractor = createExtractor(minScore);
const papers = records.map(toPaper);
const annotated = new Map(
  [...annotate(papers, papers.map(extractor.extract))].map((paper) => [paper.id, predictedConcepts(paper)]),
);
const result = tally(records, ({ id }) => annotated.get(id));
const others = Object.entries(baselines(train)).map(([name, predict]) => [name, tally(records, predict).all]);
const speed = values['no-speed'] ? {} : measureSpeed(papers, extractor.extract);

if (values.json)
  process.stdout.write(`${JSON.stringify({ ...result, baselines: Object.fromEntries(others), speed })}\n`);
else print();

function print() {
  const rows = [
    ['paperweave', result.all],
    ...others,
    ...Object.entries(result.bySource).map(([source, counts]) => [`  source ${source}`, counts]),
    ...Object.entries(result.byType).map(([type, counts]) => [`  type ${type}`, counts]),
  ];
  console.log(`${records.length} papers, ${result.all.gold} paper-concept pairs\n`);
  console.log(`${''.padEnd(32)}    P     R    F1  type  found  pred  gold`);
  for (const [name, counts] of rows) console.log(row(name, counts));
  console.log('\nType given (columns) to the gold concepts found (rows)');
  const types = Object.keys(result.byType).sort();
  console.log(`${''.padEnd(12)}${types.map((type) => type.slice(0, 10).padStart(11)).join('')}`);
  for (const truth of types) {
    console.log(
      truth.padEnd(12) +
        types.map((guess) => String(result.confusion[truth]?.[guess] ?? 0).padStart(11)).join(''),
    );
  }
  console.log(
    '\nCalibration: mean score of the concepts of a tenth, and the share of them that the gold has',
  );
  for (const { predicted, found, score } of result.reliability.filter((bin) => bin.predicted > 0)) {
    console.log(
      `${(score / predicted).toFixed(2)} ${(found / predicted).toFixed(2)} ${String(predicted).padStart(6)}`,
    );
  }
  if (values['no-speed']) return;
  console.log('\nAbstracts per second of CPU time, one core');
  for (const [name, rate] of Object.entries(speed))
    console.log(name.padEnd(32) + rate.toFixed(0).padStart(6));
  console.log(
    `${'times compromise/two'.padEnd(32)}${(speed.paperweave / speed['compromise/two (tags)']).toFixed(1).padStart(6)}`,
  );
}

function row(name, counts) {
  const { precision, recall, f1, typeAccuracy } = rates(counts);
  const shares = [precision, recall, f1, typeAccuracy].map((share) => share.toFixed(3).padStart(6)).join('');
  return (
    name.padEnd(32) +
    shares +
    [counts.found, counts.predicted, counts.gold].map((n) => String(n).padStart(6)).join('')
  );
}
