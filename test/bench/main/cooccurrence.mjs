// Pairs of concepts, counted: ours with its weights, beside the barest row method, a Map, and a graphology graph.
import { UndirectedGraph } from 'graphology';
import { buildCooccurrence } from '../../../dist/graph/cooccurrence.js';
import { resolveEdgeOptions } from '../../../dist/graph/options.js';
import { readCorpus } from '../analyze/corpus.mjs';
import { cpuMilliseconds } from '../analyze/measure.mjs';

/** Beyond this many pairs a graphology graph takes minutes and gigabytes. */
const MOST_PAIRS = 1_000_000;
const ROUNDS = 3;

export async function run({ corpora }) {
  const { path, name } = corpora.at(-1);
  const { papers, resolution, edges } = await readCorpus(path);
  const rows = rowsOf(edges.paperConcept, papers.length);
  const concepts = resolution.concepts.length;
  const options = { ...resolveEdgeOptions({}, papers.length), minCount: 1 };
  const pairs = countPairs(rows);
  const ours = best(() => buildCooccurrence(edges.paperConcept, concepts, options));
  const floor = best(() => denseRows(rows, edges.paperConcept, concepts));
  const peers = {
    'one dense row at a time, counts only': floor,
    'a Map of pairs': best(() => inMap(rows, concepts)),
    'a graphology graph': pairs > MOST_PAIRS ? 'not run: minutes' : best(() => inGraphology(rows)),
  };
  return [
    { figure: `${name}: pairs`, value: pairs },
    { figure: `${name}: CPU, with association and NPMI`, value: ours, unit: 'ms', peers },
    { figure: `${name}: times the floor`, value: ours / floor, reach: '≤ 2' },
  ];
}

function best(work) {
  return Math.min(...Array.from({ length: ROUNDS }, () => cpuMilliseconds(work).milliseconds));
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
