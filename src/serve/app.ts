// The HTTP interface as a function Request → Response: routes from the tables of queries and formats, then the viewer's files.
// It needs no port; sockets, tests and other hosts all call `fetch`.
import { type Context, Hono } from 'hono';
import { findFormat } from '../export/index.js';
import { type KnowledgeBase, QUERIES } from '../query/index.js';
import { refuseWithoutToken } from './access-token.js';
import { createAnswerCache } from './answer-cache.js';
import { compress } from './compression.js';
import { allowOrigin, answerPreflight } from './cors.js';
import { describeFormats } from './describe-formats.js';
import { exportRoute } from './export-route.js';
import { isLoopback, refuseForeignHost } from './host-check.js';
import { bodyParameterOf, isAllowed, methodsAt } from './methods.js';
import { nothingHere } from './nothing-here.js';
import { openApi } from './openapi.js';
import { problemResponse, thrownResponse } from './problem.js';
import { postedQueryRoute, queryRoute } from './query-route.js';
import { secureInPlace } from './security-headers.js';
import { staticFile } from './static-files.js';

export interface AppOptions {
  /** The address that will be listened on; on loopback, requests that name another host are refused. Loopback unless told. */
  readonly host?: string;
  /** Folder of the built viewer; without one, only the API answers. */
  readonly viewer?: string;
  /** The program's version, as the OpenAPI document states it. */
  readonly version?: string;
  /** Origins, such as `https://example.org`, whose pages may read the API; none unless told. */
  readonly allowedOrigins?: readonly string[];
  /** What every request must carry; nothing unless told. */
  readonly token?: string;
  /** The longest that a question may take; 0, as unless told, for no limit. The map and exports, which read all, take theirs. */
  readonly maxSeconds?: number;
}

export interface App {
  readonly fetch: (request: Request) => Promise<Response>;
}

const LONGEST_ADDRESS = 8192;

/** `source` may be a function that is asked at each request, so that a replaced database can be opened anew. */
export function createApp(source: KnowledgeBase | (() => KnowledgeBase), options: AppOptions = {}): App {
  const open = typeof source === 'function' ? source : () => source;
  const routes = createRoutes(open, options);
  const answer = async (request: Request): Promise<Response> =>
    refuse(request, options) ?? routes.fetch(request);
  return {
    fetch: async (request) => {
      const response = await compress(request, await answer(request));
      return allowOrigin(request, secureInPlace(response), options.allowedOrigins ?? []);
    },
  };
}

function createRoutes(open: () => KnowledgeBase, options: AppOptions): Hono {
  const { version = '0', maxSeconds = 0 } = options;
  const routes = new Hono();
  const cache = createAnswerCache();
  for (const query of [...QUERIES].sort((a, b) => depth(b.route) - depth(a.route))) {
    const asked = ({ req }: Context) => {
      const [request, path] = [req.raw, req.param()];
      return { query, kb: open(), request, path, cache, version, maxSeconds };
    };
    routes.get(pattern(query.route), (c) => queryRoute(asked(c)));
    if (bodyParameterOf(query)) routes.post(pattern(query.route), (c) => postedQueryRoute(asked(c)));
  }
  routes.get('/api/export', (c) => c.json(describeFormats()));
  routes.get('/api/export/:format', (c) =>
    exportRoute({ format: findFormat(c.req.param('format')), kb: open(), request: c.req.raw, version }),
  );
  const described = openApi(version);
  routes.get('/api/openapi.json', (c) => c.json(described));
  routes.notFound((c) => fileOrNothing(c.req.raw, options.viewer));
  routes.onError(thrownResponse);
  return routes;
}

/** Longer routes first, since the last parameter of a path may hold slashes, as DOIs do. */
const depth = (route: string): number => route.split('/').length;

const pattern = (route: string): string =>
  route.replace(/\{(\w+)\}$/, ':$1{.+}').replace(/\{(\w+)\}\//g, ':$1/');

function fileOrNothing(request: Request, viewer: string | undefined): Response {
  const file = viewer === undefined ? undefined : staticFile(viewer, request);
  return file ?? nothingHere(request);
}

/** The answer to a request that is not for a route: whatever is wrong with it, or a question before the question. */
function refuse(request: Request, options: AppOptions): Response | undefined {
  const { host = '127.0.0.1', token, allowedOrigins = [] } = options;
  return (
    (isLoopback(host) ? refuseForeignHost(request) : undefined) ??
    answerPreflight(request, allowedOrigins) ??
    (token === undefined ? undefined : refuseWithoutToken(request, token)) ??
    refuseForm(request)
  );
}

function refuseForm(request: Request): Response | undefined {
  if (request.url.length > LONGEST_ADDRESS)
    return problemResponse({
      status: 414,
      code: 'address-long',
      detail: 'The address is longer than 8 KiB.',
    });
  if (request.method === 'GET' || request.method === 'HEAD') return undefined;
  const { pathname } = new URL(request.url);
  const allow = methodsAt(pathname);
  if (request.method === 'OPTIONS') return new Response(null, { status: 204, headers: { allow } });
  if (isAllowed(request.method, pathname)) return undefined;
  const detail = `Only ${allow} are understood; this interface reads and never writes.`;
  return problemResponse({ status: 405, code: 'method-unknown', detail }, { allow });
}
