// Errors as RFC 9457 problem documents: what was found, what was expected, near matches; never a stack or a path of this machine.
import { STATUS_CODES } from 'node:http';
import { type ErrorKind, PaperweaveError } from '../lib/errors.js';
import { integer, list, named, optional, text } from '../lib/schema.js';

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

interface ProblemDocument extends Problem {
  readonly type: string;
  readonly title: string;
}

export const problemDocument = named<ProblemDocument>(
  'Problem',
  {
    type: text(),
    title: text(),
    status: integer({ minimum: 400, maximum: 599 }),
    code: text({ description: 'Stable, kebab-case; for programs.' }),
    detail: text({ description: 'One sentence for people.' }),
    where: optional(text()),
    found: optional(text()),
    expected: optional(text()),
    suggestions: optional(list(text(), 'Near matches, or the senses of an ambiguous name.')),
  },
  'Problem document, RFC 9457',
);

export function problemResponse(problem: Problem, headers: Readonly<Record<string, string>> = {}): Response {
  return new Response(bodyOf(problem), { status: problem.status, headers: { ...HEADERS, ...headers } });
}

/** The same as it goes over a connection, for a request that could not be parsed. */
export function rawProblem(problem: Problem): string {
  const body = bodyOf(problem);
  const headers = { ...HEADERS, 'content-length': String(Buffer.byteLength(body)), connection: 'close' };
  const lines = Object.entries(headers).map(([name, value]) => `${name}: ${value}`);
  return [`HTTP/1.1 ${problem.status} ${titleOf(problem)}`, ...lines, '', body].join('\r\n');
}

const HEADERS = { 'content-type': 'application/problem+json', 'cache-control': 'no-store' };

const titleOf = ({ status }: Problem): string => STATUS_CODES[status] ?? 'Error';

function bodyOf(problem: Problem): string {
  const document: ProblemDocument = { type: 'about:blank', title: titleOf(problem), ...problem };
  return `${JSON.stringify(document)}\n`;
}

const STATUS: Readonly<Record<ErrorKind, number>> = {
  usage: 400,
  'not-found': 404,
  failure: 503,
  overtime: 503,
};

/** Seconds after which to ask again what took too long: others may keep the server busy at the moment. */
const RETRY_AFTER = '10';

export function thrownResponse(error: unknown): Response {
  const isLate = error instanceof PaperweaveError && error.kind === 'overtime';
  return problemResponse(problemOf(error), isLate ? { 'retry-after': RETRY_AFTER } : {});
}

/** What a thrown value becomes; of a knowledge base that is gone, and of what nobody foresaw, it says nothing more. */
function problemOf(error: unknown): Problem {
  if (!(error instanceof PaperweaveError)) {
    return { status: 500, code: 'internal', detail: 'The server failed to answer this request.' };
  }
  if (error.kind === 'failure') {
    return { status: 503, code: error.code, detail: 'The knowledge base cannot be read at the moment.' };
  }
  const { where, found, expected, suggestions } = error.details;
  return {
    status: STATUS[error.kind],
    code: error.code,
    detail: error.message,
    where,
    found,
    expected,
    ...(suggestions?.length ? { suggestions } : {}),
  };
}
