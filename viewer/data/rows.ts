// Adjacency in typed arrays (compressed sparse rows), each row sorted by falling strength.

export interface Rows {
  /** Row of node i: positions `offsets[i]` to `offsets[i + 1]`. */
  readonly offsets: Int32Array;
  readonly targets: Int32Array;
  /** Index of the edge behind each position. */
  readonly edges: Int32Array;
}

interface EdgeColumns {
  readonly source: readonly number[];
  readonly target: readonly number[];
  readonly kind: readonly number[];
}

export function rowsOf(size: number, edges: EdgeColumns, kind: number, strength: Float64Array): Rows {
  const order = edgesByStrength(edges.kind, kind, strength);
  const offsets = offsetsOf(size, edges, order);
  const fill = offsets.slice();
  const targets = new Int32Array(order.length * 2);
  const positions = new Int32Array(order.length * 2);
  const place = (from: number, to: number, edge: number) => {
    const at = fill[from]!++;
    targets[at] = to;
    positions[at] = edge;
  };
  for (const edge of order) {
    place(edges.source[edge]!, edges.target[edge]!, edge);
    place(edges.target[edge]!, edges.source[edge]!, edge);
  }
  return { offsets, targets, edges: positions };
}

function edgesByStrength(kinds: readonly number[], kind: number, strength: Float64Array): Int32Array {
  const chosen: number[] = [];
  for (let edge = 0; edge < kinds.length; edge++) if (kinds[edge] === kind) chosen.push(edge);
  return Int32Array.from(chosen).sort((a, b) => strength[b]! - strength[a]! || a - b);
}

function offsetsOf(size: number, edges: EdgeColumns, order: Int32Array): Int32Array {
  const offsets = new Int32Array(size + 1);
  for (const edge of order) {
    offsets[edges.source[edge]! + 1]!++;
    offsets[edges.target[edge]! + 1]!++;
  }
  for (let node = 0; node < size; node++) offsets[node + 1]! += offsets[node]!;
  return offsets;
}

/** The targets of a row, strongest first. */
export function rowOf(rows: Rows, node: number, limit = Number.POSITIVE_INFINITY): number[] {
  const start = rows.offsets[node]!;
  return [...rows.targets.subarray(start, Math.min(start + limit, rows.offsets[node + 1]!))];
}

export function degreeOf(rows: Rows, node: number): number {
  return rows.offsets[node + 1]! - rows.offsets[node]!;
}
