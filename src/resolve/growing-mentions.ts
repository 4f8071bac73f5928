// Columns of mentions that double when full; how many there are is known only when the last paper was read.
import type { MentionColumns } from './surfaces.js';

const CAPACITY = 1024;

export class GrowingMentions {
  readonly #starts: Int32Array;
  #surface = new Int32Array(CAPACITY);
  #type = new Uint8Array(CAPACITY);
  #weight = new Int32Array(CAPACITY);
  #tells = new Uint8Array(CAPACITY);
  #papers = 0;
  #length = 0;

  constructor(papers: number) {
    this.#starts = new Int32Array(papers + 1);
  }

  push(surface: number, type: number, weight: number, tells: number): void {
    if (this.#length === this.#surface.length) this.#grow();
    this.#surface[this.#length] = surface;
    this.#type[this.#length] = type;
    this.#weight[this.#length] = weight;
    this.#tells[this.#length] = tells;
    this.#length++;
  }

  endPaper(): void {
    this.#starts[++this.#papers] = this.#length;
  }

  columns(): MentionColumns {
    return {
      starts: this.#starts,
      surface: this.#surface.subarray(0, this.#length),
      type: this.#type.subarray(0, this.#length),
      weight: this.#weight.subarray(0, this.#length),
      tells: this.#tells.subarray(0, this.#length),
    };
  }

  #grow(): void {
    this.#surface = widened(this.#surface, Int32Array);
    this.#type = widened(this.#type, Uint8Array);
    this.#weight = widened(this.#weight, Int32Array);
    this.#tells = widened(this.#tells, Uint8Array);
  }
}

function widened<Column extends Int32Array | Uint8Array>(
  column: Column,
  make: new (length: number) => Column,
): Column {
  const wider = new make(column.length * 2);
  wider.set(column);
  return wider;
}
