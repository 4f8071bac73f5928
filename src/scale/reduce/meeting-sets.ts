// Sets of lines that may meet: union-find (Tarjan 1975) over their numbers, five bytes a line.

export class MeetingSets {
  /** Each line's parent, the lesser of two; its own number where it is the first of its set. */
  readonly #parent: Int32Array;
  /** 1 for a line that has met another. */
  readonly #met: Uint8Array;

  constructor(lines: number) {
    this.#parent = new Int32Array(lines).map((_, line) => line);
    this.#met = new Uint8Array(lines);
  }

  join(a: number, b: number): void {
    const [x, y] = [this.first(a), this.first(b)];
    this.#parent[Math.max(x, y)] = Math.min(x, y);
    this.#met[a] = 1;
    this.#met[b] = 1;
  }

  first(line: number): number {
    let first = line;
    while (this.#parent[first] !== first) first = this.#parent[first]!;
    for (let at = line; at !== first; ) {
      const next = this.#parent[at]!;
      this.#parent[at] = first;
      at = next;
    }
    return first;
  }

  /** Lines that have met another, ascending, each with the first of its set. */
  *meetings(): Generator<readonly [line: number, first: number]> {
    for (let line = 0; line < this.#met.length; line++) if (this.#met[line]) yield [line, this.first(line)];
  }
}
