// A node with a single neighbour belongs with it whatever the rest of the partition is (Arenas et al. 2007,
// doi:10.1088/1367-2630/9/6/176): folded into it beforehand, it costs nothing. Most concepts stand in one paper only.
import { aggregate } from '../graph/aggregate.js';
import type { WeightedGraph } from '../graph/weighted-graph.js';
import { type Partition, renumberInPlace, singletons } from './partition.js';

export interface FoldedGraph {
  readonly graph: WeightedGraph;
  /** Node of the folded graph that each node became. */
  readonly nodeOf: Int32Array;
}

/** Where fewer than one node in so many is a leaf, folding costs more than it spares. */
const SCARCE = 50;

/** Modularity stays the same, a fold's weight being its loop; holds at a resolution of 1 or less, above nothing is folded. */
export function foldLeaves(graph: WeightedGraph, resolution: number): FoldedGraph {
  const nodeOf = singletons(graph.order);
  let leaves = 0;
  if (resolution > 1) return { graph, nodeOf };
  for (let v = 0; v < graph.order; v++) {
    if (!isLeaf(graph, v)) continue;
    const neighbour = graph.targets[graph.offsets[v]!]!;
    if (neighbour > v && isLeaf(graph, neighbour)) continue;
    nodeOf[v] = neighbour;
    leaves++;
  }
  return leaves * SCARCE < graph.order
    ? { graph, nodeOf: singletons(graph.order) }
    : { graph: aggregate(graph, nodeOf, renumberInPlace(nodeOf)), nodeOf };
}

function isLeaf(graph: WeightedGraph, v: number): boolean {
  return graph.offsets[v + 1]! - graph.offsets[v]! === 1 && graph.loops[v] === 0;
}

/** A partition of the folded graph's nodes, told of the nodes before folding. */
export function unfold(partition: Partition, nodeOf: Int32Array): Partition {
  return nodeOf.map((node) => partition[node]!);
}
