// The land of each community: where its members stand more densely than any other's. One smooth outline a community,
// drawn as a quiet tint with a border, as countries are on a political map. Density by a Gaussian kernel on a grid,
// outlines by marching squares (Lorensen and Cline 1987, in the plane).

export interface Member {
  readonly x: number;
  readonly y: number;
  readonly community: number;
  readonly weight: number;
}

/** Closed rings of [x, y, x, y, ...], in the unit of the positions. */
export type Territory = readonly Float64Array[];

export interface TerritoryOptions {
  readonly communities: number;
  /** Cells along the longer side. */
  readonly cells?: number;
  /** Standard deviation of the kernel, in mean distances between neighbours. */
  readonly spread?: number;
  /** Density that counts as land, as a share of one lone member's peak. */
  readonly shore?: number;
}

interface Grid {
  readonly columns: number;
  readonly rows: number;
  readonly x: number;
  readonly y: number;
  readonly step: number;
  /** Standard deviation of the kernel in cells. */
  readonly kernel: number;
}

export function territoriesOf(members: readonly Member[], options: TerritoryOptions): Territory[] {
  const { communities, cells = 150, spread = 1.35, shore = 1.3 } = options;
  if (members.length === 0) return Array.from({ length: communities }, () => []);
  const grid = gridAround(members, cells, spread);
  const density = densities(members, grid, communities);
  const rivals = strongestTwo(density);
  return density.map((field, community) => outlines(claim(field, community, rivals, shore), grid));
}

/** Share of the box around a map that its land fills, about. */
const FILLED = 0.6;
const KERNEL = { least: 2, most: 12 } as const;

function gridAround(members: readonly Member[], cells: number, spread: number): Grid {
  let [left, right, bottom, top] = [Infinity, -Infinity, Infinity, -Infinity];
  for (const { x, y } of members) {
    [left, right] = [Math.min(left, x), Math.max(right, x)];
    [bottom, top] = [Math.min(bottom, y), Math.max(top, y)];
  }
  const step = Math.max(right - left, top - bottom, 1e-9) / cells;
  const spacing = Math.sqrt((FILLED * (right - left) * (top - bottom)) / members.length) / step;
  const kernel = Math.min(KERNEL.most, Math.max(KERNEL.least, spread * spacing));
  const margin = Math.ceil(kernel * 3) + 1;
  return {
    columns: Math.ceil((right - left) / step) + 2 * margin + 1,
    rows: Math.ceil((top - bottom) / step) + 2 * margin + 1,
    x: left - margin * step,
    y: bottom - margin * step,
    step,
    kernel,
  };
}

function densities(members: readonly Member[], grid: Grid, communities: number): Float32Array[] {
  const fields = Array.from({ length: communities }, () => new Float32Array(grid.columns * grid.rows));
  for (const member of members) {
    const field = fields[member.community];
    if (field) addKernel(field, grid, member);
  }
  return fields;
}

function addKernel(field: Float32Array, grid: Grid, member: Member): void {
  const column = (member.x - grid.x) / grid.step;
  const row = (member.y - grid.y) / grid.step;
  const across = bellAround(column, grid.columns, grid.kernel);
  const down = bellAround(row, grid.rows, grid.kernel);
  down.values.forEach((height, j) => {
    const at = (down.first + j) * grid.columns + across.first;
    for (let i = 0; i < across.values.length; i++)
      field[at + i]! += member.weight * height * across.values[i]!;
  });
}

/** The kernel along one axis: a Gaussian of the plane is the product of two. */
function bellAround(place: number, cells: number, kernel: number): { first: number; values: Float64Array } {
  const reach = Math.ceil(kernel * 3);
  const first = Math.max(0, Math.ceil(place - reach));
  const last = Math.min(cells - 1, Math.floor(place + reach));
  const values = new Float64Array(Math.max(0, last - first + 1));
  for (let i = 0; i < values.length; i++)
    values[i] = Math.exp(-((first + i - place) ** 2) / (2 * kernel * kernel));
  return { first, values };
}

interface Rivals {
  readonly owner: Int32Array;
  readonly first: Float32Array;
  readonly second: Float32Array;
}

