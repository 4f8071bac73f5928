// Texts in one compressed row, in the form of SQLite's own archives (https://www.sqlite.org/sqlar.html): a zlib stream (RFC 1950)
// beside the bytes that it holds, or these bytes themselves where they are no more. What is compressed is a JSON array of texts.
import { constants, deflateSync, inflateSync } from 'node:zlib';

/** Half the room of texts one by one; more in a block save little and cost whoever reads one of them more. */
export const TEXTS_PER_BLOCK = 4;

/** What a row of `abstract_blocks` holds beside its number. */
export interface TextBlock {
  /** Bytes before compression. */
  readonly size: number;
  readonly data: Uint8Array;
}

/** Packs one block after another in one stretch of memory: a large corpus would leave hundreds of megabytes behind. */
export function createBlockPacker(): (plain: string) => TextBlock {
  let room = Buffer.allocUnsafe(MOST_ROOM);
  return (plain) => {
    const most = plain.length * BYTES_PER_UNIT;
    if (most > room.length) room = Buffer.allocUnsafe(most);
    const bytes = room.subarray(0, room.write(plain, 'utf8'));
    const data = deflateSync(bytes, { chunkSize: Math.max(bytes.length >> 1, constants.Z_MIN_CHUNK) });
    return { size: bytes.length, data: data.length < bytes.length ? data : Buffer.from(bytes) };
  };
}

/** Of UTF-8, for a UTF-16 code unit, at most. */
const BYTES_PER_UNIT = 3;

/** What SQLite's shell has as `sqlar_uncompress`. @throws Error where `data` is not what was compressed. */
export function uncompress(data: Uint8Array, size: number): Uint8Array {
  const plain = data.length === size ? data : inflateSync(data, { chunkSize: roomFor(size) });
  if (plain.length !== size) throw new RangeError(`${plain.length} bytes in place of ${size}`);
  return plain;
}

/** All of it at once, which is faster than in parts; no more than a damaged size may cost. */
function roomFor(size: number): number {
  return Math.min(Math.max(size + 1, constants.Z_MIN_CHUNK), MOST_ROOM);
}

const MOST_ROOM = 65_536;

/** @throws Error as `uncompress`. */
export function unpackBlock({ size, data }: TextBlock): string {
  const plain = uncompress(data, size);
  return Buffer.from(plain.buffer, plain.byteOffset, plain.length).toString('utf8');
}
