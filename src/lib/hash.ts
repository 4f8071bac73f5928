// Non-cryptographic hashes for ids and caches; the content hash of a database is SHA-256, in store.

/** 53-bit hash of a string's UTF-16 code units (cyrb53, public domain). */
export function hash53(text: string, seed = 0): number {
  let high = 0xdeadbeef ^ seed;
  let low = 0x41c6ce57 ^ seed;
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    high = Math.imul(high ^ unit, 2654435761);
    low = Math.imul(low ^ unit, 1597334677);
  }
  high = Math.imul(high ^ (high >>> 16), 2246822507) ^ Math.imul(low ^ (low >>> 13), 3266489909);
  low = Math.imul(low ^ (low >>> 16), 2246822507) ^ Math.imul(high ^ (high >>> 13), 3266489909);
  return 4294967296 * (2097151 & low) + (high >>> 0);
}

/** Ten base-36 characters: collisions stay unlikely (below 1e-4) up to a million strings. */
export function shortHash(text: string): string {
  return hash53(text).toString(36).padStart(11, '0').slice(-10);
}
