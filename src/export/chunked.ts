// Small strings gathered into chunks fit for a socket or a file, so that a file of any size needs one chunk of memory.

const CHUNK_UNITS = 64 * 1024;

/** The same text in pieces of about 64 KiB; nothing is read ahead of what is asked for. */
export function* chunked(pieces: Iterable<string>, size: number = CHUNK_UNITS): Iterable<string> {
  let held = '';
  for (const piece of pieces) {
    held += piece;
    if (held.length < size) continue;
    yield held;
    held = '';
  }
  if (held !== '') yield held;
}
