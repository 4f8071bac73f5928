// Discs on a uniform grid, each in a list of the cell of its centre, so that who is near is known in constant time while they move.

export interface Discs {
  readonly x: Float64Array;
  readonly y: Float64Array;
  readonly radius: Float64Array;
}

export interface DiscGrid {
  readonly minX: number;
  readonly minY: number;
  /** Side of a cell. */
  readonly side: number;
  readonly columns: number;
  readonly rows: number;
  /** First disc of each cell, -1 where there is none. */
  readonly first: Int32Array;
  /** The disc after and before each disc in its cell, -1 at the ends. */
  readonly next: Int32Array;
  readonly previous: Int32Array;
  readonly cellOf: Int32Array;
}

/** Cells of about half a disc each; discs that later leave the grid are kept in its outermost cells. */
export function createDiscGrid(discs: Discs, gap: number): DiscGrid {
  const { x, y, radius } = discs;
  const [minX, maxX] = extent(x);
  const [minY, maxY] = extent(y);
  const mean = radius.reduce((sum, r) => sum + r, 0) / Math.max(1, radius.length);
  const area = Math.max(maxX - minX, 1e-9) * Math.max(maxY - minY, 1e-9);
  const evenly = Math.sqrt(area / (2 * x.length + 1));
  const side = Math.max(2 * mean + gap, evenly, (maxX - minX + maxY - minY) / 20_000, 1e-9);
  const columns = Math.floor((maxX - minX) / side) + 1;
  const rows = Math.floor((maxY - minY) / side) + 1;
  const grid = {
    ...{ minX, minY, side, columns, rows },
    first: new Int32Array(columns * rows).fill(-1),
    next: new Int32Array(x.length),
    previous: new Int32Array(x.length),
    cellOf: new Int32Array(x.length),
  };
  for (let v = x.length - 1; v >= 0; v--) insert(grid, v, cellAt(grid, x[v]!, y[v]!));
  return grid;
}

function extent(values: Float64Array): [number, number] {
  let low = Infinity;
  let high = -Infinity;
  for (const value of values) {
    if (value < low) low = value;
    if (value > high) high = value;
  }
  return [low, high];
}

export function columnAt(grid: DiscGrid, x: number): number {
  return Math.min(grid.columns - 1, Math.max(0, Math.floor((x - grid.minX) / grid.side)));
}

export function rowAt(grid: DiscGrid, y: number): number {
  return Math.min(grid.rows - 1, Math.max(0, Math.floor((y - grid.minY) / grid.side)));
}

function cellAt(grid: DiscGrid, x: number, y: number): number {
  return rowAt(grid, y) * grid.columns + columnAt(grid, x);
}

/** To be called when a disc has moved. */
export function updateDisc(grid: DiscGrid, v: number, x: number, y: number): void {
  const cell = cellAt(grid, x, y);
  if (cell === grid.cellOf[v]) return;
  remove(grid, v);
  insert(grid, v, cell);
}

function insert({ first, next, previous, cellOf }: DiscGrid, v: number, cell: number): void {
  const after = first[cell]!;
  if (after >= 0) previous[after] = v;
  next[v] = after;
  previous[v] = -1;
  first[cell] = v;
  cellOf[v] = cell;
}

function remove({ first, next, previous, cellOf }: DiscGrid, v: number): void {
  const before = previous[v]!;
  const after = next[v]!;
  if (before >= 0) next[before] = after;
  else first[cellOf[v]!] = after;
  if (after >= 0) previous[after] = before;
}
