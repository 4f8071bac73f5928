// Against DNS rebinding: a page elsewhere can point its own name at 127.0.0.1 and read a local server, but the browser then
// sends that name as Host. A server bound to loopback answers only to loopback's own names.
import { problemResponse } from './problem.js';

const LOOPBACK = /^(?:localhost|.+\.localhost|127(?:\.\d{1,3}){3}|\[::1\])$/;

/** Whether an address to listen on can be reached from this machine only. */
export function isLoopback(host: string): boolean {
  return host === '::1' || LOOPBACK.test(host.toLowerCase());
}

/** A 421 where the request names another host than loopback, else undefined. */
export function refuseForeignHost(request: Request): Response | undefined {
  const named = hostName(request.headers.get('host') ?? new URL(request.url).host);
  if (LOOPBACK.test(named)) return undefined;
  return problemResponse({
    status: 421,
    code: 'host-foreign',
    detail: 'This server answers to localhost only.',
  });
}

const hostName = (host: string): string => host.toLowerCase().replace(/:\d*$/, '');
