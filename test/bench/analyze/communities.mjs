// Modularity, time and connectedness of community detection, ours and peers', on co-occurrence (two papers or more) and on
// papers and concepts. Times are CPU milliseconds of the algorithm alone; graphs are built beforehand for all of them.
import { UndirectedGraph } from 'graphology';
import graphologyLouvain from 'graphology-communities-louvain';
import { nodeStability } from '../../../dist/analyze/communities/stability.js';
import { detectCommunities, modularity, weightedGraph } from '../../../dist/analyze/index.js';
import { createRandom } from '../../../dist/lib/rng.js';
import { cpuMilliseconds, mean } from './measure.mjs';
import { inPython } from './python.mjs';

/** CPU milliseconds. */
const WARM = 1000;

/** A method makes, of a graph, a function from seed to partition. */
const METHODS = {
  'graphology Louvain': (graph) => {
    const real = graphologyGraph(graph);
    return (seed) => {
      const found = graphologyLouvain(real, { rng: createRandom(seed) });
      return Int32Array.from({ length: graph.order }, (_, v) => found[v]);
    };
  },
  'paperweave louvain (default)': (graph) => (seed) => withStability(graph, { seed }),
  'paperweave leiden': (graph) => (seed) => withStability(graph, { seed, algorithm: 'leiden' }),
  'networkanalysis-ts Leiden, 10 iterations': cwtsLeiden,
};

/** All that a build stores of one level: every run, the partition made of them, and how far they agree with it. */
function withStability(graph, options) {
  const { partition, runs } = detectCommunities(graph, options);
  nodeStability(partition, runs);
  return partition;
}

export async function measureCommunities(input, { seeds, python }) {
  const graphs = { 'co-occurrence': cooccurrence(input), bipartite: bipartite(input) };
  const rows = [];
  for (const [name, graph] of Object.entries(graphs)) {
    const about = { graph: `${name} ${graph.order}/${graph.targets.length / 2}` };
    for (const [method, make] of Object.entries(METHODS)) {
      const run = await make(graph);
      rows.push({ ...about, method, ...(run ? measure(graph, run, seeds) : { absent: 'not installed' }) });
    }
    rows.push(...inPython(python, graph, seeds).map((row) => ({ ...about, ...row })));
  }
  return rows;
}

function cooccurrence({ resolution, edges }) {
  const { source, target, count } = edges.cooccurrence;
  const used = new Int32Array(resolution.concepts.length).fill(-1);
  const columns = { source: [], target: [], weight: [] };
  let order = 0;
  const number = (concept) => {
    if (used[concept] < 0) used[concept] = order++;
    return used[concept];
  };
  for (let e = 0; e < count.length; e++) {
    if (count[e] < 2) continue;
    columns.source.push(number(source[e]));
    columns.target.push(number(target[e]));
    columns.weight.push(count[e]);
  }
  return weightedGraph(order, columns);
}

function bipartite({ papers, resolution, edges }) {
  const { paper, concept, salience } = edges.paperConcept;
  const concepts = resolution.concepts.length;
  return weightedGraph(concepts + papers.length, {
    source: concept,
    target: paper.map((p) => concepts + p),
    weight: salience,
  });
}

function graphologyGraph(graph) {
  const real = new UndirectedGraph();
  for (let v = 0; v < graph.order; v++) real.addNode(v);
  visitEdges(graph, (v, u, weight) => real.addUndirectedEdge(v, u, { weight }));
  return real;
}

export function visitEdges(graph, visit) {
  for (let v = 0; v < graph.order; v++) {
    for (let e = graph.offsets[v]; e < graph.offsets[v + 1]; e++) {
      if (graph.targets[e] > v) visit(v, graph.targets[e], graph.weights[e]);
    }
  }
}

/** CWTS's own port of its Leiden. Its package is ES modules that do not say so: node needs --experimental-detect-module. */
async function cwtsLeiden(graph) {
  const cwts = await import('networkanalysis-ts').catch(() => undefined);
  const random = await import('java-random').catch(() => undefined);
  if (!cwts || !random) return undefined;
  const edges = [[], []];
  const edgeWeights = [];
  visitEdges(graph, (v, u, weight) => {
    edges[0].push(v);
    edges[1].push(u);
    edgeWeights.push(weight);
  });
  const options = { setNodeWeightsToTotalEdgeWeights: true, sortedEdges: false, checkIntegrity: false };
  const network = new cwts.Network({ nNodes: graph.order, edges, edgeWeights, ...options });
  const Random = random.default.default ?? random.default;
  return (seed) => {
    const algorithm = new cwts.LeidenAlgorithm();
    algorithm.initializeBasedOnResolutionAndNIterationsAndRandomnessAndRandom(
      1 / (2 * network.getTotalEdgeWeight()),
      10,
      cwts.LeidenAlgorithm.DEFAULT_RANDOMNESS,
      new Random(seed),
    );
    const clustering = new cwts.Clustering({ nNodes: graph.order });
    algorithm.improveClustering(network, clustering);
    return Int32Array.from(clustering.getClusters());
  };
}

/** Runs until the compiler has seen enough of it; once where a run is long. */
function warmUp(run) {
  for (let spent = 0, seed = 1000; spent < WARM; seed++)
    spent += cpuMilliseconds(() => run(seed)).milliseconds;
}

function measure(graph, run, seeds) {
  warmUp(run);
  const runs = Array.from({ length: seeds }, (_, i) => cpuMilliseconds(() => run(i + 1)));
  const again = run(1);
  return {
    modularity: mean(runs.map(({ value }) => modularity(graph, value))),
    milliseconds: mean(runs.map(({ milliseconds }) => milliseconds)),
    disconnected: runs.reduce((sum, { value }) => sum + disconnected(graph, value), 0),
    identical: runs[0].value.every((group, v) => group === again[v]),
  };
}

/** Communities that are in several pieces. */
function disconnected(graph, partition) {
  const seen = new Uint8Array(graph.order);
  const pieces = new Map();
  for (let start = 0; start < graph.order; start++) {
    if (seen[start]) continue;
    pieces.set(partition[start], (pieces.get(partition[start]) ?? 0) + 1);
    const stack = [start];
    seen[start] = 1;
    while (stack.length > 0) {
      const v = stack.pop();
      for (let e = graph.offsets[v]; e < graph.offsets[v + 1]; e++) {
        const u = graph.targets[e];
        if (seen[u] || partition[u] !== partition[v]) continue;
        seen[u] = 1;
        stack.push(u);
      }
    }
  }
  return [...pieces.values()].filter((count) => count > 1).length;
}
