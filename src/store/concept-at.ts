// The concept of an entry among the concepts of a paper, whose number is told by two numbers of the list.
import { BLOCK, USE } from './cells.js';

/** Row number of the concept of the entry that starts at `from`. */
export function conceptAt(cells: Int32Array, from: number): number {
  return cells[from + USE.block]! * BLOCK + cells[from + USE.low]!;
}
