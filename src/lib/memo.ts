// Remembers the results of a pure function of a string. When full it forgets all and begins again, so that memory is bounded
// on any input.

const SIZE = 65_536;

export function memoize<Result>(
  compute: (text: string) => Result,
  size: number = SIZE,
): (text: string) => Result {
  const known = new Map<string, Result>();
  return (text) => {
    const found = known.get(text);
    if (found !== undefined) return found;
    if (known.size >= size) known.clear();
    const result = compute(text);
    known.set(text, result);
    return result;
  };
}

/** What `make` gives, made when it is first asked for. */
export function once<T extends object>(make: () => T): () => T {
  let made: T | undefined;
  return () => {
    made ??= make();
    return made;
  };
}
