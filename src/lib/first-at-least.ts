// Looking numbers up in an ascending list one after another: cheap where few are looked up among many, and where many among few
// (Bentley and Yao 1976, doi:10.1016/0020-0190(76)90071-5).

/** Position, from `from` on, of the first number that is no smaller, or the length: by steps that double, then by halves. */
export function firstAtLeast(ascending: Int32Array, number: number, from: number): number {
  let [low, step] = [from, 1];
  while (low + step <= ascending.length && ascending[low + step - 1]! < number) {
    low += step;
    step *= 2;
  }
  let high = Math.min(low + step, ascending.length);
  while (low < high) {
    const middle = (low + high) >> 1;
    if (ascending[middle]! < number) low = middle + 1;
    else high = middle;
  }
  return low;
}
