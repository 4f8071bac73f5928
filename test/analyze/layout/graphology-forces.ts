// graphology's ForceAtlas2 driven on our own arrays, exact (no Barnes-Hut), as the reference for the forces.

import { createRequire } from 'node:module';
import type { ForceAtlasOptions, Simulation } from '../../../src/analyze/index.js';

const require = createRequire(import.meta.url);
const iterateMatrices = require('graphology-layout-forceatlas2/iterate.js') as (
  options: object,
  nodes: Float64Array,
  edges: Float64Array,
) => void;

/** Columns of graphology's node matrix: x, y, dx, dy, old dx, old dy, mass, convergence, size, fixed. */
const COLUMNS = 10;

export function iterate(simulation: Simulation, forces: Partial<ForceAtlasOptions>, times: number): void {
  const { graph, x, y, mass } = simulation;
  const nodes = new Float64Array(graph.order * COLUMNS);
  for (let v = 0; v < graph.order; v++) {
    nodes.set([x[v]!, y[v]!, 0, 0, 0, 0, mass[v]!, 1, 1, 0], v * COLUMNS);
  }
  const edges = edgeMatrix(graph);
  const options = {
    linLogMode: forces.linLog ?? false,
    outboundAttractionDistribution: false,
    adjustSizes: false,
    edgeWeightInfluence: 1,
    scalingRatio: forces.scaling ?? 1,
    strongGravityMode: forces.strongGravity ?? false,
    gravity: forces.gravity ?? 1,
    slowDown: 1,
    barnesHutOptimize: false,
  };
  for (let i = 0; i < times; i++) iterateMatrices(options, nodes, edges);
  for (let v = 0; v < graph.order; v++) {
    x[v] = nodes[v * COLUMNS]!;
    y[v] = nodes[v * COLUMNS + 1]!;
  }
}

function edgeMatrix(graph: Simulation['graph']): Float64Array {
  const rows: number[] = [];
  for (let v = 0; v < graph.order; v++) {
    for (let e = graph.offsets[v]!; e < graph.offsets[v + 1]!; e++) {
      const u = graph.targets[e]!;
      if (u > v) rows.push(v * COLUMNS, u * COLUMNS, graph.weights[e]!);
    }
  }
  return Float64Array.from(rows);
}
