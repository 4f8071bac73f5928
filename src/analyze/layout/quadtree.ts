// A linear quadtree for Barnes-Hut sums (Barnes and Hut 1986, doi:10.1038/324446a0): bodies sorted by Morton code, cells laid
// out depth first in typed arrays with a pointer past each subtree, so that a walk needs no stack. Built anew each step.

/** Bits per axis of the grid that bodies are sorted on. */
const BITS = 16;
const SIDE = 2 ** BITS;
/** A cell with no more bodies than this is a leaf. */
const LEAF = 8;
/** In a cell that cannot be split further, bodies beyond this number are taken as one, so that piles stay linear: its width is 0. */
const PILE = 32;

/** Columns of `Quadtree.cells`: centre of mass, mass, width. */
export const CELL = 4;
/** Columns of `Quadtree.links`: the cell after the subtree; the range of places of its bodies; 1 for a leaf. */
export const LINK = 4;

export interface Quadtree {
  /** The body at each place of the Morton order, and its position and mass, so that neighbours lie together in memory. */
  readonly order: Int32Array;
  readonly x: Float64Array;
  readonly y: Float64Array;
  readonly mass: Float64Array;
  count: number;
  cells: Float64Array;
  links: Int32Array;
  readonly codes: Uint32Array;
  readonly scratch: Int32Array;
}

export function createQuadtree(bodies: number): Quadtree {
  const cells = 64 + bodies;
  return {
    order: Int32Array.from({ length: bodies }, (_, i) => i),
    x: new Float64Array(bodies),
    y: new Float64Array(bodies),
    mass: new Float64Array(bodies),
    count: 0,
    cells: new Float64Array(CELL * cells),
    links: new Int32Array(LINK * cells),
    codes: new Uint32Array(bodies),
    scratch: new Int32Array(bodies),
  };
}

export interface Bodies {
  readonly x: Float64Array;
  readonly y: Float64Array;
  readonly mass: Float64Array;
}

/** Fills the tree with the bodies where they are now. */
export function fillQuadtree(tree: Quadtree, bodies: Bodies): void {
  const width = sortByMortonCode(tree, bodies);
  for (let i = 0; i < tree.order.length; i++) {
    const body = tree.order[i]!;
    tree.x[i] = bodies.x[body]!;
    tree.y[i] = bodies.y[body]!;
    tree.mass[i] = bodies.mass[body]!;
  }
  tree.count = 0;
  if (tree.order.length > 0) addCell(tree, 0, tree.order.length, 2 * BITS, width);
}

/** Returns the width of the square that holds all bodies. */
function sortByMortonCode(tree: Quadtree, { x, y }: Bodies): number {
  let minX = Infinity;
  let maxX = -Infinity;
  let minY = Infinity;
  let maxY = -Infinity;
  for (let i = 0; i < x.length; i++) {
    if (x[i]! < minX) minX = x[i]!;
    if (x[i]! > maxX) maxX = x[i]!;
    if (y[i]! < minY) minY = y[i]!;
    if (y[i]! > maxY) maxY = y[i]!;
  }
  const width = Math.max(maxX - minX, maxY - minY, Number.MIN_VALUE * 2 ** 60);
  const scale = (SIDE - 1) / width;
  for (let i = 0; i < x.length; i++) {
    tree.codes[i] = (spread((x[i]! - minX) * scale) | (spread((y[i]! - minY) * scale) << 1)) >>> 0;
  }
  sortByCode(tree);
  return width;
}

/** The low 16 bits with a zero between each two. */
function spread(value: number): number {
  let bits = value & 0xffff;
  bits = (bits | (bits << 8)) & 0x00ff00ff;
  bits = (bits | (bits << 4)) & 0x0f0f0f0f;
  bits = (bits | (bits << 2)) & 0x33333333;
  return (bits | (bits << 1)) & 0x55555555;
}

const RADIX = 11;
const BUCKETS = 2 ** RADIX;
const counts = new Int32Array(BUCKETS);

/** Below so many bodies, which hardly move between two steps, looking at each bucket takes longer than looking at each body. */
const FEW = 128;

