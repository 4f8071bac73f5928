// Looks at the beginning of a text stream without losing it.

const HEAD = 64 * 1024;

/** The beginning of a text, and the whole of it. */
export async function withHead(
  chunks: AsyncIterable<string>,
): Promise<{ head: string; chunks: AsyncIterable<string> }> {
  const iterator = chunks[Symbol.asyncIterator]();
  let head = '';
  let done = false;
  while (head.length < HEAD && !done) {
    const step = await iterator.next();
    if (step.done) done = true;
    else head += step.value;
  }
  const all = async function* () {
    yield head;
    while (!done) {
      const step = await iterator.next();
      if (step.done) done = true;
      else yield step.value;
    }
  };
  return { head, chunks: all() };
}
