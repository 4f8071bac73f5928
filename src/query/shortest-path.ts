// The cheapest path between two concepts (Dijkstra 1959). A step costs least between concepts that meet far more often than
// chance; going through a concept costs more the more papers it is in, so that paths tell something and do not all run through
// the best known concepts. What cannot be part of a path as cheap as one that is in sight already is not walked.
import { type Adjacency, edgeAt, measuresAt } from './adjacency.js';
import { MinHeap } from './min-heap.js';

/** Every step costs this, and more the weaker it is. */
const STEP = 1;
const WEAKEST = 0.02;
/** What a pair that only one paper holds costs on top; less, the more papers do. */
const SINGLE = 2;
/** A concept in this share of the papers counts as a hub. */
const HUB_SHARE = 0.01;

export interface Avoided {
  readonly concepts: ReadonlySet<number>;
  /** Whether the step that joins the ends is forbidden. */
  readonly direct: boolean;
}

/** Taken at each concept that is walked from. */
type Walked = () => void;

export interface FoundPath {
  readonly concepts: readonly number[];
  readonly cost: number;
}

/** The graph with what each step and each concept on the way costs: worked out once, walked many times. */
export interface CostedGraph {
  readonly adjacency: Adjacency;
  /** One an edge of the adjacency. */
  readonly steps: Float64Array;
  /** One a concept: the least that a step from it costs. */
  readonly leastSteps: Float64Array;
  /** One a concept. */
  readonly hubs: Float64Array;
}

export function withCosts(adjacency: Adjacency): CostedGraph {
  const { starts, targets, frequencies } = adjacency;
  const steps = new Float64Array(targets.length);
  const leastSteps = new Float64Array(frequencies.length).fill(Infinity);
  for (let from = 0; from < frequencies.length; from++)
    for (let edge = starts[from]!; edge < starts[from + 1]!; edge++) {
      steps[edge] = stepCost(adjacency, from, edge);
      leastSteps[from] = Math.min(leastSteps[from]!, steps[edge]!);
    }
  return {
    adjacency,
    steps,
    leastSteps,
    hubs: Float64Array.from(frequencies, (_, concept) => hubCost(adjacency, concept)),
  };
}

export function shortestPath(
  graph: CostedGraph,
  from: number,
  to: number,
  avoided: Avoided,
  walked: Walked = () => {},
): FoundPath | undefined {
  const { adjacency, steps, leastSteps, hubs } = graph;
  const { starts, targets, frequencies } = adjacency;
  const costs = new Float64Array(frequencies.length).fill(Infinity);
  const before = new Int32Array(frequencies.length).fill(-1);
  const { ends, least } = lastSteps(graph, to, avoided);
  let bound = Infinity;
  const isWorthWalking = (at: number, through: number) =>
    through + leastSteps[at]! + least <= bound + ROUNDING;
  const lastStep = (at: number) => edgesBetween(adjacency, at, to);
  const heap = new MinHeap();
  costs[from] = 0;
  heap.push(from, 0);
  for (let top = heap.pop(); top; top = heap.pop()) {
    const { item: at, key } = top;
    if (at === to) return { concepts: trace(before, to), cost: key };
    if (key > costs[at]!) continue;
    walked();
    const through = key + (at === from ? 0 : hubs[at]!);
    const [first, end] = isWorthWalking(at, through) ? [starts[at]!, starts[at + 1]!] : lastStep(at);
    for (let edge = first; edge < end; edge++) {
      const next = targets[edge]!;
      const cost = through + steps[edge]!;
      if (cost >= costs[next]! || cost >= costs[to]!) continue;
      if (avoided.concepts.has(next) || (avoided.direct && at === from && next === to)) continue;
      if (next !== to) {
        bound = Math.min(bound, cost + ends[next]!);
        const onward = Math.min(ends[next]!, hubs[next]! + leastSteps[next]! + least);
        if (cost + onward > bound + ROUNDING) continue;
      }
      costs[next] = cost;
      before[next] = at;
      heap.push(next, cost);
    }
  }
  return undefined;
}

/** The edge that joins two concepts, as a range that is empty where there is none. */
function edgesBetween(adjacency: Adjacency, from: number, to: number): readonly [first: number, end: number] {
  const edge = edgeAt(adjacency, from, to);
  return edge < 0 ? [0, 0] : [edge, edge + 1];
}

/** Sums in another order differ by less. */
const ROUNDING = 1e-9;

interface LastSteps {
  /** What it costs to go on to the end through a concept next to it; infinite elsewhere. */
  readonly ends: Float64Array;
  /** The least of these. */
  readonly least: number;
}

function lastSteps({ adjacency, steps, hubs }: CostedGraph, to: number, { concepts }: Avoided): LastSteps {
  const { starts, targets, frequencies } = adjacency;
  const ends = new Float64Array(frequencies.length).fill(Infinity);
  let least = Infinity;
  for (let edge = starts[to]!; edge < starts[to + 1]!; edge++) {
    const concept = targets[edge]!;
    if (concepts.has(concept)) continue;
    ends[concept] = hubs[concept]! + steps[edge]!;
    least = Math.min(least, ends[concept]!);
  }
  return { ends, least };
}

function stepCost(adjacency: Adjacency, from: number, edge: number): number {
  const { npmi } = measuresAt(adjacency, from, edge);
  return STEP - Math.log(Math.max(npmi, WEAKEST)) + SINGLE / adjacency.counts[edge]!;
}

/** A concept of one paper joins only what that paper holds anyway: no path leads through it. */
function hubCost({ frequencies, places }: Adjacency, concept: number): number {
  if (frequencies[concept]! < 2) return Infinity;
  return 0.5 * Math.log2(1 + frequencies[concept]! / (HUB_SHARE * places));
}

function trace(before: Int32Array, to: number): readonly number[] {
  const concepts: number[] = [];
  for (let at = to; at !== -1; at = before[at]!) concepts.push(at);
  return concepts.reverse();
}

export interface Wanted {
  /** Paths, at most. */
  readonly limit: number;
  /** Concepts that no path may lead through. */
  readonly without: ReadonlySet<number>;
  readonly walked?: Walked;
}

/** Paths that share no concept but their ends, cheapest first. */
export function disjointPaths(
  graph: CostedGraph,
  from: number,
  to: number,
  { limit, without, walked }: Wanted,
): readonly FoundPath[] {
  const concepts = new Set(without);
  const paths: FoundPath[] = [];
  let direct = false;
  while (paths.length < limit) {
    const path = shortestPath(graph, from, to, { concepts, direct }, walked);
    if (!path) break;
    paths.push(path);
    if (path.concepts.length === 2) direct = true;
    for (const concept of path.concepts.slice(1, -1)) concepts.add(concept);
  }
  return paths;
}
