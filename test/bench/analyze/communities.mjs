// Modularity and time of community detection, ours and peers', on co-occurrence (two papers or more) and on papers and concepts.
import { execFileSync } from 'node:child_process';
import { detectCommunities, louvain, modularity, weightedGraph } from '../../../dist/analyze/index.js';
import { createRandom } from '../../../dist/lib/rng.js';
import { cpuMilliseconds, mean } from './measure.mjs';

const METHODS = {
  "graphology's Louvain": (graph, seed) => louvain(graph, { random: createRandom(seed) }),
  'louvain, one run': (graph, seed) => detectCommunities(graph, { seed, runs: 1 }).partition,
  'louvain, as shipped': (graph, seed) => detectCommunities(graph, { seed }).partition,
  'leiden, one run': (graph, seed) =>
    detectCommunities(graph, { seed, runs: 1, algorithm: 'leiden' }).partition,
};

export function measureCommunities(input, { seeds, python }) {
  const graphs = { cooccurrence: cooccurrence(input), bipartite: bipartite(input) };
  return Object.entries(graphs).flatMap(([name, graph]) => [
    ...Object.entries(METHODS).map(([method, run]) => measure(name, graph, method, run, seeds)),
    ...(python ? [igraph(name, graph, python, seeds)] : []),
  ]);
}

function cooccurrence({ resolution, edges }) {
  const { source, target, count } = edges.cooccurrence;
  const weight = Float64Array.from(count, (papers) => (papers > 1 ? papers : 0));
  return weightedGraph(resolution.concepts.length, { source, target, weight });
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

function measure(name, graph, method, run, seeds) {
  run(graph, 1000);
  const runs = Array.from({ length: seeds }, (_, i) => cpuMilliseconds(() => run(graph, i + 1)));
  return {
    graph: `${name} ${graph.order}/${graph.targets.length / 2}`,
    method,
    modularity: Number(mean(runs.map(({ value }) => modularity(graph, value))).toFixed(4)),
    milliseconds: Math.round(mean(runs.map(({ milliseconds }) => milliseconds))),
  };
}

const SCRIPT = `
import igraph, json, random, sys, time
given = json.load(sys.stdin)
graph = igraph.Graph(given['order'], list(zip(given['source'], given['target'])))
quality, spent = [], []
for seed in range(1, given['seeds'] + 1):
    random.seed(seed)
    started = time.process_time()
    found = graph.community_leiden(objective_function='modularity', weights=given['weight'], n_iterations=10)
    spent.append(time.process_time() - started)
    quality.append(graph.modularity(found, weights=given['weight']))
print(json.dumps({'modularity': sum(quality) / len(quality), 'milliseconds': 1000 * sum(spent) / len(spent)}))
`;

function igraph(name, graph, python, seeds) {
  const given = { order: graph.order, seeds, source: [], target: [], weight: [] };
  for (let v = 0; v < graph.order; v++) {
    for (let e = graph.offsets[v]; e < graph.offsets[v + 1]; e++) {
      if (graph.targets[e] < v) continue;
      given.source.push(v);
      given.target.push(graph.targets[e]);
      given.weight.push(graph.weights[e]);
    }
  }
  const found = JSON.parse(
    execFileSync(python, ['-c', SCRIPT], { input: JSON.stringify(given), maxBuffer: 2 ** 28 }),
  );
  return {
    graph: `${name} ${graph.order}/${graph.targets.length / 2}`,
    method: "igraph's Leiden, 10 iterations",
    modularity: Number(found.modularity.toFixed(4)),
    milliseconds: Math.round(found.milliseconds),
  };
}
