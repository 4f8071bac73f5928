// The answer at an address that leads nowhere: within the interface, with the routes that were perhaps meant.
import { nearestTo } from '../lib/nearest.js';
import { QUERIES } from '../query/index.js';
import { problemResponse } from './problem.js';

const ROUTES: readonly string[] = [
  ...QUERIES.map(({ route }) => route),
  '/api/export',
  '/api/export/{format}',
  '/api/openapi.json',
];

export function nothingHere(request: Request): Response {
  const { pathname } = new URL(request.url);
  const suggestions = routesLike(pathname);
  return problemResponse({
    status: 404,
    code: 'address-unknown',
    detail: 'There is nothing at this address; /api/openapi.json tells what can be asked.',
    ...(suggestions.length > 0 ? { suggestions } : {}),
  });
}

/** Those that begin alike, and of these the ones that are as long. */
function routesLike(pathname: string): readonly string[] {
  const [top, first, ...rest] = pathname.split('/').filter((segment) => segment !== '');
  if (top !== 'api' || first === undefined) return [];
  const firsts = [...new Set(ROUTES.map(firstOf))];
  const near = nearestTo(first, firsts);
  const alike = ROUTES.filter((route) => near.includes(firstOf(route)));
  const asLong = alike.filter((route) => route.split('/').length === rest.length + 3);
  return asLong.length > 0 ? asLong : alike;
}

const firstOf = (route: string): string => route.split('/')[2]!;
