// How well a map keeps neighbours together, ours and that of graphology's ForceAtlas2 from random places, on papers and concepts.
import { createRequire } from 'node:module';
import { layOut, PAPER_RADIUS, weightedGraph } from '../../../dist/analyze/index.js';
import { createRandom } from '../../../dist/lib/rng.js';
import { cpuMilliseconds, mean } from './measure.mjs';

const iterate = createRequire(import.meta.url)('graphology-layout-forceatlas2/iterate.js');
const SAMPLE = 200;

/** Beyond this many nodes the peer is measured at the coarser theta only: at its default it takes many minutes. */
const PATIENT_UP_TO = 20_000;

export function measureLayout(input, communities, { iterations }) {
  const graph = bipartite(input);
  const ours = cpuMilliseconds(() => layOut(input, communities));
  const { conceptX, conceptY, paperX, paperY, conceptSize } = ours.value;
  const x = joined(conceptX, paperX);
  const y = joined(conceptY, paperY);
  const radius = Float64Array.from(x, (_, v) => conceptSize[v] ?? PAPER_RADIUS);
  const own = { ...row('paperweave', ours.milliseconds, graph, x, y), overlaps: countOverlaps(x, y, radius) };
  const rows = [own];
  for (const theta of graph.order > PATIENT_UP_TO ? [1.2] : [0.5, 1.2]) {
    if (iterations === 0) break;
    const peer = cpuMilliseconds(() => graphologyLayout(graph, theta, iterations));
    const name = `graphology ForceAtlas2, theta ${theta}, ${iterations} iterations`;
    rows.push(row(name, peer.milliseconds, graph, peer.value.x, peer.value.y));
  }
  return rows;
}

function joined(first, second) {
  const both = new Float64Array(first.length + second.length);
  both.set(first);
  both.set(second, first.length);
  return both;
}

/** Pairs of discs that cover each other, by a sweep along x. */
function countOverlaps(x, y, radius) {
  const order = Int32Array.from(x.keys()).sort((a, b) => x[a] - x[b]);
  const largest = radius.reduce((most, r) => Math.max(most, r), 0);
  let overlaps = 0;
  for (let i = 0; i < order.length; i++) {
    for (let j = i + 1; j < order.length; j++) {
      const [v, u] = [order[i], order[j]];
      if (x[u] - x[v] > radius[v] + largest) break;
      if (Math.hypot(x[u] - x[v], y[u] - y[v]) < (radius[v] + radius[u]) * (1 - 1e-9)) overlaps++;
    }
  }
  return overlaps;
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
    milliseconds,
    neighbourhoodPreservation: neighbourhoodPreservation(graph, x, y),
    edgeLength: edgeLength(graph, x, y),
  };
}

/** Share of a node's k nearest on the map that are among its k neighbours in the graph; nodes of two neighbours or more. */
function neighbourhoodPreservation(graph, x, y) {
  const random = createRandom(7);
  const nodes = [...x.keys()].filter((v) => graph.offsets[v + 1] - graph.offsets[v] > 1);
  const shares = Array.from({ length: Math.min(SAMPLE, nodes.length) }, () => {
    const v = nodes[Math.floor(random() * nodes.length)];
    const neighbours = new Set(graph.targets.subarray(graph.offsets[v], graph.offsets[v + 1]));
    const distance = Float64Array.from(x, (_, u) => (u === v ? Infinity : squared(x[u] - x[v], y[u] - y[v])));
    const reach = distance.slice().sort()[neighbours.size - 1];
    return [...neighbours].filter((u) => distance[u] <= reach).length / neighbours.size;
  });
  return mean(shares);
}

function squared(dx, dy) {
  return dx * dx + dy * dy;
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
