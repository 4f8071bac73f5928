// Pushes discs apart until none overlap. After a first look at all of them only those that were pushed are looked at again, so
// the long tail of a few stubborn ones costs next to nothing. Deterministic: no random number, a fixed order; discs in one
// place part along angles given by their numbers.
import { columnAt, createDiscGrid, type DiscGrid, type Discs, rowAt, updateDisc } from './disc-grid.js';
import { GOLDEN_ANGLE } from './positions.js';

export type { Discs } from './disc-grid.js';

const MAX_PASSES = 700;
/** After this many passes in vain the whole picture grows by a little each time, which always ends it. */
const PATIENCE = 300;
const GROWTH = 1.02;

/** Moves `x` and `y` in place until discs are at least `gap` apart; returns the passes that it took. */
export function removeOverlapsInPlace(discs: Discs, gap = 0): number {
  if (discs.x.length === 0) return 0;
  const largestFirst = bySize(discs.radius);
  let crowd = startCrowd(discs, gap, largestFirst);
  for (let pass = 0; pass < MAX_PASSES; pass++) {
    if (pass >= PATIENCE) {
      scaleInPlace(discs, GROWTH);
      crowd = startCrowd(discs, gap, largestFirst);
    }
    if (partAll(crowd, pass) === 0) return pass;
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

interface Crowd {
  readonly discs: Discs;
  readonly gap: number;
  readonly grid: DiscGrid;
  readonly largest: number;
  /** Discs to look at in this pass: `pushed[0..count-1]`; it starts with all. */
  readonly pushed: Int32Array;
  count: number;
  /** Those pushed in this pass, and the pass in which each was pushed last. */
  readonly pushedNow: Int32Array;
  readonly lastPushed: Int32Array;
}

function startCrowd(discs: Discs, gap: number, order: Int32Array): Crowd {
  const { length } = order;
  return {
    ...{ discs, gap, grid: createDiscGrid(discs, gap), largest: discs.radius[order[0]!]! },
    ...{ pushed: order.slice(), count: length },
    ...{ pushedNow: new Int32Array(length), lastPushed: new Int32Array(length).fill(-1) },
  };
}

/** Parts each disc at hand from those around it, and puts in their place those that were pushed; returns the overlaps found. */
function partAll(crowd: Crowd, pass: number): number {
  const all = crowd.count === crowd.discs.x.length;
  let overlaps = 0;
  let count = 0;
  const note = (v: number) => {
    if (crowd.lastPushed[v] === pass) return;
    crowd.lastPushed[v] = pass;
    crowd.pushedNow[count++] = v;
  };
  for (let i = 0; i < crowd.count; i++) overlaps += partFrom(crowd, crowd.pushed[i]!, all, note);
  crowd.pushed.set(crowd.pushedNow.subarray(0, count));
  crowd.count = count;
  return overlaps;
}

/** Where all discs are looked at, a pair is looked at from its larger one only. */
function partFrom(crowd: Crowd, v: number, all: boolean, note: (v: number) => void): number {
  const { discs, grid, gap } = crowd;
  const { x, y, radius } = discs;
  const reach = radius[v]! + (all ? radius[v]! : crowd.largest) + gap;
  const [left, right] = [columnAt(grid, x[v]! - reach), columnAt(grid, x[v]! + reach)];
  const [bottom, top] = [rowAt(grid, y[v]! - reach), rowAt(grid, y[v]! + reach)];
  let overlaps = 0;
  for (let row = bottom; row <= top; row++) {
    for (let column = left; column <= right; column++) {
      let u = grid.first[row * grid.columns + column]!;
      while (u >= 0) {
        const after = grid.next[u]!;
        if (u !== v && (!all || radius[u]! <= radius[v]!) && part(discs, v, u, gap)) {
          updateDisc(grid, u, x[u]!, y[u]!);
          note(u);
          overlaps++;
        }
        u = after;
      }
    }
  }
  if (overlaps > 0) {
    updateDisc(grid, v, x[v]!, y[v]!);
    note(v);
  }
  return overlaps;
}

/** Pushes the two apart where they overlap, the smaller one further; says whether they did. */
function part({ x, y, radius }: Discs, v: number, u: number, gap: number): boolean {
  const wanted = radius[v]! + radius[u]! + gap;
  let dx = x[u]! - x[v]!;
  let dy = y[u]! - y[v]!;
  const squared = dx * dx + dy * dy;
  if (squared >= wanted * wanted) return false;
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
  return true;
}
