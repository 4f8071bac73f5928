// What lies two and three steps around a concept: from the best of each step to their own strongest neighbours.
import { type Atlas, isPaper } from './atlas.js';
import { rowOf } from './rows.js';

export interface RingNode {
  readonly node: number;
  /** The node one step nearer. */
  readonly via: number;
  /** Steps away from the middle; 1 is next to it. */
  readonly depth: number;
}

/** How many of a step lead on, and how many of its own neighbours each of them brings. */
const LEADING = 30;
const BROUGHT = 5;

/** Rings beyond the first, which is given; nearest first. `wanted` says what the filters leave. */
export function outerRings(
  atlas: Atlas,
  middle: number,
  first: readonly number[],
  depth: number,
  wanted: (node: number, via: number) => boolean,
): RingNode[] {
  const seen = new Set([middle, ...first]);
  const rings: RingNode[] = [];
  let step = first.filter((node) => !isPaper(atlas, node));
  for (let at = 2; at <= depth; at++) {
    const next: RingNode[] = [];
    for (const via of step.slice(0, LEADING)) {
      const fresh = rowOf(atlas.neighbors, via).filter((node) => !seen.has(node) && wanted(node, via));
      for (const node of fresh.slice(0, BROUGHT)) {
        seen.add(node);
        next.push({ node, via, depth: at });
      }
    }
    rings.push(...next);
    step = next.map(({ node }) => node);
  }
  return rings;
}
