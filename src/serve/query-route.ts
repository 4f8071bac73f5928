// One query over HTTP: parameters of the path and the query string in, a page of the answer as JSON out, with a link to the next.
import type { ParameterValues } from '../lib/parameters.js';
import { answerPage, type KnowledgeBase, type Query, resolveQuestion } from '../query/index.js';
import type { AnswerBytes, AnswerCache } from './answer-cache.js';
import { chooseCoding } from './compression.js';
import { cacheHeaders, entityTag, hasEntityTag } from './entity-tag.js';
import { rawParameters } from './raw-parameters.js';

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
export async function queryRoute(asked: QueryRequest): Promise<Response> {
  const { query, kb, request, path, cache, version } = asked;
  const url = new URL(request.url);
  const values = resolveQuestion(kb, query, rawParameters(url, path));
  const key = `${version} ${query.id} ${JSON.stringify(values)}`;
  const tag = entityTag(kb.contentHash, key);
  if (hasEntityTag(request, tag)) return new Response(null, { status: 304, headers: cacheHeaders(tag) });
  await query.prepare?.();
  const wanted = request.method === 'HEAD' ? undefined : chooseCoding(request.headers.get('accept-encoding'));
  const answered = await cache.give(`${tag} ${key}`, wanted, () => answerBytes(kb, query, values));
  const { bytes, coding, plainLength, next } = answered;
  return new Response(bytes as Uint8Array<ArrayBuffer>, {
    headers: {
      ...cacheHeaders(tag),
      'content-type': 'application/json',
      'content-length': String(bytes.length),
      ...(coding ? { 'content-encoding': coding, [PLAIN_LENGTH]: String(plainLength) } : {}),
      ...(next === undefined ? {} : { link: nextLink(url, next) }),
    },
  });
}

/** What a page must know to show how much of a packed answer has come: it receives it unpacked. */
const PLAIN_LENGTH = 'x-plain-length';

function answerBytes(kb: KnowledgeBase, query: Query, values: ParameterValues): AnswerBytes {
  const { answer, next } = answerPage(kb, query, values);
  const plain = new TextEncoder().encode(JSON.stringify(answer));
  return next === undefined ? { plain } : { plain, next };
}

/** The same address with the cursor of the next page, as a web link (RFC 8288). */
function nextLink(url: URL, next: string): string {
  const query = new URLSearchParams(url.search);
  query.delete('offset');
  query.set('cursor', next);
  return `<${url.pathname}?${query}>; rel="next"`;
}
