// The refinement of Leiden (Traag et al. 2019, doi:10.1038/s41598-019-41695-z): within each community, nodes that are well
// connected to it join into parts that are well connected to it. Parts are connected, so aggregating them is safe.
import { type Random, shuffleInPlace } from '../../lib/rng.js';
import type { Members } from '../graph/aggregate.js';
import type { WeightedGraph } from '../graph/weighted-graph.js';
import { type Partition, singletons } from './partition.js';

/** Of a gain that much below the best one, as a share of it, the odds fall by e. Some chance lets later passes find more. */
const RANDOMNESS = 0.1;

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
  readonly weightTo: Float64Array;
  readonly touched: Int32Array;
  readonly candidate: Int32Array;
  readonly gain: Float64Array;
}

/** Part of each node; numbers are those of nodes and have gaps. */
export function refine(
  graph: WeightedGraph,
  community: Partition,
  members: Members,
  resolution: number,
  random: Random,
): Partition {
  const state = startState(graph, community, resolution / graph.total);
  const order = members.nodes.slice();
  for (let c = 0; c + 1 < members.offsets.length; c++) {
    const nodes = order.subarray(members.offsets[c]!, members.offsets[c + 1]!);
    if (nodes.length > 1) refineOne(state, nodes, random);
  }
  return state.part;
}

function startState(graph: WeightedGraph, community: Partition, rate: number): State {
  const outward = new Float64Array(graph.order);
  for (let v = 0; v < graph.order; v++) {
    for (let e = graph.offsets[v]!; e < graph.offsets[v + 1]!; e++) {
      if (community[graph.targets[e]!] === community[v]) outward[v]! += graph.weights[e]!;
    }
  }
  return {
    graph,
    community,
    rate,
    part: singletons(graph.order),
    size: new Int32Array(graph.order).fill(1),
    strength: graph.strength.slice(),
    outward,
    weightTo: new Float64Array(graph.order),
    touched: new Int32Array(graph.order),
    candidate: new Int32Array(graph.order),
    gain: new Float64Array(graph.order),
  };
}

function refineOne(state: State, nodes: Int32Array, random: Random): void {
  let total = 0;
  for (const v of nodes) total += state.graph.strength[v]!;
  shuffleInPlace(nodes, random);
  for (const v of nodes) {
    if (state.size[state.part[v]!]! === 1 && wellConnected(state, state.part[v]!, total))
      join(state, v, total, random);
  }
}

function wellConnected(state: State, part: number, total: number): boolean {
  const strength = state.strength[part]!;
  return state.outward[part]! >= state.rate * strength * (total - strength);
}

/** Joins the single node `v` to a well-connected part that gains, if there is one. */
function join(state: State, v: number, total: number, random: Random): void {
  const { touched, weightTo } = state;
  const count = weighNeighbours(state, v);
  const best = choose(state, gainingParts(state, v, count, total), random);
  if (best >= 0) merge(state, v, best);
  for (let i = 0; i < count; i++) weightTo[touched[i]!] = 0;
}

/** Sums the weight from `v` to each part next to it within its community; returns how many parts there are. */
function weighNeighbours({ graph, community, part, weightTo, touched }: State, v: number): number {
  let count = 0;
  for (let e = graph.offsets[v]!; e < graph.offsets[v + 1]!; e++) {
    const u = graph.targets[e]!;
    if (community[u] !== community[v]) continue;
    const p = part[u]!;
    if (weightTo[p] === 0) touched[count++] = p;
    weightTo[p]! += graph.weights[e]!;
  }
  return count;
}

/** Puts the parts that joining would raise modularity by, and the gains, into the scratch; returns their number. */
function gainingParts(state: State, v: number, count: number, total: number): number {
  const { graph, strength, weightTo, touched, candidate, gain } = state;
  let candidates = 0;
  for (let i = 0; i < count; i++) {
    const p = touched[i]!;
    const raised = weightTo[p]! - state.rate * graph.strength[v]! * strength[p]!;
    if (raised <= 0 || !wellConnected(state, p, total)) continue;
    candidate[candidates] = p;
    gain[candidates++] = raised;
  }
  return candidates;
}

/** One of the candidates, the likelier the more it gains; -1 where there is none. Gains turn into odds. */
function choose({ candidate, gain }: State, candidates: number, random: Random): number {
  if (candidates <= 1) return candidates === 1 ? candidate[0]! : -1;
  let most = 0;
  for (let i = 0; i < candidates; i++) most = Math.max(most, gain[i]!);
  let sum = 0;
  for (let i = 0; i < candidates; i++) {
    gain[i] = Math.exp((gain[i]! / most - 1) / RANDOMNESS);
    sum += gain[i]!;
  }
  let left = random() * sum;
  for (let i = 0; i < candidates; i++) {
    left -= gain[i]!;
    if (left <= 0) return candidate[i]!;
  }
  return candidate[candidates - 1]!;
}

function merge(state: State, v: number, target: number): void {
  const from = state.part[v]!;
  state.outward[target]! += state.outward[from]! - 2 * state.weightTo[target]!;
  state.strength[target]! += state.strength[from]!;
  state.size[target]!++;
  state.size[from] = 0;
  state.part[v] = target;
}
