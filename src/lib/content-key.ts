// Names for contents: equal parts have equal keys, on every machine and in every run. What is stored under such a name never
// changes, so writing it twice does no harm.
import { createHash } from 'node:crypto';

/** 32 hexadecimal digits: the first half of SHA-256 (FIPS 180-4) over the parts, each with its length before it. */
export function contentKey(parts: readonly string[]): string {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(`${part.length}:`).update(part, 'utf8');
  return hash.digest('hex').slice(0, 32);
}
