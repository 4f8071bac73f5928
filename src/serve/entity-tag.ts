// Conditional requests (RFC 9110, 13.1.2): an answer is a function of the knowledge base and the address, so its tag is the
// content hash, and a client that has it needs no answer at all. Weak, since a coded body may differ in bytes.
import { shortHash } from '../lib/hash.js';

/** `salt` is whatever else the answers depend on, the program's version for one. */
export function entityTag(contentHash: string, salt = ''): string {
  return `W/"${contentHash.slice(0, 24)}${salt === '' ? '' : `-${shortHash(salt)}`}"`;
}

/** Whether `If-None-Match` names the tag; weak comparison. */
export function hasEntityTag(request: Request, tag: string): boolean {
  const given = request.headers.get('if-none-match');
  if (given === null) return false;
  const bare = (each: string) => each.trim().replace(/^W\//, '');
  return given.split(',').some((each) => bare(each) === bare(tag));
}

/** Kept by the client, but asked for again each time. */
export function cacheHeaders(tag: string): Record<string, string> {
  return { etag: tag, 'cache-control': 'no-cache' };
}
