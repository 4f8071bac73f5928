// Cross-origin reading (Fetch standard, 3.2): off, but for origins that were named.
import { methodsAt } from './methods.js';

/** Changes the response's headers where the request's origin is among those allowed. */
export function allowOrigin(request: Request, response: Response, allowed: readonly string[]): Response {
  if (allowed.length === 0) return response;
  response.headers.append('vary', 'origin');
  const origin = request.headers.get('origin');
  if (origin === null || !allowed.includes(origin)) return response;
  response.headers.set('access-control-allow-origin', origin);
  response.headers.set('access-control-expose-headers', 'etag, link, content-disposition');
  response.headers.set('cross-origin-resource-policy', 'cross-origin');
  return response;
}

/**
 * The answer to a browser that asks beforehand whether it may send a request with a token (Fetch standard, 4.8), which itself
 * never carries one; undefined for any other request.
 */
export function answerPreflight(request: Request, allowed: readonly string[]): Response | undefined {
  const asksBeforehand = request.method === 'OPTIONS' && request.headers.has('access-control-request-method');
  if (!asksBeforehand || !allowed.includes(request.headers.get('origin') ?? '')) return undefined;
  const headers = {
    'access-control-allow-methods': methodsAt(new URL(request.url).pathname),
    'access-control-allow-headers': 'authorization, content-type, if-none-match',
    'access-control-max-age': '86400',
  };
  return new Response(null, { status: 204, headers });
}
