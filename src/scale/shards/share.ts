// A stable share of the papers: n shares take every paper exactly once, whatever machine works them out.
import { createHash } from 'node:crypto';

/** The `index`-th of `count` shares; `1 <= index <= count`. */
export interface Share {
  readonly index: number;
  readonly count: number;
}

export const WHOLE: Share = { index: 1, count: 1 };

/** `3/16`; undefined where the text is no share. */
export function parseShare(text: string): Share | undefined {
  const [index, count] = (/^(\d{1,7})\/(\d{1,7})$/.exec(text) ?? []).slice(1).map(Number);
  if (index === undefined || count === undefined || index < 1 || index > count) return undefined;
  return { index, count };
}

/** By the first four bytes of SHA-256 (FIPS 180-4) over the key in UTF-8, read as a big-endian number, modulo `count`. */
export function isInShare(key: string, { index, count }: Share): boolean {
  if (count === 1) return true;
  return createHash('sha256').update(key, 'utf8').digest().readUInt32BE(0) % count === index - 1;
}
