// One query over HTTP: parameters of the path and the query string in, the answer as JSON out.
import { resolveParameters } from '../lib/parameters.js';
import type { KnowledgeBase, Query } from '../query/index.js';
import type { AnswerCache } from './answer-cache.js';
import { codingFor } from './compression.js';
import { cacheHeaders, entityTag, hasEntityTag } from './entity-tag.js';
import { parametersOf } from './parameters-of.js';

export interface QueryRequest {
  readonly query: Query;
  readonly kb: KnowledgeBase;
  readonly request: Request;
  /** Parameters of the path, decoded. */
  readonly path: Readonly<Record<string, string>>;
  readonly cache: AnswerCache;
  /** Of the program: another one may answer otherwise. */
  readonly version: string;
}

/** @throws PaperweaveError of the parameters and of the query. */
export async function queryRoute({
  query,
  kb,
  request,
  path,
  cache,
  version,
}: QueryRequest): Promise<Response> {
  const values = resolveParameters(query.params, parametersOf(new URL(request.url), path));
  const tag = entityTag(kb.contentHash, version);
  if (hasEntityTag(request, tag)) return new Response(null, { status: 304, headers: cacheHeaders(tag) });
  const key = `${tag} ${query.id} ${JSON.stringify(values)}`;
  await query.prepare?.();
  const plain = cache.plain(key, () => new TextEncoder().encode(JSON.stringify(query.run(kb, values))));
  const coding = request.method === 'HEAD' ? undefined : codingFor(request, plain.length);
  const bytes = coding ? await cache.packed(key, plain, coding) : plain;
  return new Response(bytes as Uint8Array<ArrayBuffer>, {
    headers: {
      ...cacheHeaders(tag),
      'content-type': 'application/json',
      'content-length': String(bytes.length),
      ...(coding ? { 'content-encoding': coding } : {}),
    },
  });
}
