// Where there is room on a map: discs on a uniform grid, each in the cell of its centre.
import type { Discs } from '../layout/remove-overlaps.js';

export interface FreeRoom {
  /** True where a disc of that radius would touch no other. */
  readonly isFree: (x: number, y: number, radius: number) => boolean;
  /** Takes the room of a disc, where it lies now. */
  readonly add: (disc: number) => void;
}

/** @param placed 1 for each disc that takes room from the start. */
export function createFreeRoom({ x, y, radius }: Discs, placed: Uint8Array, gap: number): FreeRoom {
  const largest = radius.reduce((most, r) => Math.max(most, r), 1);
  const cell = largest / 2;
  const cells = new Map<string, number[]>();
  const at = (value: number) => Math.floor(value / cell);
  const add = (disc: number): void => {
    const key = `${at(x[disc]!)} ${at(y[disc]!)}`;
    const held = cells.get(key);
    if (held) held.push(disc);
    else cells.set(key, [disc]);
  };
  placed.forEach((isPlaced, disc) => {
    if (isPlaced === 1) add(disc);
  });
  const touches = (disc: number, px: number, py: number, r: number): boolean =>
    Math.hypot(x[disc]! - px, y[disc]! - py) < radius[disc]! + r + gap;
  return {
    add,
    isFree(px, py, r) {
      const reach = r + largest + gap;
      for (let column = at(px - reach); column <= at(px + reach); column++)
        for (let row = at(py - reach); row <= at(py + reach); row++)
          if (cells.get(`${column} ${row}`)?.some((disc) => touches(disc, px, py, r))) return false;
      return true;
    },
  };
}
