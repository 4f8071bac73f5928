// New row numbers for the rows that stay: in their old order, without gaps.

export interface Numbering {
  /** Old numbers, ascending; a new number is a position here. */
  readonly kept: Int32Array;
  /** The new number of each old one; -1 for what does not stay. */
  readonly newOf: Int32Array;
}

export function numberKept(rows: number, isKept: (row: number) => boolean): Numbering {
  const newOf = new Int32Array(rows).fill(-1);
  const kept: number[] = [];
  for (let row = 0; row < rows; row++) if (isKept(row)) newOf[row] = kept.push(row) - 1;
  return { kept: Int32Array.from(kept), newOf };
}
