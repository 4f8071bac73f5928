// What forces work on: ties within a topic weigh more than ties between topics, and every topic and subtopic has an anchor,
// a node that nobody sees, tied to all its members, so that a topic keeps together on the map.
import { groupCount, groupSizes } from '../communities/partition.js';
import { type WeightedGraph, weightedGraph } from '../graph/weighted-graph.js';
import type { BodyGraph } from './bodies.js';
import type { Simulation } from './force-atlas.js';
import type { Positions } from './positions.js';

/** The mean edge weighs 1; one between topics is cut to this share of its weight. */
const BETWEEN_TOPICS = 0.25;
/** Weight, for each node that a body has room for, of the tie to the anchor of the topic, of the subtopic, of the level below. */
const ANCHOR = [1, 0.5, 0.5] as const;

/** Nodes as before, then the anchors; positions are copied. */
export function cohesiveSimulation(
  { graph, room }: BodyGraph,
  partitions: readonly Int32Array[],
  positions: Positions,
): Simulation {
  const edges = graph.targets.length / 2;
  const columns = createColumns(edges + partitions.length * graph.order);
  scaledEdgesInto(columns, graph, partitions[0]!);
  let order = graph.order;
  partitions.forEach((partition, level) => {
    const first = edges + level * graph.order;
    for (let v = 0; v < graph.order; v++) {
      columns.source[first + v] = v;
      columns.target[first + v] = order + partition[v]!;
      columns.weight[first + v] = (ANCHOR[level] ?? 0.5) * room[v]!;
    }
    order += groupCount(partition);
  });
  const mass = new Float64Array(order).fill(1);
  for (let v = 0; v < graph.order; v++)
    mass[v] = Math.sqrt(graph.offsets[v + 1]! - graph.offsets[v]!) + 2 * room[v]! - 1;
  return { graph: weightedGraph(order, columns), mass, ...withAnchors(partitions, positions, order) };
}

interface Columns {
  readonly source: Int32Array;
  readonly target: Int32Array;
  readonly weight: Float64Array;
}

function createColumns(edges: number): Columns {
  return {
    source: new Int32Array(edges),
    target: new Int32Array(edges),
    weight: new Float64Array(edges),
  };
}

function scaledEdgesInto({ source, target, weight }: Columns, graph: WeightedGraph, topic: Int32Array): void {
  const mean = graph.total / Math.max(1, graph.targets.length);
  let edge = 0;
  for (let v = 0; v < graph.order; v++) {
    for (let e = graph.offsets[v]!; e < graph.offsets[v + 1]!; e++) {
      const u = graph.targets[e]!;
      if (u < v) continue;
      source[edge] = v;
      target[edge] = u;
      weight[edge++] = (graph.weights[e]! / mean) * (topic[u] === topic[v] ? 1 : BETWEEN_TOPICS);
    }
  }
}

/** Anchors start in the middle of their members. */
function withAnchors(partitions: readonly Int32Array[], positions: Positions, order: number): Positions {
  const x = new Float64Array(order);
  const y = new Float64Array(order);
  x.set(positions.x);
  y.set(positions.y);
  let first = positions.x.length;
  for (const partition of partitions) {
    const sizes = groupSizes(partition);
    for (let v = 0; v < partition.length; v++) {
      const anchor = first + partition[v]!;
      x[anchor]! += positions.x[v]! / sizes[partition[v]!]!;
      y[anchor]! += positions.y[v]! / sizes[partition[v]!]!;
    }
    first += sizes.length;
  }
  return { x, y };
}
