// Abstracts a second on one core, beside compromise and wink-nlp in the same run.
import { createExtractor } from '../../../dist/extract/index.js';
import { measureSpeed } from '../extract/speed.mjs';
import { readSome } from './papers.mjs';

export async function run({ corpora }) {
  const papers = await readSome(corpora.at(-1).path, 1000);
  const { paperweave, ...peers } = measureSpeed(papers, createExtractor({}).extract);
  return [
    { figure: 'abstracts a CPU second', value: paperweave, reach: '≥ 1,000', peers },
    {
      figure: "times compromise/two's tagging",
      value: paperweave / peers['compromise/two (tags)'],
      reach: '≥ 5',
    },
  ];
}
