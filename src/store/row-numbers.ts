// Row numbers of concepts and papers in packed lists: two numbers each, so that there may be more of them than there are characters.
import { unpackNumbers } from './number-text.js';

/** `block * BLOCK + low`: three bytes, and four from 190,000 on. */
export const BLOCK = 2000;

export function splitNumbers(rows: Iterable<number>): number[] {
  const parts: number[] = [];
  for (const row of rows) parts.push(Math.floor(row / BLOCK), row % BLOCK);
  return parts;
}

/** What was split and packed. */
export function joinedNumbers(packed: string): Int32Array {
  const parts = unpackNumbers(packed);
  return Int32Array.from({ length: parts.length >> 1 }, (_, i) => parts[2 * i]! * BLOCK + parts[2 * i + 1]!);
}
