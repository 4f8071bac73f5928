// How alike two concepts are: the cosine of their rows of positive normalised pointwise mutual information (Bullinaria and Levy
// 2007, doi:10.3758/BF03193020). Concepts are alike that keep the same company, whether or not they ever meet.
import { type Adjacency, measuresAt } from './adjacency.js';

/** Weight of each companion, those above chance only. */
export type Profile = ReadonlyMap<number, number>;

export function profileOf(adjacency: Adjacency, concept: number): Profile {
  const profile = new Map<number, number>();
  for (let edge = adjacency.starts[concept]!; edge < adjacency.starts[concept + 1]!; edge++) {
    const { npmi } = measuresAt(adjacency, concept, edge);
    if (npmi > 0) profile.set(adjacency.targets[edge]!, npmi);
  }
  return profile;
}

/** 0..1; 0 where either is empty. */
export function cosine(a: Profile, b: Profile): number {
  const [small, large] = a.size <= b.size ? [a, b] : [b, a];
  let dot = 0;
  for (const [key, weight] of small) dot += weight * (large.get(key) ?? 0);
  const norms = norm(a) * norm(b);
  return norms === 0 ? 0 : dot / norms;
}

/** Keys that both have, those that add most to the cosine first. */
export function sharedKeys(a: Profile, b: Profile): readonly number[] {
  const [small, large] = a.size <= b.size ? [a, b] : [b, a];
  return [...small]
    .filter(([key]) => large.has(key))
    .map(([key, weight]) => ({ key, weight: weight * large.get(key)! }))
    .sort((x, y) => y.weight - x.weight || x.key - y.key)
    .map(({ key }) => key);
}

function norm(profile: Profile): number {
  let squares = 0;
  for (const weight of profile.values()) squares += weight * weight;
  return Math.sqrt(squares);
}
