// The refinement of Leiden (Traag et al. 2019, doi:10.1038/s41598-019-41695-z): within each community, nodes that are well
// connected to it join into parts that are well connected to it. Parts are connected, so aggregating them is safe.
import { shuffleInPlace } from '../../lib/rng.js';
import { type Members, membersInto } from '../graph/aggregate.js';
import type { Arena } from '../graph/arena.js';
import type { WeightedGraph } from '../graph/weighted-graph.js';
import type { Partition } from './partition.js';
import type { Search } from './search.js';

/**
 * Fills `part` with the part of each node; numbers are those of nodes and have gaps.
 * @param groups Number of communities; their numbers are 0..groups-1.
 */
export function refineInto(
  part: Partition,
  graph: WeightedGraph,
  { community, groups }: { readonly community: Partition; readonly groups: number },
  search: Search,
): void {
  const { arena } = search;
  const mark = arena.mark();
  const members = membersInto(arena, community, groups);
  const state = startState(part, graph, community, search);
  for (let c = 0; c < groups; c++) refineOne(state, members, c, search);
  arena.release(mark);
}

interface State {
  readonly graph: WeightedGraph;
  readonly community: Partition;
  /** Resolution over the graph's total strength: turns a product of strengths into an expected weight. */
  readonly rate: number;
  readonly part: Partition;
  readonly size: Int32Array;
  readonly strength: Float64Array;
  /** Weight from each part to the rest of its community. */
  readonly outward: Float64Array;
  /** Weight from the node at hand to each part, zero between calls. */
  readonly weightTo: Float64Array;
  readonly touched: Int32Array;
  readonly candidate: Int32Array;
  readonly gain: Float64Array;
}

function startState(part: Partition, graph: WeightedGraph, community: Partition, search: Search): State {
  const { order } = graph;
  const { arena, resolution } = search;
  const strength = arena.float64(order);
  strength.set(graph.strength);
  for (let v = 0; v < order; v++) part[v] = v;
  return {
    graph,
    community,
    rate: resolution / graph.total,
    part,
    size: arena.int32(order).fill(1),
    strength,
    outward: outwardWeights(graph, community, arena),
    weightTo: arena.float64(order).fill(0),
    touched: arena.int32(order),
    candidate: arena.int32(order),
    gain: arena.float64(order),
  };
}

/** Weight from each node to others of its community. */
function outwardWeights(graph: WeightedGraph, community: Partition, arena: Arena): Float64Array {
  const { order, offsets, targets, weights } = graph;
  const outward = arena.float64(order);
  for (let v = 0; v < order; v++) {
    const own = community[v]!;
    let sum = 0;
    for (let e = offsets[v]!, end = offsets[v + 1]!; e < end; e++)
      sum += Number(community[targets[e]!] === own) * weights[e]!;
    outward[v] = sum;
  }
  return outward;
}

function refineOne(state: State, members: Members, c: number, search: Search): void {
  const from = members.offsets[c]!;
  const to = members.offsets[c + 1]!;
  if (to - from < 2) return;
  const { part, size, graph } = state;
  const nodes = members.nodes.subarray(from, to);
  let total = 0;
  for (let i = 0; i < nodes.length; i++) total += graph.strength[nodes[i]!]!;
  shuffleInPlace(nodes, search.random);
  for (let i = 0; i < nodes.length; i++) {
    const v = nodes[i]!;
    if (size[part[v]!] === 1 && wellConnected(state, v, total)) join(state, v, total, search);
  }
}

function wellConnected({ strength, outward, rate }: State, part: number, total: number): boolean {
  const own = strength[part]!;
  return outward[part]! >= rate * own * (total - own);
}

/** Joins the single node `v` to a well-connected part that gains, if there is one. */
function join(state: State, v: number, total: number, search: Search): void {
  const { touched, weightTo } = state;
  const count = weighNeighbours(state, v);
  const best = choose(state, gainingParts(state, v, count, total), search);
  if (best >= 0) merge(state, v, best);
  for (let i = 0; i < count; i++) weightTo[touched[i]!] = 0;
}

/** Sums the weight from `v` to each part next to it within its community; returns how many parts there are. */
function weighNeighbours({ graph, community, part, weightTo, touched }: State, v: number): number {
  const { offsets, targets, weights } = graph;
  const own = community[v];
  let count = 0;
  for (let e = offsets[v]!, end = offsets[v + 1]!; e < end; e++) {
    const u = targets[e]!;
    if (community[u] !== own) continue;
    const p = part[u]!;
    const before = weightTo[p]!;
    touched[count] = p;
    count += Number(before === 0);
    weightTo[p] = before + weights[e]!;
  }
  return count;
}

/** Puts the parts that joining would raise modularity by, and the gains, into the scratch; returns their number. */
function gainingParts(state: State, v: number, count: number, total: number): number {
  const { graph, strength, weightTo, touched, candidate, gain } = state;
  const share = state.rate * graph.strength[v]!;
  let candidates = 0;
  for (let i = 0; i < count; i++) {
    const p = touched[i]!;
    const raised = weightTo[p]! - share * strength[p]!;
    if (raised <= 0 || !wellConnected(state, p, total)) continue;
    candidate[candidates] = p;
    gain[candidates++] = raised;
  }
  return candidates;
}

/**
 * One of the candidates, the likelier the more it gains; -1 where there is none. Odds are the tenth power of the gain as a
 * share of the best: near the best much like the exponential of the paper, at a randomness of 0.1, and far cheaper.
 */
function choose({ candidate, gain }: State, candidates: number, { random }: Search): number {
  if (candidates <= 1) return candidates === 1 ? candidate[0]! : -1;
  let most = 0;
  for (let i = 0; i < candidates; i++) most = Math.max(most, gain[i]!);
  let sum = 0;
  for (let i = 0; i < candidates; i++) {
    const squared = (gain[i]! / most) ** 2;
    const fourth = squared * squared;
    sum += fourth * fourth * squared;
    gain[i] = sum;
  }
  const drawn = random() * sum;
  let i = 0;
  while (i + 1 < candidates && gain[i]! < drawn) i++;
  return candidate[i]!;
}

function merge(state: State, v: number, target: number): void {
  state.outward[target]! += state.outward[v]! - 2 * state.weightTo[target]!;
  state.strength[target]! += state.strength[v]!;
  state.size[target]!++;
  state.size[v] = 0;
  state.part[v] = target;
}
