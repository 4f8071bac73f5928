// Rows of numbers kept in typed columns that double when full: millions of edges without an object for each.

export class GrowingColumns<Name extends string> {
  readonly #names: readonly Name[];
  #columns: Float64Array[];
  #length = 0;

  constructor(names: readonly Name[], capacity: number) {
    this.#names = names;
    this.#columns = names.map(() => new Float64Array(capacity));
  }

  get length(): number {
    return this.#length;
  }

  /** One number a column, in the order of the names. */
  push(row: readonly number[]): void {
    if (this.#length === this.#columns[0]!.length) this.#grow();
    for (let column = 0; column < this.#columns.length; column++)
      this.#columns[column]![this.#length] = row[column]!;
    this.#length++;
  }

  float64(name: Name): Float64Array {
    return this.#columns[this.#names.indexOf(name)]!.slice(0, this.#length);
  }

  int32(name: Name): Int32Array {
    return Int32Array.from(this.#columns[this.#names.indexOf(name)]!.subarray(0, this.#length));
  }

  #grow(): void {
    this.#columns = this.#columns.map((column) => {
      const wider = new Float64Array(Math.max(16, column.length * 2));
      wider.set(column);
      return wider;
    });
  }
}
