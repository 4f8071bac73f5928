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
const NUMBER = 1;
const TEXT = 2;
const NOTHING = 3;

/** @param take Given the bytes in stretches that are overwritten afterwards. */
export function createRowBytes(take: (bytes: Uint8Array) => void): RowBytes {
  const buffer = Buffer.allocUnsafe(ROOM);
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
    used = buffer.writeDoubleLE(value, used + 1);
  };
  const putText = (text: string) => {
    const bytes = Buffer.byteLength(text);
    put(TEXT, bytes);
    if (bytes > ROOM) {
      flush();
      take(Buffer.from(text, 'utf8'));
      return;
    }
    makeRoom(bytes);
    used += buffer.write(text, used, 'utf8');
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
