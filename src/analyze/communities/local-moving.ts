// Fast local moving (Traag et al. 2019, doi:10.1038/s41598-019-41695-z): a queue of the nodes whose neighbourhood has
// changed, each moved to the neighbouring community that raises modularity most.
import { type Random, shuffleInPlace } from '../../lib/rng.js';
import type { WeightedGraph } from '../graph/weighted-graph.js';
import type { Partition } from './partition.js';

/** Gains below this share of a node's strength are noise of floating point and would let a node swing for ever. */
const EPSILON = 1e-10;

/** Moves nodes in `partition` (numbers below `graph.order`) until none gains; says whether any moved. */
export function moveNodesInPlace(
  graph: WeightedGraph,
  partition: Partition,
  resolution: number,
  random: Random,
): boolean {
  const state = startState(graph, partition);
  const queue = nodeQueue(graph.order, random);
  let moved = false;
  for (let v = queue.take(); v >= 0; v = queue.take()) {
    const from = partition[v]!;
    const to = bestCommunity(graph, partition, state, v, resolution);
    if (to === from) continue;
    relocateInPlace(graph, partition, state, v, to);
    moved = true;
    for (let e = graph.offsets[v]!; e < graph.offsets[v + 1]!; e++) {
      const u = graph.targets[e]!;
      if (partition[u] !== to) queue.add(u);
    }
  }
  return moved;
}

interface State {
  /** Strength of each community. */
  readonly strength: Float64Array;
  readonly size: Int32Array;
  /** Numbers of empty communities, a stack. */
  readonly free: Int32Array;
  freeCount: number;
  /** Scratch: weight from the node at hand to each community, zero between calls. */
  readonly weightTo: Float64Array;
  readonly touched: Int32Array;
}

function startState(graph: WeightedGraph, partition: Partition): State {
  const { order } = graph;
  const strength = new Float64Array(order);
  const size = new Int32Array(order);
  for (let v = 0; v < order; v++) {
    strength[partition[v]!]! += graph.strength[v]!;
    size[partition[v]!]!++;
  }
  const free = new Int32Array(order);
  let freeCount = 0;
  for (let c = order - 1; c >= 0; c--) if (size[c] === 0) free[freeCount++] = c;
  const scratch = { weightTo: new Float64Array(order), touched: new Int32Array(order) };
  return { strength, size, free, freeCount, ...scratch };
}

function bestCommunity(
  graph: WeightedGraph,
  partition: Partition,
  state: State,
  v: number,
  resolution: number,
): number {
  const { weightTo, touched, strength } = state;
  const own = partition[v]!;
  let count = 0;
  for (let e = graph.offsets[v]!; e < graph.offsets[v + 1]!; e++) {
    const c = partition[graph.targets[e]!]!;
    if (weightTo[c] === 0) touched[count++] = c;
    weightTo[c]! += graph.weights[e]!;
  }
  const k = graph.strength[v]!;
  const share = (resolution * k) / graph.total;
  let best = own;
  let bestGain = weightTo[own]! - share * (strength[own]! - k) + EPSILON * k;
  for (let i = 0; i < count; i++) {
    const c = touched[i]!;
    if (c !== own) {
      const gain = weightTo[c]! - share * strength[c]!;
      if (gain > bestGain) {
        best = c;
        bestGain = gain;
      }
    }
  }
  for (let i = 0; i < count; i++) weightTo[touched[i]!] = 0;
  if (bestGain < 0 && state.size[own]! > 1) return state.free[state.freeCount - 1]!;
  return best;
}

function relocateInPlace(
  graph: WeightedGraph,
  partition: Partition,
  state: State,
  v: number,
  to: number,
): void {
  const from = partition[v]!;
  if (state.size[to] === 0) state.freeCount--;
  state.strength[from]! -= graph.strength[v]!;
  state.strength[to]! += graph.strength[v]!;
  state.size[to]!++;
  if (--state.size[from]! === 0) {
    state.strength[from] = 0;
    state.free[state.freeCount++] = from;
  }
  partition[v] = to;
}

/** First in, first out, each node at most once at a time; starts with all nodes in random order. */
function nodeQueue(order: number, random: Random): { take(): number; add(v: number): void } {
  const ring = Int32Array.from(
    shuffleInPlace(
      Array.from({ length: order }, (_, v) => v),
      random,
    ),
  );
  const waiting = new Uint8Array(order).fill(1);
  let head = 0;
  let length = order;
  return {
    take() {
      if (length === 0) return -1;
      const v = ring[head]!;
      head = head + 1 === order ? 0 : head + 1;
      length--;
      waiting[v] = 0;
      return v;
    },
    add(v) {
      if (waiting[v] === 1) return;
      waiting[v] = 1;
      ring[(head + length) % order] = v;
      length++;
    },
  };
}
