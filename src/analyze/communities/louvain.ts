// Louvain by graphology (Blondel et al. 2008, doi:10.1088/1742-5468/2008/10/P10008), read straight from sparse rows: building
// a graphology graph would cost 4 to 15 microseconds an edge, more than the algorithm itself, so it is given a view that
// answers the few questions it asks. A test compares the view with a real graphology graph.
import graphologyLouvain from 'graphology-communities-louvain';
import type { AbstractGraph } from 'graphology-types';
import { createRandom, type Random } from '../../lib/rng.js';
import type { WeightedGraph } from '../graph/weighted-graph.js';
import { type Partition, renumberInPlace, singletons } from './partition.js';

// The package is CommonJS, its types are written as for an ES module: what Node imports is the function itself.
const { detailed } = graphologyLouvain as unknown as (typeof graphologyLouvain)['default'];

export interface LouvainOptions {
  readonly resolution?: number;
  readonly random?: Random;
}

export function louvain(graph: WeightedGraph, options: LouvainOptions = {}): Partition {
  if (graph.total === 0) return singletons(graph.order);
  const result = detailed(graphologyView(graph), {
    getEdgeWeight: 'weight',
    resolution: options.resolution ?? 1,
    rng: options.random ?? createRandom(),
  });
  const partition = new Int32Array(graph.order);
  for (let v = 0; v < graph.order; v++) partition[v] = result.communities[v]!;
  renumberInPlace(partition);
  return partition;
}

type NodeVisitor = (node: number) => void;
type EdgeVisitor = (edge: number, attributes: { weight: number }, source: number, target: number) => void;

function graphologyView(graph: WeightedGraph): AbstractGraph {
  const loops = graph.loops.reduce((count, weight) => count + Number(weight > 0), 0);
  const view = {
    type: 'undirected',
    multi: false,
    order: graph.order,
    size: graph.targets.length / 2 + loops,
    selfLoopCount: loops,
    addUndirectedEdgeWithKey: refuse,
    dropNode: refuse,
    undirectedDegreeWithoutSelfLoops: (node: number) => graph.offsets[node + 1]! - graph.offsets[node]!,
    forEachNode(visit: NodeVisitor) {
      for (let v = 0; v < graph.order; v++) visit(v);
    },
    forEachEdge: (visit: EdgeVisitor) => visitEdges(graph, visit),
  };
  return view as unknown as AbstractGraph;
}

function visitEdges(graph: WeightedGraph, visit: EdgeVisitor): void {
  const attributes = { weight: 0 };
  for (let v = 0; v < graph.order; v++) {
    attributes.weight = graph.loops[v]!;
    if (attributes.weight > 0) visit(-1 - v, attributes, v, v);
    for (let e = graph.offsets[v]!; e < graph.offsets[v + 1]!; e++) {
      if (graph.targets[e]! < v) continue;
      attributes.weight = graph.weights[e]!;
      visit(e, attributes, v, graph.targets[e]!);
    }
  }
}

function refuse(): never {
  throw new TypeError('a view of sparse rows is read only');
}
