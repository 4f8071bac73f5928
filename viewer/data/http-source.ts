// The source that asks the server which gave the page. Answers are kept, so going back never waits.
import { FINER_LEVELS, SIMILAR_ASKED } from '../../src/export/site/pieces.js';
import type { CommunitiesAnswer } from '../../src/model/index.js';
import type { Bounds } from './bounds.js';
import type { Arrival, Center, DataSource, OfferedFormat } from './source.js';

/** An RFC 9457 problem, or a failure to reach the server, in one line that a reader can use. */
export class SourceError extends Error {
  override readonly name = 'SourceError';
  readonly status: number;
  constructor(message: string, status: number) {
    super(message);
    this.status = status;
  }
}

const KEPT = 200;

/** Concepts a paper on the map: enough that filters by year miss none that matters. */
const MENTIONS = 60;

export function createHttpSource(bounds: Bounds, base = 'api/'): DataSource {
  const kept = new Map<string, Promise<unknown>>();
  const once = <T>(path: string): Promise<T> => {
    const known = kept.get(path);
    if (known) return known as Promise<T>;
    const asked = getJson<T>(base + path);
    kept.set(path, asked);
    asked.catch(() => kept.delete(path));
    if (kept.size > KEPT) kept.delete(kept.keys().next().value ?? '');
    return asked;
  };
  return {
    live: true,
    drawnMap: (arrival) => getWithArrival(`${base}map?${mapQuery(bounds)}`, arrival),
    around: (center) => once(`map?${aroundQuery(center)}`),
    search: (query, limit, signal) =>
      getJson(`${base}search?${new URLSearchParams({ q: query, limit: String(limit) })}`, signal),
    concept: (id) => once(`concepts/${encodeURIComponent(id)}`),
    neighbors: (id, limit) => once(`concepts/${encodeURIComponent(id)}/neighbors?limit=${limit}`),
    evidence: (a, b, limit) => once(`evidence?${evidenceQuery(a, b, limit)}`),
    similarPapers: (id) =>
      once(`similar?${new URLSearchParams({ name: id, kind: 'paper', limit: String(SIMILAR_ASKED) })}`),
    paper: (id) => once(`papers/${encodeURIComponent(id)}`),
    path: (from, to, limit) => once(`path?${new URLSearchParams({ from, to, limit: String(limit) })}`),
    communities: () => once('communities'),
    common: (ids, limit) => once(`common?${commonQuery(ids, limit)}`),
    parts: () =>
      Promise.all(FINER_LEVELS.map((level) => once<CommunitiesAnswer>(`communities?level=${level}`))),
    names: (id) => once(`concepts/${encodeURIComponent(id)}/names`),
    stats: () => once('stats'),
    methods: () => once('methods'),
    formats: async () => (await once<{ formats: OfferedFormat[] }>('export')).formats,
    exportHref: (format) => `${base}export/${format}`,
  };
}

function mapQuery({ concepts, papers }: Bounds): string {
  return `mentions=${MENTIONS}&relations=true&maxConcepts=${concepts}&maxPapers=${papers}`;
}

function aroundQuery(center: Center): URLSearchParams {
  return new URLSearchParams(Object.entries(center).map(([name, value]) => [name, String(value)]));
}

function evidenceQuery(a: string, b: string | undefined, limit: number): URLSearchParams {
  return new URLSearchParams({ a, ...(b === undefined ? {} : { b }), limit: String(limit) });
}

const PINS = ['a', 'b', 'c', 'd'] as const;

function commonQuery(ids: readonly string[], limit: number): URLSearchParams {
  const names = PINS.flatMap((name, i) => (ids[i] === undefined ? [] : [[name, ids[i]] as const]));
  return new URLSearchParams([...names.map(([name, id]) => [name, id]), ['limit', String(limit)]]);
}

async function getJson<T>(address: string, signal?: AbortSignal): Promise<T> {
  const response = await reach(address, signal);
  return (await response.json()) as T;
}

async function reach(address: string, signal?: AbortSignal): Promise<Response> {
  const response = await fetch(address, {
    headers: { accept: 'application/json' },
    ...(signal ? { signal } : {}),
  }).catch((error: unknown) => {
    if (signal?.aborted) throw error;
    throw new SourceError('The server does not answer. Is it still running?', 0);
  });
  if (!response.ok) throw new SourceError(await problemText(response), response.status);
  return response;
}

async function problemText(response: Response): Promise<string> {
  const problem = (await response.json().catch(() => ({}))) as { detail?: string; title?: string };
  return problem.detail ?? problem.title ?? `The server answered ${response.status}.`;
}

async function getWithArrival<T>(address: string, arrival?: Arrival): Promise<T> {
  const response = await reach(address);
  const coded = response.headers.has('content-encoding');
  const length = response.headers.get(coded ? 'x-plain-length' : 'content-length');
  if (!arrival || !response.body) return (await response.json()) as T;
  const total = length === null ? undefined : Number(length);
  let received = 0;
  const counter = new TransformStream<Uint8Array, Uint8Array>({
    transform(chunk, controller) {
      received += chunk.byteLength;
      arrival(received, total);
      controller.enqueue(chunk);
    },
  });
  return (await new Response(response.body.pipeThrough(counter)).json()) as T;
}
