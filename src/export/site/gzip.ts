// JSON compressed so that equal values give equal bytes: the header tells neither time nor system (RFC 1952, 2.3).
import { gzipSync } from 'node:zlib';

const SYSTEM = 9;
const UNKNOWN_SYSTEM = 255;

export function gzippedJson(value: unknown): Uint8Array {
  const bytes = gzipSync(JSON.stringify(value), { level: 9 });
  bytes[SYSTEM] = UNKNOWN_SYSTEM;
  return bytes;
}
