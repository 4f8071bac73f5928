// The content hash: SHA-256 (FIPS 180-4) over every row of every table in the order of `TABLES` and of the tables' keys.
// It depends on the rows alone, not on how SQLite lays them out, so that two builds can be compared by it.
import { createHash } from 'node:crypto';

export type Cell = string | number | null;

export interface RowHash {
  add(cells: readonly Cell[]): void;
  /** Ends the hash; 64 hexadecimal digits. */
  digest(): string;
}

const ROOM = 65_536;
const NUMBER_BYTES = 9;
const NUMBER = 1;
const TEXT = 2;
const NOTHING = 3;

/** Numbers as little-endian doubles, text as its length in bytes and UTF-8: no two different rows give the same bytes. */
export function createRowHash(): RowHash {
  const hash = createHash('sha256');
  const buffer = Buffer.allocUnsafe(ROOM);
  let used = 0;
  const flush = () => {
    hash.update(buffer.subarray(0, used));
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
      hash.update(text, 'utf8');
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
    digest() {
      flush();
      return hash.digest('hex');
    },
  };
}
