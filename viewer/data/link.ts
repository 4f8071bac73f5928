// What the map knows about the link between two concepts.
import type { Atlas } from './atlas.js';
import { rowOf } from './rows.js';

export interface KnownLink {
  readonly count: number;
  readonly association: number;
}

/** Undefined where they share no paper, and where the link is too weak to be on the map. */
export function linkOf({ neighbors, map }: Atlas, from: number, to: number): KnownLink | undefined {
  const { offsets, targets, edges } = neighbors;
  for (let at = offsets[from]!; at < offsets[from + 1]!; at++) {
    if (targets[at] !== to) continue;
    const edge = edges[at]!;
    return { count: map.edges.count[edge]!, association: map.edges.weight[edge]! };
  }
  return undefined;
}

/** Whether any paper holds both, however weak their link. */
export function sharePaper({ uses }: Atlas, a: number, b: number): boolean {
  const papers = new Set(rowOf(uses, a));
  return rowOf(uses, b).some((paper) => papers.has(paper));
}
