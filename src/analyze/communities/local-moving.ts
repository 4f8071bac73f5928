// Fast local moving (Traag et al. 2019, doi:10.1038/s41598-019-41695-z): a queue of the nodes whose neighbourhood has
// changed, each moved to the neighbouring community that raises modularity most.
import { type Random, shuffleInPlace } from '../../lib/rng.js';
import type { WeightedGraph } from '../graph/weighted-graph.js';
import { type Partition, singletons } from './partition.js';

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
  const queue = queueOfAll(graph.order, random);
  let moved = false;
  while (queue.length > 0) {
    const v = take(queue);
    const to = bestCommunity(graph, partition, state, v, resolution);
    if (to === partition[v]) continue;
    relocateInPlace(graph, partition, state, v, to);
    wakeNeighbours(graph, partition, queue, v);
    moved = true;
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

/** First in, first out, each node at most once at a time. */
interface Queue {
  readonly ring: Int32Array;
  readonly waiting: Uint8Array;
  head: number;
  length: number;
}

/** Starts with all nodes in random order. */
function queueOfAll(order: number, random: Random): Queue {
  const ring = singletons(order);
  shuffleInPlace(ring, random);
  return { ring, waiting: new Uint8Array(order).fill(1), head: 0, length: order };
}

function take(queue: Queue): number {
  const v = queue.ring[queue.head]!;
  queue.head = queue.head + 1 === queue.ring.length ? 0 : queue.head + 1;
  queue.length--;
  queue.waiting[v] = 0;
  return v;
}

/** Neighbours of `v` outside its community have to be looked at again. */
function wakeNeighbours(graph: WeightedGraph, partition: Partition, queue: Queue, v: number): void {
  const { ring, waiting } = queue;
  for (let e = graph.offsets[v]!; e < graph.offsets[v + 1]!; e++) {
    const u = graph.targets[e]!;
    if (waiting[u] === 1 || partition[u] === partition[v]) continue;
    waiting[u] = 1;
    const end = queue.head + queue.length++;
    ring[end < ring.length ? end : end - ring.length] = u;
  }
}
