// All co-occurrences as rows in pieces, for paths that are found in the page.
import type { MapAnswer } from '../../model/index.js';
import { type Adjacency, adjacencyOf } from '../../query/adjacency.js';
import type { Asked } from '../../query/asked.js';
import { readPairColumns } from '../../store/index.js';
import { type RowsPiece, rowsPiece } from './pieces.js';
import { rowBreaks, rowOrder } from './row-order.js';

export interface RowPieces {
  readonly breaks: readonly number[];
  readonly pieces: () => Iterable<{ readonly name: string; readonly value: RowsPiece }>;
}

/** `perPiece`: entries that a piece may hold, if no one row has more. */
export function rowPieces({ store }: Asked, { nodes, counts }: MapAnswer, perPiece: number): RowPieces {
  const { concepts } = counts;
  const adjacency = adjacencyOf(readPairColumns(store), new Int32Array(concepts), 0);
  const order = rowOrder(nodes.community, concepts);
  const breaks = rowBreaks(
    order.map((concept) => adjacency.starts[concept + 1]! - adjacency.starts[concept]!),
    perPiece,
  );
  return {
    breaks,
    *pieces() {
      for (const [k, start] of breaks.entries())
        yield { name: rowsPiece(k), value: rowsOf(adjacency, order.slice(start, breaks[k + 1])) };
    },
  };
}

function rowsOf({ starts, targets, counts }: Adjacency, concepts: readonly number[]): RowsPiece {
  const rows = concepts.map((concept) => targets.subarray(starts[concept]!, starts[concept + 1]!));
  return {
    lengths: rows.map(({ length }) => length),
    steps: rows.flatMap((row) => [...row].map((target, i) => target - (i === 0 ? 0 : row[i - 1]!))),
    papers: concepts.flatMap((concept) => [...counts.subarray(starts[concept]!, starts[concept + 1]!)]),
  };
}
