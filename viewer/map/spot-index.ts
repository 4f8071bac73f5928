// Which node lies under the pointer: a grid over the positions, so that no pixel has to be read back from the GPU.
import type { Point, View } from './view.js';

export interface SpotIndex {
  /** The node nearest to a place on the stage, among those within reach and wanted; undefined where there is none. */
  readonly at: (view: View, place: Point, wanted: (node: number) => boolean) => number | undefined;
}

interface Spots {
  readonly x: readonly number[];
  readonly y: readonly number[];
  /** Radius on screen in pixels, under a view. */
  readonly radius: (node: number, view: View) => number;
  /** Pixels beyond the radius that still count: more for a finger than for a mouse. */
  readonly tolerance: number;
}

const PER_CELL = 4;

export function createSpotIndex({ x, y, radius, tolerance }: Spots): SpotIndex {
  const { cells, cell, keyOf } = buildGrid(x, y);
  const gap = (node: number, view: View, place: Point) =>
    Math.hypot(view.x + x[node]! * view.scale - place.x, view.y - y[node]! * view.scale - place.y) -
    radius(node, view);
  return {
    at(view, place, wanted) {
      const px = (place.x - view.x) / view.scale;
      const py = (view.y - place.y) / view.scale;
      const reach = Math.min(40, (tolerance + 24) / (view.scale * cell) + 1);
      let best: number | undefined;
      let least = tolerance;
      for (let i = Math.floor(px / cell - reach); i <= px / cell + reach; i++) {
        for (let j = Math.floor(py / cell - reach); j <= py / cell + reach; j++) {
          for (const node of cells.get(keyOf(i, j)) ?? []) {
            if (!wanted(node)) continue;
            const distance = gap(node, view, place);
            if (distance < least || (distance === least && best === undefined))
              [best, least] = [node, distance];
          }
        }
      }
      return best;
    },
  };
}

function buildGrid(x: readonly number[], y: readonly number[]) {
  const span = (values: readonly number[]) =>
    values.reduce((most, value) => Math.max(most, value), -Infinity) -
    values.reduce((least, value) => Math.min(least, value), Infinity);
  const area = Math.max(span(x), 1e-9) * Math.max(span(y), 1e-9);
  const cell = Math.sqrt((area * PER_CELL) / Math.max(1, x.length)) || 1;
  const keyOf = (column: number, row: number) => `${column},${row}`;
  const cells = new Map<string, number[]>();
  x.forEach((value, node) => {
    const key = keyOf(Math.floor(value / cell), Math.floor(y[node]! / cell));
    const held = cells.get(key);
    if (held) held.push(node);
    else cells.set(key, [node]);
  });
  return { cells, cell, keyOf };
}
