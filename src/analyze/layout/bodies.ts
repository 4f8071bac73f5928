// Which nodes forces move: papers and shared concepts. A concept of one paper would only orbit its paper at the price of a
// body, and most concepts are such; it is set down beside its paper afterwards, where room was kept for it.

import { inducedSubgraph } from '../graph/aggregate.js';
import type { TopicGraph } from '../graph/topic-graph.js';
import type { WeightedGraph } from '../graph/weighted-graph.js';
import { GOLDEN_ANGLE, type Positions } from './positions.js';

export interface BodyGraph {
  readonly graph: WeightedGraph;
  /** Node of the topic graph that each body is. */
  readonly nodes: Int32Array;
  /** Nodes that each body needs room for: itself and its satellites. */
  readonly room: Float64Array;
}

/** Bodies in the order of their nodes. */
export function bodyGraph({ graph, concepts }: TopicGraph): BodyGraph {
  const all = Int32Array.from({ length: graph.order }, (_, v) => v);
  const nodes = all.filter((v) => v >= concepts || !isSatellite(graph, v));
  const room = Float64Array.from(nodes, (v) => (v < concepts ? 1 : 1 + satellites(graph, v).length));
  return { graph: inducedSubgraph(graph, nodes), nodes, room };
}

function isSatellite(graph: WeightedGraph, concept: number): boolean {
  return graph.offsets[concept + 1]! - graph.offsets[concept]! === 1;
}

function satellites(graph: WeightedGraph, paper: number): Int32Array {
  return graph.targets
    .subarray(graph.offsets[paper]!, graph.offsets[paper + 1]!)
    .filter((concept) => isSatellite(graph, concept));
}

/** Positions of all nodes: those of the bodies, and each satellite in a spiral of `spacing` round its paper. */
export function withSatellites(
  { graph, concepts }: TopicGraph,
  nodes: Int32Array,
  bodies: Positions,
  spacing: number,
): Positions {
  const x = new Float64Array(graph.order);
  const y = new Float64Array(graph.order);
  nodes.forEach((v, i) => {
    x[v] = bodies.x[i]!;
    y[v] = bodies.y[i]!;
  });
  for (let paper = concepts; paper < graph.order; paper++) {
    satellites(graph, paper).forEach((v, i) => {
      const distance = spacing * Math.sqrt(i + 1);
      const angle = (i + paper) * GOLDEN_ANGLE;
      x[v] = x[paper]! + distance * Math.cos(angle);
      y[v] = y[paper]! + distance * Math.sin(angle);
    });
  }
  return { x, y };
}
