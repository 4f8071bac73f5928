// One query over HTTP: parameters of the path, the query string and the body in, a page of the answer as JSON out, with a link to
// the next.
import type { ParameterValues } from '../lib/parameters.js';
import { answerPage, type KnowledgeBase, type Query, resolveQuestion } from '../query/index.js';
import type { AnswerBytes, AnswerCache } from './answer-cache.js';
import { chooseCoding } from './compression.js';
import { cacheHeaders, entityTag, hasEntityTag } from './entity-tag.js';
import { joinParameters, rawParameters } from './raw-parameters.js';
import { readBody } from './request-body.js';
import { withinSeconds } from './time-limit.js';

export interface QueryRequest {
  readonly query: Query;
  readonly kb: KnowledgeBase;
  readonly request: Request;
  /** Parameters of the path, decoded. */
  readonly path: Readonly<Record<string, string>>;
  readonly cache: AnswerCache;
  /** Of the program: another one may answer otherwise. */
  readonly version: string;
  /** The longest that the answer may take; 0 for no limit. */
  readonly maxSeconds: number;
}

/** @throws PaperweaveError of the parameters and of the query. */
export async function queryRoute(asked: QueryRequest): Promise<Response> {
  const { request, path } = asked;
  const url = new URL(request.url);
  const question = questionOf(asked, rawParameters(url, path));
  const headers = cacheHeaders(question.tag);
  if (hasEntityTag(request, question.tag)) return new Response(null, { status: 304, headers });
  const { next, response } = await answer(asked, question, headers);
  if (next !== undefined) response.headers.set('link', nextLink(url, next));
  return response;
}

/** The same with parameters in the body, which nobody on the way keeps. @throws as `queryRoute`. */
export async function postedQueryRoute(asked: QueryRequest): Promise<Response> {
  const { query, request, path } = asked;
  const body = await readBody(request, query);
  if (body instanceof Response) return body;
  const question = questionOf(asked, joinParameters(rawParameters(new URL(request.url), path), body));
  return (await answer(asked, question, { 'cache-control': 'no-store' })).response;
}

interface Question {
  readonly values: ParameterValues;
  /** The same for the same question only. */
  readonly key: string;
  readonly tag: string;
}

function questionOf({ query, kb, version }: QueryRequest, raw: Readonly<Record<string, unknown>>): Question {
  const values = resolveQuestion(kb, query, raw);
  const key = `${version} ${query.id} ${JSON.stringify(values)}`;
  const tag = entityTag(kb.contentHash, key);
  return { values, key: `${tag} ${key}`, tag };
}

async function answer(
  { query, kb, request, cache, maxSeconds }: QueryRequest,
  { values, key }: Question,
  headers: Readonly<Record<string, string>>,
): Promise<{ readonly response: Response; readonly next: string | undefined }> {
  await query.prepare?.();
  const wanted = request.method === 'HEAD' ? undefined : chooseCoding(request.headers.get('accept-encoding'));
  const given = await cache.give(key, wanted, () =>
    withinSeconds(maxSeconds, kb, () => answerBytes(kb, query, values)),
  );
  const { bytes, coding, plainLength, next } = given;
  const response = new Response(bytes as Uint8Array<ArrayBuffer>, {
    headers: {
      ...headers,
      'content-type': 'application/json',
      'content-length': String(bytes.length),
      ...(coding ? { 'content-encoding': coding, [PLAIN_LENGTH]: String(plainLength) } : {}),
    },
  });
  return { response, next };
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
