// A binary heap of numbered items, smallest key first (Williams 1964); equal keys by the smaller item, so that ties are the same
// on every run.

export class MinHeap {
  readonly #items: number[] = [];
  readonly #keys: number[] = [];

  get size(): number {
    return this.#items.length;
  }

  push(item: number, key: number): void {
    this.#items.push(item);
    this.#keys.push(key);
    let at = this.size - 1;
    while (at > 0) {
      const parent = (at - 1) >> 1;
      if (!this.#isBefore(at, parent)) return;
      this.#swap(at, parent);
      at = parent;
    }
  }

  /** The item with the smallest key, taken out. */
  pop(): { readonly item: number; readonly key: number } | undefined {
    if (this.size === 0) return undefined;
    this.#swap(0, this.size - 1);
    const top = { item: this.#items.pop()!, key: this.#keys.pop()! };
    this.#sink();
    return top;
  }

  #sink(): void {
    let at = 0;
    while (true) {
      const left = 2 * at + 1;
      if (left >= this.size) return;
      const child = left + 1 < this.size && this.#isBefore(left + 1, left) ? left + 1 : left;
      if (!this.#isBefore(child, at)) return;
      this.#swap(child, at);
      at = child;
    }
  }

  #isBefore(a: number, b: number): boolean {
    const difference = this.#keys[a]! - this.#keys[b]!;
    return difference < 0 || (difference === 0 && this.#items[a]! < this.#items[b]!);
  }

  #swap(a: number, b: number): void {
    [this.#items[a], this.#items[b]] = [this.#items[b]!, this.#items[a]!];
    [this.#keys[a], this.#keys[b]] = [this.#keys[b]!, this.#keys[a]!];
  }
}
