// Pairs of concepts, counted and sorted, then weighed: ours beside the barest row method, a Map, and a graphology graph; on the
// largest corpus, and on as many pairs as issue 8 speaks of.
import { UndirectedGraph } from 'graphology';
import { buildCooccurrence, countCooccurrence } from '../../../dist/graph/cooccurrence.js';
import { resolveEdgeOptions } from '../../../dist/graph/options.js';
import { createRandom } from '../../../dist/lib/rng.js';
import { readCorpus } from '../analyze/corpus.mjs';
import { cpuMilliseconds } from '../analyze/measure.mjs';

/** Beyond this many pairs a graphology graph takes minutes and gigabytes. */
const MOST_PAIRS = 1_000_000;
const ROUNDS = 3;
/** CPU milliseconds that all rounds take at least. */
const WARM = 400;

export async function run({ corpora }) {
  const { path, name } = corpora.at(-1);
  const { papers, resolution, edges } = await readCorpus(path);
  return [
    ...measure(name, {
      edges: edges.paperConcept,
      papers: papers.length,
      concepts: resolution.concepts.length,
    }),
    ...measure('made up, 87,249 papers', madeUp()),
  ];
}

function measure(name, { edges, papers, concepts }) {
  const rows = rowsOf(edges, papers);
  const pairs = countPairs(rows);
  const options = resolveEdgeOptions({}, papers);
  const counted = best(() => countCooccurrence(edges, concepts, options));
  const weighed = best(() => buildCooccurrence(edges, concepts, options));
  const floor = best(() => denseRows(rows, edges, concepts));
  const peers = {
    'one dense row at a time, counted and forgotten': floor,
    'a Map of pairs': pairs > MOST_PAIRS ? 'not run' : best(() => inMap(rows, concepts)),
    'a graphology graph': pairs > MOST_PAIRS ? 'not run: minutes' : best(() => inGraphology(rows)),
  };
  return [
    { figure: `${name}: pairs`, value: pairs },
    { figure: `${name}: CPU, pairs counted and sorted`, value: counted, unit: 'ms', peers },
    { figure: `${name}: times the floor`, value: counted / floor, reach: '≤ 2' },
    { figure: `${name}: CPU, with association and NPMI`, value: weighed, unit: 'ms' },
    { figure: `${name}: times the floor, with both`, value: weighed / floor, reach: '≤ 2' },
  ];
}

/** As many papers and concepts as the issue's own case, 14 a paper: about eight million pairs. */
function madeUp() {
  const [papers, concepts, each] = [87_249, 31_729, 14];
  const random = createRandom(7);
  const edges = { paper: new Int32Array(papers * each), concept: new Int32Array(papers * each) };
  for (let paper = 0; paper < papers; paper++) {
    const held = new Set();
    while (held.size < each) held.add(Math.floor(concepts * random() ** 3));
    edges.paper.fill(paper, paper * each, (paper + 1) * each);
    edges.concept.set(Int32Array.from(held).sort(), paper * each);
  }
  return { edges: { ...edges, salience: new Float64Array(papers * each).fill(1) }, papers, concepts };
}

/** Of a few rounds, more of them where a round is short: code is slow until it was compiled. */
function best(work) {
  let least = Infinity;
  for (let round = 0, spent = 0; round < ROUNDS || spent < WARM; round++) {
    const { milliseconds } = cpuMilliseconds(work);
    least = Math.min(least, milliseconds);
    spent += milliseconds;
  }
  return least;
}

/** The concepts of each paper. */
function rowsOf({ paper, concept }, papers) {
  const rows = Array.from({ length: papers }, () => []);
  for (let e = 0; e < paper.length; e++) rows[paper[e]].push(concept[e]);
  return rows;
}

function countPairs(rows) {
  return rows.reduce((sum, { length }) => sum + (length * (length - 1)) / 2, 0);
}

function denseRows(rows, { paper, concept }, concepts) {
  const starts = new Int32Array(concepts + 1);
  for (const c of concept) starts[c + 1]++;
  for (let c = 0; c < concepts; c++) starts[c + 1] += starts[c];
  const papersOf = new Int32Array(concept.length);
  const next = starts.slice(0, concepts);
  for (let e = 0; e < concept.length; e++) papersOf[next[concept[e]]++] = paper[e];
  const counts = new Int32Array(concepts);
  const touched = new Int32Array(concepts);
  let unique = 0;
  for (let source = 0; source < concepts; source++) {
    let size = 0;
    for (let i = starts[source]; i < starts[source + 1]; i++) {
      for (const target of rows[papersOf[i]]) {
        if (target > source && counts[target]++ === 0) touched[size++] = target;
      }
    }
    for (let i = 0; i < size; i++) counts[touched[i]] = 0;
    unique += size;
  }
  return unique;
}

function visitPairs(rows, visit) {
  for (const row of rows) {
    for (let i = 0; i < row.length; i++) for (let j = i + 1; j < row.length; j++) visit(row[i], row[j]);
  }
}

function inMap(rows, concepts) {
  const counts = new Map();
  visitPairs(rows, (a, b) => {
    const key = a * concepts + b;
    counts.set(key, (counts.get(key) ?? 0) + 1);
  });
  return counts.size;
}

function inGraphology(rows) {
  const graph = new UndirectedGraph();
  visitPairs(rows, (a, b) => {
    graph.updateUndirectedEdge(a, b, ({ weight = 0 }) => ({ weight: weight + 1 }));
  });
  return graph.size;
}
