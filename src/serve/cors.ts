// Cross-origin reading (Fetch standard, 3.2): off, but for origins that were named.

/** Changes the response's headers where the request's origin is among those allowed. */
export function allowOrigin(request: Request, response: Response, allowed: readonly string[]): Response {
  if (allowed.length === 0) return response;
  response.headers.append('vary', 'origin');
  const origin = request.headers.get('origin');
  if (origin === null || !allowed.includes(origin)) return response;
  response.headers.set('access-control-allow-origin', origin);
  response.headers.set('access-control-expose-headers', 'etag, content-disposition');
  response.headers.set('cross-origin-resource-policy', 'cross-origin');
  return response;
}
