// Rows as bytes for the content hash: numbers as little-endian doubles, text as its length in bytes and UTF-8, so that no two
// different rows give the same bytes.

export type Cell = string | number | null;

export interface RowBytes {
  add(cells: readonly Cell[]): void;
  /** Hands out what has not been handed out yet. */
  flush(): void;
}

const ROOM = 65_536;
const NUMBER_BYTES = 9;
/** Of UTF-8, for a UTF-16 code unit, at most. */
const BYTES_PER_UNIT = 3;
/** What may take more is not gathered with the rest. */
const MOST_TEXT = ROOM - NUMBER_BYTES;
const NUMBER = 1;
const TEXT = 2;
const NOTHING = 3;

/** @param take Given the bytes in stretches that are overwritten afterwards. */
export function createRowBytes(take: (bytes: Uint8Array) => void): RowBytes {
  const buffer = Buffer.alloc(ROOM);
  const view = new DataView(buffer.buffer, buffer.byteOffset, ROOM);
  let used = 0;
  const flush = () => {
    if (used > 0) take(buffer.subarray(0, used));
    used = 0;
  };
  const makeRoom = (bytes: number) => {
    if (used + bytes > ROOM) flush();
  };
  const put = (kind: number, value: number) => {
    makeRoom(NUMBER_BYTES);
    buffer[used] = kind;
    view.setFloat64(used + 1, value, true);
    used += NUMBER_BYTES;
  };
  const putText = (text: string) => {
    if (text.length * BYTES_PER_UNIT > MOST_TEXT) {
      putLong(text);
      return;
    }
    makeRoom(NUMBER_BYTES + text.length * BYTES_PER_UNIT);
    const bytes = buffer.write(text, used + NUMBER_BYTES, 'utf8');
    put(TEXT, bytes);
    used += bytes;
  };
  const putLong = (text: string) => {
    const bytes = Buffer.from(text, 'utf8');
    put(TEXT, bytes.length);
    flush();
    take(bytes);
  };
  return {
    add(cells) {
      for (const cell of cells) {
        if (typeof cell === 'number') put(NUMBER, cell);
        else if (cell === null) put(NOTHING, 0);
        else putText(cell);
      }
    },
    flush,
  };
}
