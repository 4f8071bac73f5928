// How well a map keeps neighbours together, ours and that of graphology's ForceAtlas2 from random places, on papers and concepts.
import { createRequire } from 'node:module';
import { layOut, weightedGraph } from '../../../dist/analyze/index.js';
import { createRandom } from '../../../dist/lib/rng.js';
import { cpuMilliseconds, mean } from './measure.mjs';

const iterate = createRequire(import.meta.url)('graphology-layout-forceatlas2/iterate.js');
const SAMPLE = 200;

export function measureLayout(input, analysis, { iterations }) {
  const graph = bipartite(input);
  const ours = cpuMilliseconds(() => layOut(input, analysis.communities));
  const { conceptX, conceptY, paperX, paperY } = ours.value;
  const rows = [row('ours', ours.milliseconds, graph, [...conceptX, ...paperX], [...conceptY, ...paperY])];
  if (iterations === 0) return rows;
  for (const theta of [0.5, 1.2]) {
    const peer = cpuMilliseconds(() => graphologyLayout(graph, theta, iterations));
    const name = `graphology's ForceAtlas2, theta ${theta}, ${iterations} iterations`;
    rows.push(row(name, peer.milliseconds, graph, peer.value.x, peer.value.y));
  }
  return rows;
}

function bipartite({ papers, resolution, edges }) {
  const concepts = resolution.concepts.length;
  const target = edges.paperConcept.paper.map((p) => concepts + p);
  return weightedGraph(concepts + papers.length, {
    source: edges.paperConcept.concept,
    target,
    weight: new Float64Array(target.length).fill(1),
  });
}

/** The package's own inferred settings, and its node matrix of ten columns. */
function graphologyLayout(graph, theta, iterations) {
  const random = createRandom(1);
  const nodes = new Float64Array(graph.order * 10);
  for (let v = 0; v < graph.order; v++) {
    nodes.set([1000 * random(), 1000 * random(), 0, 0, 0, 0, 1 + graph.strength[v], 1, 1, 0], v * 10);
  }
  const settings = {
    barnesHutOptimize: graph.order > 2000,
    barnesHutTheta: theta,
    edgeWeightInfluence: 1,
    gravity: 0.05,
    scalingRatio: 10,
    slowDown: 1 + Math.log(graph.order),
    strongGravityMode: true,
  };
  const edges = edgeMatrix(graph);
  for (let i = 0; i < iterations; i++) iterate(settings, nodes, edges);
  const column = (at) => Float64Array.from({ length: graph.order }, (_, v) => nodes[v * 10 + at]);
  return { x: column(0), y: column(1) };
}

function edgeMatrix(graph) {
  const rows = [];
  for (let v = 0; v < graph.order; v++) {
    for (let e = graph.offsets[v]; e < graph.offsets[v + 1]; e++) {
      if (graph.targets[e] > v) rows.push(v * 10, graph.targets[e] * 10, graph.weights[e]);
    }
  }
  return Float64Array.from(rows);
}

function row(layout, milliseconds, graph, x, y) {
  return {
    layout,
    milliseconds: Math.round(milliseconds),
    neighbourhoodPreservation: Number(neighbourhoodPreservation(graph, x, y).toFixed(4)),
    edgeLength: Number(edgeLength(graph, x, y).toFixed(3)),
  };
}

/** Share of a node's k nearest on the map that are among its k neighbours in the graph; nodes of two neighbours or more. */
function neighbourhoodPreservation(graph, x, y) {
  const random = createRandom(7);
  const nodes = [...x.keys()].filter((v) => graph.offsets[v + 1] - graph.offsets[v] > 1);
  const shares = Array.from({ length: Math.min(SAMPLE, nodes.length) }, () => {
    const v = nodes[Math.floor(random() * nodes.length)];
    const neighbours = new Set(graph.targets.subarray(graph.offsets[v], graph.offsets[v + 1]));
    const distance = Float64Array.from(x, (_, u) =>
      u === v ? Infinity : (x[u] - x[v]) ** 2 + (y[u] - y[v]) ** 2,
    );
    const nearest = [...distance.keys()].sort((a, b) => distance[a] - distance[b]).slice(0, neighbours.size);
    return nearest.filter((u) => neighbours.has(u)).length / neighbours.size;
  });
  return mean(shares);
}

/** Mean length of an edge over the mean distance of two random nodes. */
function edgeLength(graph, x, y) {
  const random = createRandom(7);
  let length = 0;
  for (let v = 0; v < graph.order; v++) {
    for (let e = graph.offsets[v]; e < graph.offsets[v + 1]; e++) {
      length += Math.hypot(x[v] - x[graph.targets[e]], y[v] - y[graph.targets[e]]);
    }
  }
  const distances = Array.from({ length: 20_000 }, () => {
    const [a, b] = [0, 0].map(() => Math.floor(random() * graph.order));
    return Math.hypot(x[a] - x[b], y[a] - y[b]);
  });
  return length / graph.targets.length / mean(distances);
}
