// A column of whole numbers that doubles when full.

export class GrowingInts {
  #values = new Int32Array(1024);
  #length = 0;

  push(value: number): void {
    if (this.#length === this.#values.length) this.#grow();
    this.#values[this.#length++] = value;
  }

  /** What was pushed so far, without a copy. */
  values(): Int32Array {
    return this.#values.subarray(0, this.#length);
  }

  #grow(): void {
    const wider = new Int32Array(this.#values.length * 2);
    wider.set(this.#values);
    this.#values = wider;
  }
}
