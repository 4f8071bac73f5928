// The k strongest edges of every node, over a stream of edges: a small sorted list a node, so that memory is k times the nodes.

export interface Strongest {
  /** Of equally strong edges the earlier stays. */
  readonly offer: (node: number, edge: number, strength: number) => void;
  /** Edges that are among the strongest of some node, ascending, each once. */
  readonly kept: () => Int32Array;
}

export function createStrongest(nodes: number, k: number): Strongest {
  const edges = new Int32Array(nodes * k).fill(-1);
  const strengths = new Float64Array(nodes * k).fill(-Infinity);
  return {
    offer(node, edge, strength) {
      const start = node * k;
      let at = start + k;
      while (at > start && (edges[at - 1] === -1 || strengths[at - 1]! < strength)) at--;
      if (at === start + k) return;
      edges.copyWithin(at + 1, at, start + k - 1);
      strengths.copyWithin(at + 1, at, start + k - 1);
      edges[at] = edge;
      strengths[at] = strength;
    },
    kept: () =>
      edges
        .filter((edge) => edge >= 0)
        .sort()
        .filter((edge, i, sorted) => edge !== sorted[i - 1]),
  };
}
