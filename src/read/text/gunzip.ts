// Transparent gzip (RFC 1952): members one after another are read as one, as gzip itself does.
import { Readable } from 'node:stream';
import { createGunzip } from 'node:zlib';

/** The two magic bytes and the one compression method there is. */
export function isGzip(head: Uint8Array): boolean {
  return head[0] === 0x1f && head[1] === 0x8b && head[2] === 0x08;
}

/** Throws what zlib throws where the stream is damaged or cut short, after what could be read. */
export async function* gunzip(bytes: AsyncIterable<Uint8Array>): AsyncIterable<Uint8Array> {
  const source = Readable.from(bytes, { objectMode: true });
  const plain = createGunzip();
  source.on('error', (error) => plain.destroy(error));
  source.pipe(plain);
  try {
    for await (const chunk of plain) yield chunk as Uint8Array;
  } finally {
    source.destroy();
  }
}
