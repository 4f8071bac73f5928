// Pairs of concepts that never meet in a graph, scored by the company that both keep against a random graph with the same degrees.
import { getOrSet } from '../lib/collections.js';
import type { Step } from '../store/index.js';
import { type Adjacency, edgeAt } from './adjacency.js';
import { poissonTail } from './chance.js';

export interface UnmetPair {
  readonly a: number;
  readonly b: number;
  /** Neighbours of both. */
  readonly shared: number;
  /** Neighbours of both if edges fell at random on nodes of these degrees (Chung and Lu 2002, doi:10.1073/pnas.252631999). */
  readonly expected: number;
  /** Probability of as many shared neighbours by chance. */
  readonly chance: number;
  /** Papers that would hold both if, in the papers of each shared neighbour, the two fell independently. */
  readonly likely: number;
}

const FREE: Step = () => {};

/** One shared neighbour is no pattern. */
const FEWEST_SHARED = 2;

export type Pair = readonly [a: number, b: number];

/** Unordered pairs of one concept of each list that never meet, each once. */
export function unmetPairs(
  adjacency: Adjacency,
  as: readonly number[],
  bs: readonly number[],
  step: Step = FREE,
): readonly Pair[] {
  const [inA, inB] = [new Set(as), new Set(bs)];
  const isSecond = (a: number, b: number) => a > b && inA.has(b) && inB.has(a);
  return as.flatMap((a) => {
    step();
    const unmet = (b: number) => a !== b && !isSecond(a, b) && edgeAt(adjacency, a, b) < 0;
    return bs.filter(unmet).map((b): Pair => [a, b]);
  });
}

/** The least explained by chance first; pairs that share next to nothing are left out. */
export function scorePairs(
  adjacency: Adjacency,
  pairs: readonly Pair[],
  step: Step = FREE,
): readonly UnmetPair[] {
  const [meet, expect] = [createMeetings(adjacency), createExpected(adjacency)];
  const score = ([a, b]: Pair): readonly UnmetPair[] => {
    step();
    const { shared, likely } = meet(a, b);
    if (shared < FEWEST_SHARED) return [];
    const expected = expect(a, b);
    return [{ a, b, shared, expected, chance: poissonTail(shared, expected), likely }];
  };
  return pairs.flatMap(score).sort(bySurprise);
}

const bySurprise = (x: UnmetPair, y: UnmetPair): number =>
  x.chance - y.chance || y.shared - x.shared || x.a - y.a || x.b - y.b;

/** The pair most likely to meet next first. */
export const byLikelihood = (x: UnmetPair, y: UnmetPair): number => y.likely - x.likely || bySurprise(x, y);

type Met = Pick<UnmetPair, 'shared' | 'likely'>;

/**
 * Through each shared neighbour so many papers would hold both: its papers with the one, times the share of them with the other.
 * The neighbours of `a` are laid out once for all pairs that follow each other with it.
 */
function createMeetings(adjacency: Adjacency): (a: number, b: number) => Met {
  const { starts, targets, counts, frequencies } = adjacency;
  const papersWith = new Int32Array(frequencies.length);
  let laidOut = -1;
  const layOut = (a: number) => {
    if (laidOut >= 0)
      for (let i = starts[laidOut]!; i < starts[laidOut + 1]!; i++) papersWith[targets[i]!] = 0;
    for (let i = starts[a]!; i < starts[a + 1]!; i++) papersWith[targets[i]!] = counts[i]!;
    laidOut = a;
  };
  return (a, b) => {
    if (a !== laidOut) layOut(a);
    let [shared, likely] = [0, 0];
    for (let i = starts[b]!; i < starts[b + 1]!; i++) {
      const papers = papersWith[targets[i]!]!;
      if (papers === 0) continue;
      shared++;
      likely += (papers * counts[i]!) / frequencies[targets[i]!]!;
    }
    return { shared, likely };
  };
}

function degreeOf({ starts }: Adjacency, concept: number): number {
  return starts[concept + 1]! - starts[concept]!;
}

/** How many concepts have each degree. */
function countDegrees(adjacency: Adjacency): readonly (readonly [degree: number, concepts: number])[] {
  const counts = new Map<number, number>();
  for (let i = 0; i < adjacency.frequencies.length; i++)
    counts.set(degreeOf(adjacency, i), (counts.get(degreeOf(adjacency, i)) ?? 0) + 1);
  return [...counts].filter(([degree]) => degree > 0);
}

/** For a concept of some degree: how probably it is joined with one of each degree, and with how many of them. */
interface JoinRow {
  readonly each: Float64Array;
  readonly all: Float64Array;
}

/**
 * Concepts that both would have for a neighbour. Two concepts are joined with the probability that at least one of as many edges
 * as their degrees let expect falls between them, which stays below 1 for the best known too.
 */
function createExpected(adjacency: Adjacency): (a: number, b: number) => number {
  const degrees = countDegrees(adjacency);
  const join = (d: number, e: number) => -Math.expm1((-d * e) / adjacency.targets.length);
  const rows = new Map<number, JoinRow>();
  const rowOf = (d: number) =>
    getOrSet(rows, d, () => {
      const each = Float64Array.from(degrees, ([e]) => join(d, e));
      return { each, all: each.map((joined, i) => degrees[i]![1] * joined) };
    });
  return (a, b) => {
    const [d, e] = [degreeOf(adjacency, a), degreeOf(adjacency, b)];
    const [{ all: toA }, { each: toB }] = [rowOf(d), rowOf(e)];
    let sum = -join(d, e) * (join(d, d) + join(e, e)); // neither is a neighbour of both
    for (let i = 0; i < degrees.length; i++) sum += toA[i]! * toB[i]!;
    return sum;
  };
}
