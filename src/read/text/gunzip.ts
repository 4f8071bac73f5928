// Transparent gzip (RFC 1952): members one after another are read as one, as gzip itself does.
import { Readable } from 'node:stream';
import { createGunzip } from 'node:zlib';

/** The two magic bytes and the one compression method there is. */
export function isGzip(head: Uint8Array): boolean {
  return head[0] === 0x1f && head[1] === 0x8b && head[2] === 0x08;
}

export interface GzipLimit {
  /** Plain bytes that are let pass whatever the ratio. */
  readonly bytes: number;
  /** Plain bytes for one packed byte. */
  readonly ratio: number;
}

/** Text shrinks to a tenth; what shrinks to a three-hundredth, and is large, was made to fill memories. */
const BOMB: GzipLimit = { bytes: 1024 ** 3, ratio: 300 };

/**
 * Throws what zlib throws where the stream is damaged or cut short, after what could be read; past the limit an error of the
 * code `GZIP_BOMB`.
 */
export async function* gunzip(
  bytes: AsyncIterable<Uint8Array>,
  limit: GzipLimit = BOMB,
): AsyncIterable<Uint8Array> {
  const size = { packed: 0, plain: 0 };
  const source = Readable.from(weighed(bytes, size), { objectMode: true });
  const plain = createGunzip();
  source.on('error', (error) => plain.destroy(error));
  source.pipe(plain);
  try {
    for await (const chunk of plain as AsyncIterable<Uint8Array>) {
      size.plain += chunk.length;
      if (size.plain > limit.bytes && size.plain > limit.ratio * size.packed) throw bomb();
      yield chunk;
    }
  } finally {
    source.destroy();
  }
}

async function* weighed(
  bytes: AsyncIterable<Uint8Array>,
  size: { packed: number },
): AsyncIterable<Uint8Array> {
  for await (const chunk of bytes) {
    size.packed += chunk.length;
    yield chunk;
  }
}

function bomb(): Error {
  return Object.assign(new Error('gzip bomb'), { code: 'GZIP_BOMB' });
}
