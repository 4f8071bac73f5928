// `npm run train -- --gold FILE [--dev FILE]`: fits the second stage on gold papers, over the distilled tagger in
// src/extract/model/base.bin (see distill/README.md), and writes src/extract/model/ranking.bin. Deterministic; under a minute.
import { readFileSync, writeFileSync } from 'node:fs';
import { basename } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { createPhrasePrior } from '../extract/rank/phrase-prior.js';
import { readModelFile } from '../extract/tagger/model-file.js';
import { createNetwork } from '../extract/tagger/network.js';
import { PACKAGE } from '../lib/places.js';
import { crossValidate, evaluateOn } from './cross-validate.js';
import { makeExamples, type Resources } from './examples.js';
import { readGold } from './gold.js';
import { readHeldOut } from './held-out.js';
import { reportLines } from './report.js';
import { fitSecondStage } from './second-stage.js';
import { encodeSecondStage } from './write-model.js';

const { values } = parseArgs({ options: { gold: { type: 'string' }, dev: { type: 'string' } } });
if (values.gold === undefined) {
  process.stderr.write('--gold: found nothing, expected a JSON Lines file of annotated papers\n');
  process.exit(2);
}

const base = readModelFile(readFileSync(new URL('src/extract/model/base.bin', PACKAGE)));
const resources: Resources = {
  network: createNetwork(base),
  prior: createPhrasePrior(base),
  heldOut: readHeldOut(new URL('src/train/held-out.data', PACKAGE)),
};
const examples = readGold(values.gold).flatMap((paper) => makeExamples(paper, resources));
const measured = crossValidate(examples);
const stage = fitSecondStage(examples);
if (values.dev !== undefined) {
  const dev = readGold(values.dev).flatMap((paper) =>
    makeExamples(paper, { ...resources, heldOut: new Map() }),
  );
  measured.push(...evaluateOn('dev', stage, dev));
}
for (const line of reportLines(measured)) console.log(line);
const facts = {
  trainedOn: { gold: basename(values.gold), papers: new Set(examples.map(({ paper }) => paper.id)).size },
  measured,
};
const target = new URL('src/extract/model/ranking.bin', PACKAGE);
writeFileSync(target, encodeSecondStage(stage, facts));
console.log(`wrote ${fileURLToPath(target)}`);
