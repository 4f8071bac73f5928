// Chunks of text or bytes as the body of a response, made only as fast as the reader takes them.

/**
 * The first chunk is made at once, so that what fails before it can still become an error answer; the others as the reader
 * pulls. A reader who goes away ends the iteration.
 */
export function textStream(chunks: Iterable<string | Uint8Array>): ReadableStream<Uint8Array> {
  const iterator = chunks[Symbol.iterator]();
  const encoder = new TextEncoder();
  let next = iterator.next();
  return new ReadableStream<Uint8Array>(
    {
      pull(controller) {
        if (next.done) return controller.close();
        controller.enqueue(typeof next.value === 'string' ? encoder.encode(next.value) : next.value);
        next = iterator.next();
      },
      cancel() {
        iterator.return?.();
      },
    },
    { highWaterMark: 1 },
  );
}
