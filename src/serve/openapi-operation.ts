// The operations of one address in the OpenAPI document: parameters, the headers of the answer, and what can go wrong.
import type { Parameter } from '../lib/parameters.js';
import type { JsonSchema } from '../lib/schema.js';
import { describe, objectSchemaOf, schemaOf } from './json-schema.js';
import { BODY_TYPES, LONGEST_BODY } from './request-body.js';

export interface Operation {
  readonly id: string;
  readonly summary: string;
  readonly params: readonly Parameter[];
  /** Answers by media type. */
  readonly content: Readonly<Record<string, JsonSchema>>;
  /** `{name}` in it is a parameter of the path. */
  readonly route?: string;
  /** Whether the answer may link to a next page. */
  readonly paged?: boolean;
  /** The parameter that may come as the body of a POST. */
  readonly inBody?: Parameter | undefined;
}

const PROBLEMS = {
  BadRequest: [
    '400',
    'A parameter is unknown, missing, repeated or out of range; a name is ambiguous; a cursor is of another question or content',
  ],
  Unauthorized: ['401', 'The server asks for a token'],
  NotFound: ['404', 'No such concept, paper, community or address; with near matches'],
  BodyTooLong: ['413', `The body is longer than ${LONGEST_BODY / 1024} KiB`],
  TooLong: ['414', 'The address is longer than 8 KiB'],
  BodyType: ['415', `The body is neither ${BODY_TYPES.join(' nor ')}`],
  Misdirected: ['421', 'A server on loopback was asked under another name'],
  Unavailable: [
    '503',
    'The knowledge base cannot be read at the moment; or the question takes longer than the server allows (`time-over`, with Retry-After)',
  ],
} as const;

const SCHEMA = { $ref: '#/components/schemas/Problem' };

/** The components that operations refer to. */
export const PROBLEM_RESPONSES: JsonSchema = Object.fromEntries(
  Object.entries(PROBLEMS).map(([name, [, description]]) => [
    name,
    { description, content: { 'application/problem+json': { schema: SCHEMA } } },
  ]),
);

const problemsBut = (...left: readonly (keyof typeof PROBLEMS)[]): JsonSchema =>
  Object.fromEntries(
    Object.entries(PROBLEMS)
      .filter(([name]) => !left.some((each) => each === name))
      .map(([name, [status]]) => [status, { $ref: `#/components/responses/${name}` }]),
  );

const ENTITY_TAG = {
  description: 'Changes with the content of the graph and with the program; for If-None-Match',
  schema: { type: 'string' },
};

const LINK = {
  description: 'The address of the next page, `rel="next"` (RFC 8288); absent on the last one',
  schema: { type: 'string' },
};

export function operation({
  id,
  summary,
  params,
  content,
  route = '',
  paged = false,
  inBody,
}: Operation): JsonSchema {
  const headers = { ETag: ENTITY_TAG, ...(paged ? { Link: LINK } : {}) };
  const get = {
    operationId: id,
    summary,
    parameters: params.map((each) => parameterOf(each, route)),
    responses: {
      '200': { description: 'The answer', headers, content },
      '304': { description: 'The client has it: its entity tag is the current one' },
      ...problemsBut('BodyTooLong', 'BodyType'),
    },
  };
  return inBody ? { get, post: posted({ id, summary, params, content, route }, inBody) } : { get };
}

/** The same question with a text that may be too long for an address. */
function posted({ id, summary, params, content, route = '' }: Operation, inBody: Parameter): JsonSchema {
  const others = params.filter((each) => each !== inBody);
  return {
    operationId: `${id}-posted`,
    summary: `${summary}; \`${inBody.id}\` as the body, or all parameters as JSON`,
    parameters: others.map((each) => parameterOf(each, route)),
    requestBody: {
      required: true,
      content: {
        'text/plain': { schema: schemaOf(inBody) },
        'application/json': { schema: { ...objectSchemaOf(params) } },
      },
    },
    responses: { '200': { description: 'The answer', content }, ...problemsBut() },
  };
}

function parameterOf(parameter: Parameter, route: string): JsonSchema {
  const inPath = route.includes(`{${parameter.id}}`);
  return {
    name: parameter.id,
    in: inPath ? 'path' : 'query',
    description: describe(parameter),
    ...(inPath || parameter.required ? { required: true } : {}),
    schema: schemaOf(parameter),
  };
}