function strongestTwo(fields: readonly Float32Array[]): Rivals {
  const length = fields[0]?.length ?? 0;
  const rivals = {
    owner: new Int32Array(length).fill(-1),
    first: new Float32Array(length),
    second: new Float32Array(length),
  };
  fields.forEach((field, community) => {
    for (let cell = 0; cell < length; cell++) {
      const value = field[cell]!;
      if (value > rivals.first[cell]!) {
        rivals.second[cell] = rivals.first[cell]!;
        rivals.first[cell] = value;
        rivals.owner[cell] = community;
      } else if (value > rivals.second[cell]!) rivals.second[cell] = value;
    }
  });
  return rivals;
}

/** Positive inside the community's land, 0 on its border. */
function claim(field: Float32Array, community: number, rivals: Rivals, shore: number): Float32Array {
  const claimed = new Float32Array(field.length);
  for (let cell = 0; cell < field.length; cell++) {
    const rival = rivals.owner[cell] === community ? rivals.second[cell]! : rivals.first[cell]!;
    claimed[cell] = field[cell]! - Math.max(rival * 1.02, shore);
  }
  return claimed;
}

/** Segments of each of the sixteen cases, as pairs of sides: 0 bottom, 1 right, 2 top, 3 left. Inside lies on the left. */
const CASES: readonly (readonly (readonly [number, number])[])[] = [
  [],
  [[0, 3]],
  [[1, 0]],
  [[1, 3]],
  [[2, 1]],
  [
    [0, 3],
    [2, 1],
  ],
  [[2, 0]],
  [[2, 3]],
  [[3, 2]],
  [[0, 2]],
  [
    [1, 0],
    [3, 2],
  ],
  [[1, 2]],
  [[3, 1]],
  [[0, 1]],
  [[3, 0]],
  [],
];

function outlines(field: Float32Array, grid: Grid): Float64Array[] {
  const next = new Map<number, number>();
  const { columns, rows } = grid;
  for (let j = 0; j < rows - 1; j++) {
    for (let i = 0; i < columns - 1; i++) {
      const at = j * columns + i;
      const code =
        (field[at]! > 0 ? 1 : 0) +
        (field[at + 1]! > 0 ? 2 : 0) +
        (field[at + columns + 1]! > 0 ? 4 : 0) +
        (field[at + columns]! > 0 ? 8 : 0);
      // Most cells lie wholly inside or outside.
      if (code === 0 || code === 15) continue;
      for (const [from, to] of CASES[code]!) next.set(sideKey(at, from, columns), sideKey(at, to, columns));
    }
  }
  return rings(next, field, grid);
}

/** A side is named by its lower or left cell corner: even for a horizontal one, odd for a vertical one. */
function sideKey(at: number, side: number, columns: number): number {
  if (side === 0) return at * 2;
  if (side === 1) return (at + 1) * 2 + 1;
  if (side === 2) return (at + columns) * 2;
  return at * 2 + 1;
}

const SHORTEST_RING = 10;

function rings(next: Map<number, number>, field: Float32Array, grid: Grid): Float64Array[] {
  const found: Float64Array[] = [];
  for (const start of next.keys()) {
    const keys: number[] = [];
    let key: number | undefined = start;
    while (key !== undefined && next.has(key)) {
      keys.push(key);
      const following: number | undefined = next.get(key);
      next.delete(key);
      key = following;
    }
    if (keys.length >= SHORTEST_RING) found.push(smooth(smooth(positions(keys, field, grid))));
  }
  return found;
}

function positions(keys: readonly number[], field: Float32Array, grid: Grid): Float64Array {
  const points = new Float64Array(keys.length * 2);
  keys.forEach((key, i) => {
    const at = key >> 1;
    const vertical = (key & 1) === 1;
    const a = field[at]!;
    const b = field[vertical ? at + grid.columns : at + 1]!;
    const share = a === b ? 0.5 : a / (a - b);
    points[2 * i] = grid.x + ((at % grid.columns) + (vertical ? 0 : share)) * grid.step;
    points[2 * i + 1] = grid.y + (Math.floor(at / grid.columns) + (vertical ? share : 0)) * grid.step;
  });
  return points;
}

/** One pass of corner cutting (Chaikin 1974). */
function smooth(ring: Float64Array): Float64Array {
  const count = ring.length / 2;
  const cut = new Float64Array(ring.length * 2);
  for (let i = 0; i < count; i++) {
    const j = (i + 1) % count;
    for (const axis of [0, 1]) {
      const a = ring[2 * i + axis]!;
      const b = ring[2 * j + axis]!;
      cut[4 * i + axis] = 0.75 * a + 0.25 * b;
      cut[4 * i + 2 + axis] = 0.25 * a + 0.75 * b;
    }
  }
  return cut;
}
