// Concepts that lead from one concept to another only through papers that hold both of them anyway: a path through such a
// concept says nothing that the direct step does not.
import { type Adjacency, edgeAt } from './adjacency.js';

/** Concepts that share more papers than this are joined so well that no path between them hangs on single papers. */
export const MOST_SHARED = 12;

/** @param held Concepts of each paper that holds both `from` and `to`. */
export function idleBridges(
  adjacency: Adjacency,
  from: number,
  to: number,
  held: readonly Iterable<number>[],
): ReadonlySet<number> {
  const within = new Map<number, number>();
  for (const concepts of held)
    for (const concept of new Set(concepts)) within.set(concept, (within.get(concept) ?? 0) + 1);
  const papersOf = (a: number, b: number): number => {
    const edge = edgeAt(adjacency, a, b);
    return edge < 0 ? 0 : adjacency.counts[edge]!;
  };
  const idle = [...within].filter(
    ([concept, papers]) => papersOf(concept, from) <= papers && papersOf(concept, to) <= papers,
  );
  return new Set(idle.map(([concept]) => concept).filter((concept) => concept !== from && concept !== to));
}
