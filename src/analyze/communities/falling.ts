// The best first, as far as somebody reads: of a heap, so that the rest is never sorted (Williams 1964, Algorithm 232).

/** `items`, which are reordered, by falling score; ties by rising item. */
export function* falling(items: Int32Array, score: Float64Array): Generator<number> {
  for (let at = (items.length >> 1) - 1; at >= 0; at--) sink(items, items.length, score, at);
  for (let size = items.length; size > 0; size--) {
    const best = items[0]!;
    yield best;
    items[0] = items[size - 1]!;
    sink(items, size - 1, score, 0);
  }
}

function before(score: Float64Array, a: number, b: number): boolean {
  return score[a]! > score[b]! || (score[a] === score[b] && a < b);
}

/** Lets the item at a place of a heap of so many go down to where it belongs. */
function sink(heap: Int32Array, size: number, score: Float64Array, from: number): void {
  const item = heap[from]!;
  let at = from;
  for (;;) {
    let child = 2 * at + 1;
    if (child >= size) break;
    if (child + 1 < size && before(score, heap[child + 1]!, heap[child]!)) child++;
    if (!before(score, heap[child]!, item)) break;
    heap[at] = heap[child]!;
    at = child;
  }
  heap[at] = item;
}
