// What the map knows about the link between two concepts.
import type { Atlas } from './atlas.js';
import { rowOf } from './rows.js';

export interface KnownLink {
  readonly count: number;
  readonly association: number;
}

/** Undefined where they share no paper, and where the link is too weak to be on the map. */
export function linkOf({ neighbors, map }: Atlas, a: number, b: number): KnownLink | undefined {
  const { offsets, targets, edges } = neighbors;
  const [from, to] = laterFirst(a, b);
  for (let at = offsets[from]!; at < offsets[from + 1]!; at++) {
    if (targets[at] !== to) continue;
    const edge = edges[at]!;
    return { count: map.edges.count[edge]!, association: map.edges.weight[edge]! };
  }
  return undefined;
}

/** Whether any paper that is drawn holds both, however weak their link. */
export function sharePaper({ uses }: Atlas, a: number, b: number): boolean {
  const [from, to] = laterFirst(a, b);
  return rowOf(uses, from).some((paper) => rowOf(uses, paper).includes(to));
}

/** The later of two numbers knows of both: a guest is in the rows of other guests only. */
function laterFirst(a: number, b: number): readonly [number, number] {
  return a > b ? [a, b] : [b, a];
}
