// How alike two concepts are: the cosine of their rows of positive normalised pointwise mutual information (Bullinaria and Levy
// 2007, doi:10.3758/BF03193020). Concepts are alike that keep the same company, whether or not they ever meet.
import { type Adjacency, measuresAt } from './adjacency.js';

/** A sparse vector: keys ascending, each with its weight, above 0. */
export interface Profile {
  readonly keys: Int32Array;
  readonly weights: Float64Array;
}

/** Weight of each companion, those above chance only. */
export function profileOf(adjacency: Adjacency, concept: number): Profile {
  const entries: [number, number][] = [];
  for (let edge = adjacency.starts[concept]!; edge < adjacency.starts[concept + 1]!; edge++) {
    const { npmi } = measuresAt(adjacency, concept, edge);
    if (npmi > 0) entries.push([adjacency.targets[edge]!, npmi]);
  }
  return profileFrom(entries);
}

/** In any order, each key once. */
export function profileFrom(entries: readonly (readonly [key: number, weight: number])[]): Profile {
  const sorted = [...entries].sort(([a], [b]) => a - b);
  return {
    keys: Int32Array.from(sorted, ([key]) => key),
    weights: Float64Array.from(sorted, ([, weight]) => weight),
  };
}

/** The profiles of all concepts, each worked out when it is first asked for: 24 bytes a pair. */
export function createProfiles(adjacency: Adjacency): (concept: number) => Profile {
  const { starts, targets } = adjacency;
  const keys = new Int32Array(targets.length);
  const weights = new Float64Array(targets.length);
  const ends = new Int32Array(starts.length).fill(UNKNOWN);
  const workOut = (concept: number): number => {
    let end = starts[concept]!;
    for (let edge = end; edge < starts[concept + 1]!; edge++) {
      const { npmi } = measuresAt(adjacency, concept, edge);
      if (npmi <= 0) continue;
      keys[end] = targets[edge]!;
      weights[end++] = npmi;
    }
    return end;
  };
  return (concept) => {
    if (ends[concept] === UNKNOWN) ends[concept] = workOut(concept);
    const [from, end] = [starts[concept]!, ends[concept]!];
    return { keys: keys.subarray(from, end), weights: weights.subarray(from, end) };
  };
}

const UNKNOWN = -1;

/** 0..1; 0 where either is empty. */
export function cosine(a: Profile, b: Profile): number {
  let dot = 0;
  forEachShared(a, b, (_, product) => {
    dot += product;
  });
  const norms = norm(a) * norm(b);
  return norms === 0 ? 0 : Math.min(1, dot / norms);
}

/** Keys that both have, those that add most to the cosine first. */
export function sharedKeys(a: Profile, b: Profile): readonly number[] {
  const shared: { readonly key: number; readonly product: number }[] = [];
  forEachShared(a, b, (key, product) => {
    shared.push({ key, product });
  });
  return shared.sort((x, y) => y.product - x.product || x.key - y.key).map(({ key }) => key);
}

function forEachShared(a: Profile, b: Profile, use: (key: number, product: number) => void): void {
  for (let i = 0, j = 0; i < a.keys.length && j < b.keys.length; ) {
    const difference = a.keys[i]! - b.keys[j]!;
    if (difference === 0) use(a.keys[i]!, a.weights[i]! * b.weights[j]!);
    if (difference <= 0) i++;
    if (difference >= 0) j++;
  }
}

function norm({ weights }: Profile): number {
  let squares = 0;
  for (const weight of weights) squares += weight * weight;
  return Math.sqrt(squares);
}
