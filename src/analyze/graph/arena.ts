// Typed arrays cut from one block and given back together: a search of a small graph takes less time than it would take to have
// its arrays made, zeroed and collected anew at every level. Contents are whatever was there before.

/** Where a step takes its arrays from. */
export interface Arrays {
  int32(length: number): Int32Array;
  float64(length: number): Float64Array;
}

/** Arrays of their own, all zeros. */
export const HEAP: Arrays = {
  int32: (length) => new Int32Array(length),
  float64: (length) => new Float64Array(length),
};

export class Arena implements Arrays {
  #block = new ArrayBuffer(0);
  #used = 0;
  /** The most that was ever in use at once: what the block should hold. */
  #most = 0;

  int32(length: number): Int32Array {
    const at = this.#take(4 * length);
    return at < 0 ? new Int32Array(length) : new Int32Array(this.#block, at, length);
  }

  float64(length: number): Float64Array {
    const at = this.#take(8 * length);
    return at < 0 ? new Float64Array(length) : new Float64Array(this.#block, at, length);
  }

  /** What is taken from here on is given back by `release` of this mark; marks are given back last first. */
  mark(): number {
    return this.#used;
  }

  release(mark: number): void {
    this.#used = mark;
    if (mark === 0 && this.#most > this.#block.byteLength) this.#block = new ArrayBuffer(this.#most);
  }

  /** Where in the block the next bytes lie; -1 where they do not fit. */
  #take(bytes: number): number {
    const at = this.#used;
    this.#used += (bytes + 7) & ~7;
    if (this.#used > this.#most) this.#most = this.#used;
    return this.#used <= this.#block.byteLength ? at : -1;
  }
}
