// Fits src/extract/weights.ts: logistic regression of "a reader listed it" on the named features, over every candidate phrase
// of the training papers. Deterministic; a few seconds.
//   node test/bench/extract/fit-weights.mjs --gold TRAIN [--out src/extract/weights.ts]
import { readFileSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { findAcronyms } from '../../../dist/extract/acronyms.js';
import { findCandidates } from '../../../dist/extract/candidates.js';
import { FEATURES, visitFeatures } from '../../../dist/extract/features.js';
import { buildLexiconIndex } from '../../../dist/extract/lexicon/lexicon-index.js';
import { SHIPPED_LEXICON } from '../../../dist/extract/lexicon/shipped-lexicon.js';
import { readPaper } from '../../../dist/extract/reading.js';
import { goldConcepts, normalForm } from './match.mjs';

const { values } = parseArgs({ options: { gold: { type: 'string' }, out: { type: 'string' } } });
const records = readFileSync(values.gold, 'utf8')
  .split('\n')
  .filter(Boolean)
  .map((line) => JSON.parse(line));
const index = buildLexiconIndex(SHIPPED_LEXICON, []);

const rows = records.flatMap(examplesOf);
const weights = regress(rows);
if (values.out === undefined) console.log(render(weights));
else writeFileSync(values.out, render(weights));
const positives = rows.filter(({ listed }) => listed).length;
console.error(`${rows.length} candidates, ${positives} of them listed`);

function examplesOf(record) {
  const readings = readPaper({ authors: [], keywords: [], documents: [], ...record });
  const acronyms = readings.flatMap(({ field, text, sentences }) => findAcronyms(field, text, sentences));
  const forms = new Set(goldConcepts(record).flatMap((concept) => [...concept.forms]));
  return [...findCandidates(readings, index, acronyms).values()].map((candidate) => {
    const { reading, from, to } = candidate;
    const surface = reading.text.slice(reading.words[from].start, reading.words[to - 1].end);
    const features = [];
    visitFeatures(candidate, (feature) => features.push(feature));
    return { features, listed: forms.has(normalForm(surface)) };
  });
}

/** Full-batch gradient descent with momentum and an L2 penalty; converges well within the rounds. */
function regress(examples, { rounds = 600, rate = 3, penalty = 1e-4, momentum = 0.9 } = {}) {
  const weights = new Float64Array(FEATURES.length);
  const velocity = new Float64Array(FEATURES.length);
  for (let round = 0; round < rounds; round++) {
    const gradient = new Float64Array(FEATURES.length);
    for (const { features, listed } of examples) {
      let logit = 0;
      for (const feature of features) logit += weights[feature];
      const slope = 1 / (1 + Math.exp(-logit)) - (listed ? 1 : 0);
      for (const feature of features) gradient[feature] += slope;
    }
    for (let i = 0; i < weights.length; i++) {
      velocity[i] =
        momentum * velocity[i] -
        rate * (1 - momentum) * (gradient[i] / examples.length + penalty * weights[i]);
      weights[i] += velocity[i];
    }
  }
  return weights;
}

function render(weights) {
  const quote = (name) => (/^[a-z]+$/i.test(name) ? name : `'${name}'`);
  const lines = FEATURES.map((name, i) => `  ${quote(name)}: ${Number(weights[i].toFixed(2))},`);
  return `// Weights of the features, in log-odds that a reader would list the phrase as a concept.
// Fitted by logistic regression on the training gold: node test/bench/extract/fit-weights.mjs --gold FILE --out src/extract/weights.ts
import type { FeatureName } from './features.js';

export const WEIGHTS: Readonly<Record<FeatureName, number>> = {
${lines.join('\n')}
};
`;
}
