// Which papers hold which concepts, as compressed sparse rows.

/** Row `i` is `items` from `starts[i]` to `starts[i + 1]`, ascending. */
export interface Rows {
  readonly starts: Int32Array;
  readonly items: Int32Array;
}

/** The same edges both ways. */
export interface BothRows {
  readonly byPaper: Rows;
  readonly byConcept: Rows;
}

/** Where the row of each number starts when `items` are sorted, and, at the end, how many there are. */
export function startsOf(items: Int32Array, numbers: number): Int32Array {
  const starts = new Int32Array(numbers + 1);
  for (let i = 0; i < items.length; i++) starts[items[i]! + 1]!++;
  for (let number = 0; number < numbers; number++) starts[number + 1]! += starts[number]!;
  return starts;
}

/** A row for each item, of the numbers of the rows that hold it, ascending, whatever the order of the items. */
export function transpose(rows: Rows, columns: number): Rows {
  const starts = startsOf(rows.items, columns);
  const next = starts.slice();
  const items = new Int32Array(rows.items.length);
  for (let row = 0; row + 1 < rows.starts.length; row++)
    for (let at = rows.starts[row]!; at < rows.starts[row + 1]!; at++) {
      const column = rows.items[at]!;
      items[next[column]!++] = row;
    }
  return { starts, items };
}
