// The rows of co-occurrences that have been fetched so far, as a graph: complete around their concepts, silent about the rest.
import { type RowsPiece, rowsPiece, type SiteManifest } from '../../../src/export/site/pieces.js';
import { pieceAt, rowOrder } from '../../../src/export/site/row-order.js';
import type { MapAnswer } from '../../../src/model/index.js';
import { adjacencyOf } from '../../../src/query/adjacency.js';
import { type CostedGraph, withCosts } from '../../../src/query/shortest-path.js';
import type { ReadPiece } from './read-pieces.js';

export interface KnownRows {
  readonly has: (concept: number) => boolean;
  /** Fetches the pieces that hold these concepts, and with them their neighbours in the order. */
  readonly fetch: (concepts: readonly number[]) => Promise<void>;
  readonly graph: () => CostedGraph;
}

interface Pair {
  readonly source: number;
  readonly target: number;
  readonly papers: number;
}

export function createKnownRows(manifest: SiteManifest, map: MapAnswer, piece: ReadPiece): KnownRows {
  const { concepts, papers } = map.counts;
  const order = rowOrder(map.nodes.community, concepts);
  const position = new Int32Array(concepts);
  order.forEach((concept, at) => {
    position[concept] = at;
  });
  const pieceOf = (concept: number) => pieceAt(manifest.rows, position[concept]!);
  const frequencies = Int32Array.from(map.nodes.count.slice(0, concepts));
  const held = new Map<number, readonly Pair[]>();
  let costed: CostedGraph | undefined;
  return {
    has: (concept) => held.has(pieceOf(concept)),
    async fetch(wanted) {
      const missing = [...new Set(wanted.map(pieceOf))].filter((k) => !held.has(k));
      const fetched = await Promise.all(missing.map((k) => piece<RowsPiece>(rowsPiece(k))));
      for (const [i, k] of missing.entries())
        held.set(k, pairsIn(fetched[i]!, order.slice(manifest.rows[k], manifest.rows[k + 1])));
      if (missing.length > 0) costed = undefined;
    },
    graph() {
      costed ??= withCosts(adjacencyOf(columnsOf([...held.values()].flat()), frequencies, papers));
      return costed;
    },
  };
}

function pairsIn({ lengths, steps, papers }: RowsPiece, concepts: readonly number[]): Pair[] {
  const pairs: Pair[] = [];
  for (const [row, own] of concepts.entries()) {
    let other = 0;
    for (let i = 0; i < lengths[row]!; i++) {
      const at = pairs.length;
      other += steps[at]!;
      pairs.push({ source: Math.min(own, other), target: Math.max(own, other), papers: papers[at]! });
    }
  }
  return pairs;
}

/** Sorted, and each once: two rows that are known both hold the pair between them. */
function columnsOf(pairs: readonly Pair[]) {
  const sorted = pairs.toSorted((a, b) => a.source - b.source || a.target - b.target);
  const once = sorted.filter(
    ({ source, target }, i) => source !== sorted[i - 1]?.source || target !== sorted[i - 1]?.target,
  );
  return {
    source: Int32Array.from(once, ({ source }) => source),
    target: Int32Array.from(once, ({ target }) => target),
    papers: Int32Array.from(once, ({ papers }) => papers),
  };
}
