// Growth of resolution and weaving on corpora that a quadratic step would not come back from, and co-occurrence beside its floor
// (Gustavson's row-by-row counts alone, nothing stored):
//   node test/bench/weave.mjs [--json]
// Times are CPU seconds of this process; `growth` is what four times the corpus costs, 4 where the cost is linear.
import { parseArgs } from 'node:util';
import { buildCooccurrence } from '../../dist/graph/cooccurrence.js';
import { buildEdges } from '../../dist/graph/index.js';
import { createRandom } from '../../dist/lib/rng.js';
import { resolveConcepts } from '../../dist/resolve/index.js';

const { values } = parseArgs({ options: { json: { type: 'boolean', default: false } } });

function cpuSeconds(work) {
  const before = process.cpuUsage();
  const value = work();
  const { user, system } = process.cpuUsage(before);
  return { seconds: (user + system) / 1e6, value };
}

/** A paper with one sentence that holds these concepts, and a definition where there is one. */
function write(id, title, concepts, acronyms = []) {
  const abstract = `We use ${concepts.join(', ')}.`;
  const mentions = [];
  let from = 0;
  for (const surface of concepts) {
    const start = abstract.indexOf(surface, from);
    from = start + surface.length;
    mentions.push({
      field: 'abstract',
      sentence: 0,
      start,
      end: from,
      surface,
      type: 'method',
      score: 0.9,
      detector: 'made',
    });
  }
  const sentences = [{ field: 'abstract', start: 0, end: abstract.length }];
  const paper = { id, title, abstract, authors: [], keywords: [], documents: [] };
  return { paper, extraction: { paper: id, sentences, mentions, acronyms } };
}

const times = (count, make) => Array.from({ length: count }, (_, i) => make(i));
const CORPORA = {
  'one concept in every paper': (size) =>
    times(size, (i) => write(`p${i}`, `Study ${i}`, ['gradient descent', `concept q${i}x`])),
  'one paper with every concept': (size) => [
    write(
      'p',
      'A Survey',
      times(size / 4, (i) => `concept q${i}x`),
    ),
  ],
  'one title for all papers': (size) =>
    times(size, (i) => write(`p${i}`, 'GraphBoost: Learning', ['GraphBoost', `concept q${i % 500}x`])),
  'one acronym with a sense a paper': (size) =>
    times(size, (i) => {
      const long = `process q${i}x`;
      return write(
        `p${i}`,
        '',
        [long, 'ZP'],
        [{ short: 'ZP', long, field: 'abstract', start: 7, end: 7 + long.length }],
      );
    }),
};

function weave(written) {
  const papers = written.map(({ paper }) => paper);
  const extractions = written.map(({ extraction }) => extraction);
  return buildEdges(papers, extractions, resolveConcepts(papers, extractions));
}

const SIZE = 20_000;
const growth = Object.entries(CORPORA).map(([corpus, make]) => {
  weave(make(SIZE / 8));
  const quarter = cpuSeconds(() => weave(make(SIZE / 4))).seconds;
  const whole = cpuSeconds(() => weave(make(SIZE))).seconds;
  return { corpus, size: SIZE, seconds: whole, growth: whole / quarter };
});

const PAPERS = 87_000;
const CONCEPTS = 200_000;
const PER_PAPER = 14;

/** Concepts as unevenly spread as in papers: the n-th is about n times as rare as the first. */
function madeEdges() {
  const random = createRandom(7);
  const concept = [];
  for (let paper = 0; paper < PAPERS; paper++) {
    const held = new Set();
    while (held.size < PER_PAPER) held.add(Math.floor(CONCEPTS ** random()) - 1);
    concept.push(...[...held].sort((a, b) => a - b));
  }
  return {
    paper: Int32Array.from(concept, (_, i) => Math.floor(i / PER_PAPER)),
    concept: Int32Array.from(concept),
    salience: new Float64Array(concept.length).fill(1),
  };
}

/** Pairs of concepts and the papers that share them, counted and forgotten. */
function countOnly({ paper, concept }) {
  const starts = new Int32Array(CONCEPTS + 1);
  for (const held of concept) starts[held + 1]++;
  for (let i = 0; i < CONCEPTS; i++) starts[i + 1] += starts[i];
  const next = starts.slice();
  const holders = new Int32Array(concept.length);
  for (let edge = 0; edge < concept.length; edge++) holders[next[concept[edge]]++] = paper[edge];
  const shared = new Int32Array(CONCEPTS);
  const touched = new Int32Array(CONCEPTS);
  let pairs = 0;
  for (let source = 0; source < CONCEPTS; source++) {
    let met = 0;
    for (let at = starts[source]; at < starts[source + 1]; at++) {
      const first = holders[at] * PER_PAPER;
      for (let to = first + PER_PAPER - 1; to >= first && concept[to] > source; to--) {
        pairs++;
        if (shared[concept[to]]++ === 0) touched[met++] = concept[to];
      }
    }
    for (let i = 0; i < met; i++) shared[touched[i]] = 0;
  }
  return pairs;
}

const best = (work) => Math.min(...times(5, () => cpuSeconds(work).seconds));
const edges = madeEdges();
const floor = best(() => countOnly(edges));
const seconds = best(() => buildCooccurrence(edges, CONCEPTS, { minCount: 2, maxConceptsPerPaper: 100 }));
const cooccurrence = { papers: PAPERS, pairs: countOnly(edges), floor, seconds, timesFloor: seconds / floor };

if (values.json) console.log(JSON.stringify({ growth, cooccurrence }));
else {
  console.table(growth);
  console.table([cooccurrence]);
}
