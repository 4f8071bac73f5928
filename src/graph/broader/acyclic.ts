// Keeps the better supported edges and drops each one that would close a cycle; one edge a pair. The order of decision is
// fixed (heads, then more evidence, then indices), so the result does not depend on the order of arrival.
import { getOrSet } from '../../lib/collections.js';
import type { BroaderEdge } from '../../model/index.js';

const RULE_RANK: Readonly<Record<string, number>> = { head: 0, acronym: 1, hearst: 2 };

export function acyclicEdges(edges: readonly BroaderEdge[]): readonly BroaderEdge[] {
  const ordered = [...edges].sort(byStrength);
  const above = new Map<number, Set<number>>();
  const kept: BroaderEdge[] = [];
  for (const edge of ordered) {
    const { narrower, broader } = edge;
    if (narrower === broader || above.get(narrower)?.has(broader) || reaches(broader, narrower, above))
      continue;
    getOrSet(above, narrower, () => new Set<number>()).add(broader);
    kept.push(edge);
  }
  return kept.sort((a, b) => a.narrower - b.narrower || a.broader - b.broader);
}

function byStrength(a: BroaderEdge, b: BroaderEdge): number {
  const rank = (RULE_RANK[a.rule] ?? 9) - (RULE_RANK[b.rule] ?? 9);
  return rank || b.evidence.length - a.evidence.length || a.narrower - b.narrower || a.broader - b.broader;
}

/** True where a chain of broader edges leads from one concept to the other. */
function reaches(from: number, to: number, above: ReadonlyMap<number, ReadonlySet<number>>): boolean {
  const seen = new Set<number>([from]);
  const open = [from];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    if (next === to) return true;
    for (const broader of above.get(next) ?? [])
      if (!seen.has(broader)) {
        seen.add(broader);
        open.push(broader);
      }
  }
  return false;
}
