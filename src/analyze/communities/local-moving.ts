// Fast local moving (Traag et al. 2019, doi:10.1038/s41598-019-41695-z): a queue of the nodes whose neighbourhood has
// changed, each moved to the neighbouring community that raises modularity most.
import { shuffleInPlace } from '../../lib/rng.js';
import type { Arena } from '../graph/arena.js';
import type { WeightedGraph } from '../graph/weighted-graph.js';
import type { Partition } from './partition.js';
import type { Search } from './search.js';

/** Gains below this share of a node's strength are noise of floating point and would let a node swing for ever. */
const EPSILON = 1e-10;

/** Moves nodes in `partition` (numbers below `graph.order`) until none gains; says whether any moved. */
export function moveNodesInPlace(graph: WeightedGraph, partition: Partition, search: Search): boolean {
  const mark = search.arena.mark();
  const groups = startGroups(graph, partition, search.arena);
  const queue = queueOfAll(graph.order, search);
  const rate = search.resolution / graph.total;
  let moved = false;
  while (queue.length > 0) {
    const v = take(queue);
    const to = bestGroup(graph, partition, groups, v, rate);
    if (to === partition[v]) continue;
    relocateInPlace(graph, partition, groups, v, to);
    wakeNeighbours(graph, partition, queue, v);
    moved = true;
  }
  search.arena.release(mark);
  return moved;
}

interface Groups {
  readonly strength: Float64Array;
  readonly size: Int32Array;
  /** Numbers of empty groups, a stack. */
  readonly free: Int32Array;
  freeCount: number;
  /** Weight from the node at hand to each group, zero between calls. */
  readonly weightTo: Float64Array;
  readonly touched: Int32Array;
}

function startGroups(graph: WeightedGraph, partition: Partition, arena: Arena): Groups {
  const { order } = graph;
  const strength = arena.float64(order).fill(0);
  const size = arena.int32(order).fill(0);
  for (let v = 0; v < order; v++) {
    strength[partition[v]!]! += graph.strength[v]!;
    size[partition[v]!]!++;
  }
  const free = arena.int32(order);
  let freeCount = 0;
  for (let c = order - 1; c >= 0; c--) if (size[c] === 0) free[freeCount++] = c;
  const weightTo = arena.float64(order).fill(0);
  return { strength, size, free, freeCount, weightTo, touched: arena.int32(order) };
}

/** Whether a group was touched before is as good as random, so that is counted and not branched on. */
function bestGroup(
  { offsets, targets, weights, strength: nodeStrength }: WeightedGraph,
  partition: Partition,
  { weightTo, touched, strength, size, free, freeCount }: Groups,
  v: number,
  rate: number,
): number {
  const own = partition[v]!;
  let count = 0;
  for (let e = offsets[v]!, end = offsets[v + 1]!; e < end; e++) {
    const c = partition[targets[e]!]!;
    const before = weightTo[c]!;
    touched[count] = c;
    count += Number(before === 0);
    weightTo[c] = before + weights[e]!;
  }
  const k = nodeStrength[v]!;
  const share = rate * k;
  let best = own;
  let bestGain = weightTo[own]! - share * (strength[own]! - k) + EPSILON * k;
  for (let i = 0; i < count; i++) {
    const c = touched[i]!;
    const gain = weightTo[c]! - share * strength[c]!;
    weightTo[c] = 0;
    if (gain > bestGain && c !== own) {
      best = c;
      bestGain = gain;
    }
  }
  return bestGain < 0 && size[own]! > 1 ? free[freeCount - 1]! : best;
}

function relocateInPlace(graph: WeightedGraph, partition: Partition, groups: Groups, v: number, to: number) {
  const from = partition[v]!;
  if (groups.size[to] === 0) groups.freeCount--;
  groups.strength[from]! -= graph.strength[v]!;
  groups.strength[to]! += graph.strength[v]!;
  groups.size[to]!++;
  if (--groups.size[from]! === 0) {
    groups.strength[from] = 0;
    groups.free[groups.freeCount++] = from;
  }
  partition[v] = to;
}

/** First in, first out, each node at most once at a time. */
interface Queue {
  readonly ring: Int32Array;
  readonly waiting: Int32Array;
  head: number;
  length: number;
}

/** Starts with all nodes in random order. */
function queueOfAll(order: number, { random, arena }: Search): Queue {
  const ring = arena.int32(order);
  for (let v = 0; v < order; v++) ring[v] = v;
  shuffleInPlace(ring, random);
  return { ring, waiting: arena.int32(order).fill(1), head: 0, length: order };
}

function take(queue: Queue): number {
  const v = queue.ring[queue.head]!;
  queue.head = queue.head + 1 === queue.ring.length ? 0 : queue.head + 1;
  queue.length--;
  queue.waiting[v] = 0;
  return v;
}

/** Neighbours of `v` outside its group have to be looked at again. */
function wakeNeighbours(graph: WeightedGraph, partition: Partition, queue: Queue, v: number): void {
  const { offsets, targets } = graph;
  const { ring, waiting } = queue;
  const group = partition[v];
  for (let e = offsets[v]!, last = offsets[v + 1]!; e < last; e++) {
    const u = targets[e]!;
    if (waiting[u] === 1 || partition[u] === group) continue;
    waiting[u] = 1;
    const end = queue.head + queue.length++;
    ring[end < ring.length ? end : end - ring.length] = u;
  }
}
