// Looks at the beginning of a byte stream without losing it.

export interface Peeked {
  /** The first bytes: `length` of them, or fewer where the stream is shorter. */
  readonly head: Uint8Array;
  /** The whole stream, the head included; to be iterated once. */
  readonly bytes: AsyncIterable<Uint8Array>;
}

export async function peek(source: AsyncIterable<Uint8Array>, length: number): Promise<Peeked> {
  const iterator = source[Symbol.asyncIterator]();
  const held: Uint8Array[] = [];
  let size = 0;
  let ended = false;
  while (size < length && !ended) {
    const step = await iterator.next();
    if (step.done) ended = true;
    else {
      held.push(step.value);
      size += step.value.length;
    }
  }
  return { head: Buffer.concat(held).subarray(0, length), bytes: replay(held, iterator, ended) };
}

async function* replay(
  held: readonly Uint8Array[],
  iterator: AsyncIterator<Uint8Array>,
  ended: boolean,
): AsyncIterable<Uint8Array> {
  try {
    yield* held;
    for (let done = ended; !done; ) {
      const step = await iterator.next();
      if (step.done) done = true;
      else yield step.value;
    }
  } finally {
    await iterator.return?.();
  }
}