/** Stable, so ties keep the order of the step before: deterministic. */
function sortByCode(tree: Quadtree): void {
  if (tree.order.length < FEW) insertByCode(tree);
  else sortByDigits(tree);
}

function insertByCode({ order, codes }: Quadtree): void {
  for (let i = 1; i < order.length; i++) {
    const body = order[i]!;
    let at = i;
    for (; at > 0 && codes[order[at - 1]!]! > codes[body]!; at--) order[at] = order[at - 1]!;
    order[at] = body;
  }
}

/** Radix sort, least significant digit first. */
function sortByDigits(tree: Quadtree): void {
  let from = tree.order;
  let to = tree.scratch;
  for (let shift = 0; shift < 32; shift += RADIX) {
    counts.fill(0);
    for (let i = 0; i < from.length; i++) counts[(tree.codes[i]! >>> shift) & (BUCKETS - 1)]!++;
    for (let b = 0, sum = 0; b < BUCKETS; b++) {
      const count = counts[b]!;
      counts[b] = sum;
      sum += count;
    }
    for (let i = 0; i < from.length; i++) {
      const body = from[i]!;
      to[counts[(tree.codes[body]! >>> shift) & (BUCKETS - 1)]!++] = body;
    }
    [from, to] = [to, from];
  }
  if (from !== tree.order) tree.order.set(from);
}

/** Adds the cell of the places `start..end-1`, whose codes agree above bit `bits`, and its subtree; returns its number. */
function addCell(tree: Quadtree, start: number, end: number, bits: number, width: number): number {
  const cell = tree.count++;
  if (tree.count * CELL > tree.cells.length) grow(tree);
  tree.cells[CELL * cell + 3] = width;
  tree.links[LINK * cell + 1] = start;
  tree.links[LINK * cell + 2] = end;
  const leaf = end - start <= LEAF || bits === 0;
  tree.links[LINK * cell + 3] = leaf ? 1 : 0;
  if (leaf) addBodies(tree, cell, start, end);
  else addChildren(tree, cell, start, end, bits, width);
  tree.links[LINK * cell] = tree.count;
  return cell;
}

function addBodies(tree: Quadtree, cell: number, start: number, end: number): void {
  if (end - start > PILE) tree.cells[CELL * cell + 3] = 0;
  let mass = 0;
  let x = 0;
  let y = 0;
  for (let i = start; i < end; i++) {
    const m = tree.mass[i]!;
    mass += m;
    x += m * tree.x[i]!;
    y += m * tree.y[i]!;
  }
  setMass(tree, cell, mass, x, y);
}

function addChildren(
  tree: Quadtree,
  cell: number,
  start: number,
  end: number,
  bits: number,
  width: number,
): void {
  let mass = 0;
  let x = 0;
  let y = 0;
  for (let from = start; from < end; ) {
    const to = endOfQuadrant(tree, from, end, bits - 2);
    const child = CELL * addCell(tree, from, to, bits - 2, width / 2);
    const m = tree.cells[child + 2]!;
    mass += m;
    x += m * tree.cells[child]!;
    y += m * tree.cells[child + 1]!;
    from = to;
  }
  setMass(tree, cell, mass, x, y);
}

function setMass(tree: Quadtree, cell: number, mass: number, x: number, y: number): void {
  tree.cells[CELL * cell] = x / mass;
  tree.cells[CELL * cell + 1] = y / mass;
  tree.cells[CELL * cell + 2] = mass;
}

/** Binary search for the first body after `from` in another quadrant. */
function endOfQuadrant(tree: Quadtree, from: number, end: number, shift: number): number {
  const quadrant = tree.codes[tree.order[from]!]! >>> shift;
  let low = from + 1;
  let high = end;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (tree.codes[tree.order[middle]!]! >>> shift === quadrant) low = middle + 1;
    else high = middle;
  }
  return low;
}

function grow(tree: Quadtree): void {
  const cells = new Float64Array(tree.cells.length * 2);
  cells.set(tree.cells);
  tree.cells = cells;
  const links = new Int32Array(tree.links.length * 2);
  links.set(tree.links);
  tree.links = links;
}
