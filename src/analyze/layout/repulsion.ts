// What all bodies push each other with, by the quadtree: a leaf's bodies lie together, so that the tree is walked once for all of
// them, and what acts on them is read from one short list (Barnes 1990, doi:10.1016/0021-9991(90)90232-P).
import { CELL, LINK, type Quadtree } from './quadtree.js';

export interface Repulsion {
  /** At each place of the tree's order. */
  readonly fx: Float64Array;
  readonly fy: Float64Array;
  /** What acts on the leaf at hand: centre and mass of cells far off and of bodies nearby, `PUSHER` columns each. */
  pushers: Float64Array;
  count: number;
}

const PUSHER = 3;
/** Bodies of a cell that the tree is walked once for. */
const GROUP = 32;

export function createRepulsion(bodies: number): Repulsion {
  return {
    fx: new Float64Array(bodies),
    fy: new Float64Array(bodies),
    pushers: new Float64Array(PUSHER * 256),
    count: 0,
  };
}

/** Sets `fx` and `fy` of every place. @param theta A cell is one body where its width over its distance to the leaf is below. */
export function repelAll(repulsion: Repulsion, tree: Quadtree, theta: number): void {
  const { links } = tree;
  for (let cell = 0; cell < tree.count; ) {
    const first = links[LINK * cell + 1]!;
    const last = links[LINK * cell + 2]!;
    if (last - first > GROUP && links[LINK * cell + 3] === 0) {
      cell++;
      continue;
    }
    cell = links[LINK * cell]!;
    gatherPushers(repulsion, tree, boxOf(tree, first, last), theta * theta);
    for (let place = first; place < last; place++) push(repulsion, tree, place);
  }
}

interface Box {
  readonly left: number;
  readonly right: number;
  readonly bottom: number;
  readonly top: number;
}

function boxOf({ x, y }: Quadtree, first: number, last: number): Box {
  let [left, right, bottom, top] = [x[first]!, x[first]!, y[first]!, y[first]!];
  for (let i = first + 1; i < last; i++) {
    if (x[i]! < left) left = x[i]!;
    if (x[i]! > right) right = x[i]!;
    if (y[i]! < bottom) bottom = y[i]!;
    if (y[i]! > top) top = y[i]!;
  }
  return { left, right, bottom, top };
}

function gatherPushers(repulsion: Repulsion, tree: Quadtree, box: Box, limit: number): void {
  const { cells, links } = tree;
  repulsion.count = 0;
  for (let cell = 0; cell < tree.count; ) {
    const x = cells[CELL * cell]!;
    const y = cells[CELL * cell + 1]!;
    const width = cells[CELL * cell + 3]!;
    const dx = x < box.left ? box.left - x : x > box.right ? x - box.right : 0;
    const dy = y < box.bottom ? box.bottom - y : y > box.top ? y - box.top : 0;
    if (width * width < limit * (dx * dx + dy * dy) || width === 0) {
      addPusher(repulsion, x, y, cells[CELL * cell + 2]!);
      cell = links[LINK * cell]!;
    } else if (links[LINK * cell + 3] === 0) {
      cell++;
    } else {
      const last = links[LINK * cell + 2]!;
      for (let i = links[LINK * cell + 1]!; i < last; i++)
        addPusher(repulsion, tree.x[i]!, tree.y[i]!, tree.mass[i]!);
      cell = links[LINK * cell]!;
    }
  }
}

function addPusher(repulsion: Repulsion, x: number, y: number, mass: number): void {
  const at = PUSHER * repulsion.count++;
  if (at + PUSHER > repulsion.pushers.length) grow(repulsion);
  repulsion.pushers[at] = x;
  repulsion.pushers[at + 1] = y;
  repulsion.pushers[at + 2] = mass;
}

function grow(repulsion: Repulsion): void {
  const pushers = new Float64Array(2 * repulsion.pushers.length);
  pushers.set(repulsion.pushers);
  repulsion.pushers = pushers;
}

/** Nobody is pushed by what lies in the same place, so not by itself either. */
function push({ fx, fy, pushers, count }: Repulsion, tree: Quadtree, place: number): void {
  const px = tree.x[place]!;
  const py = tree.y[place]!;
  let [sumX, sumY] = [0, 0];
  for (let at = 0, end = PUSHER * count; at < end; at += PUSHER) {
    const dx = px - pushers[at]!;
    const dy = py - pushers[at + 1]!;
    const distance = dx * dx + dy * dy;
    const factor = distance > 0 ? pushers[at + 2]! / distance : 0;
    sumX += dx * factor;
    sumY += dy * factor;
  }
  fx[place] = sumX;
  fy[place] = sumY;
}
