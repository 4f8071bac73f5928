// Errors as RFC 9457 problem documents: what was found, what was expected, near matches; never a stack or a path of this machine.
import { STATUS_CODES } from 'node:http';
import { PaperweaveError } from '../lib/errors.js';

export interface Problem {
  readonly status: number;
  /** Stable, kebab-case; for programs. */
  readonly code: string;
  /** One sentence for people. */
  readonly detail: string;
  readonly where?: string;
  readonly found?: string;
  readonly expected?: string;
  readonly suggestions?: readonly string[];
}

export function problemResponse(problem: Problem, headers: Readonly<Record<string, string>> = {}): Response {
  const body = { type: 'about:blank', title: STATUS_CODES[problem.status] ?? 'Error', ...problem };
  return new Response(`${JSON.stringify(body)}\n`, {
    status: problem.status,
    headers: { 'content-type': 'application/problem+json', 'cache-control': 'no-store', ...headers },
  });
}

/** What a thrown value becomes: usage 400, not found 404, a knowledge base that is gone 503, anything else 500 in one general sentence. */
export function problemOf(error: unknown): Problem {
  if (!(error instanceof PaperweaveError)) {
    return { status: 500, code: 'internal', detail: 'The server failed to answer this request.' };
  }
  if (error.kind === 'failure') {
    return { status: 503, code: error.code, detail: 'The knowledge base cannot be read at the moment.' };
  }
  const { where, found, expected, suggestions } = error.details;
  return {
    status: error.kind === 'usage' ? 400 : 404,
    code: error.code,
    detail: error.message,
    where,
    found,
    expected,
    ...(suggestions?.length ? { suggestions } : {}),
  };
}
