// Rows that stand together, taken together: what SQL would gather into lists, if lists could spill to disk.

/** Runs of rows of equal key, of rows that come in the order of the key. */
export async function* consecutive<T>(
  rows: AsyncIterable<T>,
  keyOf: (row: T) => number | string,
): AsyncGenerator<readonly T[]> {
  let run: T[] = [];
  for await (const row of rows) {
    if (run.length > 0 && keyOf(run[0]!) !== keyOf(row)) {
      yield run;
      run = [];
    }
    run.push(row);
  }
  if (run.length > 0) yield run;
}
