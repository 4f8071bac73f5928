// Parameters in the body of a POST, for values that are too long for an address: the one that may be long as plain text, or all
// of them as a JSON object.
import type { Query } from '../query/index.js';
import { bodyParameterOf } from './methods.js';
import { type Problem, problemResponse } from './problem.js';

/** Bytes: more than the longest text takes with every character escaped. */
export const LONGEST_BODY = 131_072;

type Raw = Readonly<Record<string, unknown>>;

/** Media types of bodies, each with what its text gives. @throws SyntaxError */
const FORMS: Readonly<Record<string, (text: string, query: Query) => unknown>> = {
  'application/json': (text) => JSON.parse(text),
  'text/plain': (text, query) => ({ [bodyParameterOf(query)!.id]: text }),
};

export const BODY_TYPES = Object.keys(FORMS);

/** The raw parameters, or the problem with the body. */
export async function readBody(request: Request, query: Query): Promise<Raw | Response> {
  const parse = FORMS[typeOf(request)];
  if (!parse) return problemResponse(OF_ANOTHER_TYPE, { 'accept-post': BODY_TYPES.join(', ') });
  const bytes = await bytesOf(request);
  if (!bytes) return problemResponse(TOO_LONG);
  return parsed(() => parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes), query));
}

const OF_ANOTHER_TYPE: Problem = {
  status: 415,
  code: 'body-type',
  detail: `The body is neither ${BODY_TYPES.join(' nor ')}, in UTF-8 and as it is.`,
};
const TOO_LONG: Problem = {
  status: 413,
  code: 'body-long',
  detail: `The body is longer than ${LONGEST_BODY / 1024} KiB.`,
};
const UNREADABLE: Problem = {
  status: 400,
  code: 'body-unreadable',
  detail: 'The body is no UTF-8, or no JSON object.',
};

/** Without parameters; empty for a body that is compressed or in another encoding than UTF-8. */
function typeOf({ headers }: Request): string {
  const [type = '', ...parameters] = (headers.get('content-type') ?? '').toLowerCase().split(';');
  const isUtf8 = parameters.every((each) => !isOtherCharset(each.trim()));
  return isUtf8 && !headers.has('content-encoding') ? type.trim() : '';
}

const isOtherCharset = (parameter: string): boolean =>
  parameter.startsWith('charset=') && !UTF8.includes(parameter);

const UTF8 = ['charset=utf-8', 'charset="utf-8"'];

/** Undefined where they are too many; no more are read then. */
async function bytesOf(request: Request): Promise<Uint8Array | undefined> {
  if (Number(request.headers.get('content-length') ?? 0) > LONGEST_BODY) return undefined;
  const parts: Uint8Array[] = [];
  let length = 0;
  for await (const part of request.body ?? []) {
    length += part.length;
    if (length > LONGEST_BODY) return undefined;
    parts.push(part);
  }
  return Buffer.concat(parts);
}

function parsed(parse: () => unknown): Raw | Response {
  try {
    const raw = parse();
    if (typeof raw === 'object' && raw !== null && !Array.isArray(raw)) return raw as Raw;
  } catch {
    // told below
  }
  return problemResponse(UNREADABLE);
}
