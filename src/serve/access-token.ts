// A shared secret for a server that others can reach: as a bearer token (RFC 6750) from programs, as the password of HTTP's basic
// authentication (RFC 7617) from browsers, which ask for it by themselves. It protects as well as the connection does.
import { createHash, timingSafeEqual } from 'node:crypto';
import { problemResponse } from './problem.js';

/** A 401 where the request does not carry the token, else undefined. */
export function refuseWithoutToken(request: Request, token: string): Response | undefined {
  const given = givenToken(request.headers.get('authorization') ?? '');
  if (given !== undefined && isEqual(given, token)) return undefined;
  return problemResponse(
    { status: 401, code: 'token-missing', detail: 'This server asks for a token.' },
    { 'www-authenticate': 'Basic realm="paperweave", charset="UTF-8"' },
  );
}

function givenToken(authorization: string): string | undefined {
  const [, scheme, value] = /^(\S+) +(\S+)$/.exec(authorization) ?? [];
  if (value === undefined) return undefined;
  if (scheme!.toLowerCase() === 'bearer') return value;
  if (scheme!.toLowerCase() !== 'basic') return undefined;
  const pair = Buffer.from(value, 'base64').toString('utf8');
  return pair.slice(pair.indexOf(':') + 1);
}

/** Takes as long for a near miss as for a far one. */
function isEqual(a: string, b: string): boolean {
  const digest = (text: string) => createHash('sha256').update(text).digest();
  return timingSafeEqual(digest(a), digest(b));
}
