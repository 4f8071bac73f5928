// A binary heap of numbered items, smallest key first (Williams 1964); equal keys by the smaller item, so that ties are the same
// on every run. Pure: the viewer of a static site walks by it too.

export class MinHeap {
  readonly #items: number[] = [];
  readonly #keys: number[] = [];

  get size(): number {
    return this.#items.length;
  }

  push(item: number, key: number): void {
    const [items, keys] = [this.#items, this.#keys];
    let at = items.length;
    items.push(item);
    keys.push(key);
    while (at > 0) {
      const parent = (at - 1) >> 1;
      if (!isBefore(key, item, keys[parent]!, items[parent]!)) break;
      items[at] = items[parent]!;
      keys[at] = keys[parent]!;
      at = parent;
    }
    items[at] = item;
    keys[at] = key;
  }

  /** The item with the smallest key, taken out. */
  pop(): { readonly item: number; readonly key: number } | undefined {
    if (this.#items.length === 0) return undefined;
    const top = { item: this.#items[0]!, key: this.#keys[0]! };
    const [item, key] = [this.#items.pop()!, this.#keys.pop()!];
    if (this.#items.length > 0) this.#sink(item, key);
    return top;
  }

  /** Puts an item where the first was taken out, and from there to its place. */
  #sink(item: number, key: number): void {
    const [items, keys] = [this.#items, this.#keys];
    let at = 0;
    for (let child = 1; child < items.length; child = 2 * at + 1) {
      const right = child + 1;
      if (right < items.length && isBefore(keys[right]!, items[right]!, keys[child]!, items[child]!))
        child = right;
      if (!isBefore(keys[child]!, items[child]!, key, item)) break;
      items[at] = items[child]!;
      keys[at] = keys[child]!;
      at = child;
    }
    items[at] = item;
    keys[at] = key;
  }
}

function isBefore(keyA: number, itemA: number, keyB: number, itemB: number): boolean {
  return keyA < keyB || (keyA === keyB && itemA < itemB);
}
