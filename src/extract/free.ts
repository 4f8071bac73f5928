// Words that a surer phrase has taken already are marked 1.

/** Whether none of the words from `from` (included) to `to` (excluded) is taken. */
export function isFree(taken: Uint8Array, from: number, to: number): boolean {
  for (let at = from; at < to; at++) if (taken[at] === 1) return false;
  return true;
}
