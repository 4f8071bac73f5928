// Pushes discs apart until none overlap: pairs are found on a uniform grid, so a pass is linear however many nodes there are.
// Deterministic: no random number; discs in one place part along angles given by their numbers.

export interface Discs {
  readonly x: Float64Array;
  readonly y: Float64Array;
  readonly radius: Float64Array;
}

const MAX_PASSES = 400;
/** After this many passes in vain the whole picture grows by a little each time, which always ends it. */
const PATIENCE = 60;
const GROWTH = 1.02;
const GOLDEN_ANGLE = Math.PI * (3 - Math.sqrt(5));

/** Moves `x` and `y` in place until discs are at least `gap` apart; returns the passes that it took. */
export function removeOverlapsInPlace(discs: Discs, gap = 0): number {
  if (discs.x.length === 0) return 0;
  const order = bySize(discs.radius);
  for (let pass = 0; pass < MAX_PASSES; pass++) {
    if (pass >= PATIENCE) scaleInPlace(discs, GROWTH);
    if (pushInPlace(discs, order, gap) === 0) return pass;
  }
  return MAX_PASSES;
}

/** Largest first; ties by number. */
function bySize(radius: Float64Array): Int32Array {
  return Int32Array.from(radius.keys()).sort((a, b) => radius[b]! - radius[a]! || a - b);
}

function scaleInPlace({ x, y }: Discs, factor: number): void {
  for (let v = 0; v < x.length; v++) {
    x[v]! *= factor;
    y[v]! *= factor;
  }
}

/** One pass over all near pairs, each looked at from its larger disc; returns the overlaps found. */
function pushInPlace(discs: Discs, order: Int32Array, gap: number): number {
  const grid = createGrid(discs, gap);
  let overlaps = 0;
  for (let i = 0; i < order.length; i++) overlaps += pushFrom(discs, grid, order[i]!, gap);
  return overlaps;
}

interface Grid {
  readonly minX: number;
  readonly minY: number;
  readonly cell: number;
  readonly columns: number;
  readonly rows: number;
  /** Discs of cell `c` are `discs[offsets[c]..offsets[c+1]-1]`. */
  readonly offsets: Int32Array;
  readonly discs: Int32Array;
}

function createGrid({ x, y, radius }: Discs, gap: number): Grid {
  const [minX, maxX] = extent(x);
  const [minY, maxY] = extent(y);
  const mean = radius.reduce((sum, r) => sum + r, 0) / Math.max(1, radius.length);
  const area = Math.max(maxX - minX, 1e-9) * Math.max(maxY - minY, 1e-9);
  const cell = Math.max(
    2 * mean + gap,
    Math.sqrt(area / (2 * x.length + 1)),
    (maxX - minX + maxY - minY) / 20_000,
    1e-9,
  );
  const columns = Math.floor((maxX - minX) / cell) + 1;
  const rows = Math.floor((maxY - minY) / cell) + 1;
  const offsets = new Int32Array(columns * rows + 1);
  const cellOf = new Int32Array(x.length);
  for (let v = 0; v < x.length; v++) {
    cellOf[v] = Math.floor((y[v]! - minY) / cell) * columns + Math.floor((x[v]! - minX) / cell);
    offsets[cellOf[v]! + 1]!++;
  }
  for (let c = 0; c < columns * rows; c++) offsets[c + 1]! += offsets[c]!;
  const next = offsets.slice(0, -1);
  const discs = new Int32Array(x.length);
  for (let v = 0; v < x.length; v++) discs[next[cellOf[v]!]!++] = v;
  return { minX, minY, cell, columns, rows, offsets, discs };
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

function pushFrom(discs: Discs, grid: Grid, v: number, gap: number): number {
  const { x, y, radius } = discs;
  const reach = 2 * radius[v]! + gap;
  const left = column(grid, x[v]! - reach);
  const right = column(grid, x[v]! + reach);
  const bottom = row(grid, y[v]! - reach);
  const top = row(grid, y[v]! + reach);
  let overlaps = 0;
  for (let r = bottom; r <= top; r++) {
    const end = grid.offsets[r * grid.columns + right + 1]!;
    for (let i = grid.offsets[r * grid.columns + left]!; i < end; i++) {
      const u = grid.discs[i]!;
      if (radius[u]! < radius[v]! || (radius[u] === radius[v] && u > v)) overlaps += part(discs, v, u, gap);
    }
  }
  return overlaps;
}

function column(grid: Grid, x: number): number {
  return Math.min(grid.columns - 1, Math.max(0, Math.floor((x - grid.minX) / grid.cell)));
}

function row(grid: Grid, y: number): number {
  return Math.min(grid.rows - 1, Math.max(0, Math.floor((y - grid.minY) / grid.cell)));
}

/** Pushes the two apart where they overlap, the smaller one further; 1 where they did. */
function part({ x, y, radius }: Discs, v: number, u: number, gap: number): number {
  const wanted = radius[v]! + radius[u]! + gap;
  let dx = x[u]! - x[v]!;
  let dy = y[u]! - y[v]!;
  const squared = dx * dx + dy * dy;
  if (squared >= wanted * wanted) return 0;
  let distance = Math.sqrt(squared);
  if (distance < wanted * 1e-6) {
    dx = Math.cos(u * GOLDEN_ANGLE);
    dy = Math.sin(u * GOLDEN_ANGLE);
    distance = 1;
  }
  const push = (wanted * (1 + 1e-6) - Math.sqrt(squared)) / distance;
  const area = radius[v]! ** 2 + radius[u]! ** 2;
  const share = area > 0 ? radius[v]! ** 2 / area : 0.5;
  x[u]! += dx * push * share;
  y[u]! += dy * push * share;
  x[v]! -= dx * push * (1 - share);
  y[v]! -= dy * push * (1 - share);
  return 1;
}
