// The OpenAPI 3.1 document, made from the tables of queries and formats: what is documented is what is routed.
import { EXPORT_FORMATS } from '../export/index.js';
import type { Parameter } from '../lib/parameters.js';
import { QUERIES, type Query } from '../query/index.js';
import { describe, type JsonSchema, schemaOf } from './json-schema.js';

const PROBLEM: JsonSchema = {
  description: 'Problem document, RFC 9457',
  type: 'object',
  properties: {
    type: { type: 'string' },
    title: { type: 'string' },
    status: { type: 'integer' },
    code: { type: 'string' },
    detail: { type: 'string' },
    where: { type: 'string' },
    found: { type: 'string' },
    expected: { type: 'string' },
    suggestions: { type: 'array', items: { type: 'string' } },
  },
  required: ['type', 'title', 'status', 'code', 'detail'],
};

const LIST_OF_FORMATS: JsonSchema = {
  get: {
    operationId: 'export',
    summary: 'The formats that the graph can be exported to, with their parameters',
    responses: {
      '200': { description: 'The formats', content: { 'application/json': { schema: { type: 'object' } } } },
    },
  },
};

/** Paths, parameters and errors of the whole interface. */
export function openApi(version: string): JsonSchema {
  const exports = EXPORT_FORMATS.map((format) => [
    `/api/export/${format.id}`,
    operation({
      id: `export-${format.id}`,
      summary: format.summary,
      params: format.params,
      mediaType: format.mediaType,
    }),
  ]);
  return {
    openapi: '3.1.0',
    info: {
      title: 'paperweave',
      version,
      summary: 'A knowledge graph of scientific abstracts',
      license: { name: 'MIT', identifier: 'MIT' },
    },
    servers: [{ url: '/' }],
    paths: {
      ...Object.fromEntries(QUERIES.map(queryPath)),
      '/api/export': LIST_OF_FORMATS,
      ...Object.fromEntries(exports),
    },
    components: { schemas: { Problem: PROBLEM }, responses: { Problem: problemResponse() } },
  };
}

const problemResponse = (): JsonSchema => ({
  description: 'What was wrong, what was expected, and near matches',
  content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
});

const queryPath = (query: Query): [string, JsonSchema] => [
  query.route,
  operation({ ...query, mediaType: 'application/json' }, query.route),
];

interface Operation {
  readonly id: string;
  readonly summary: string;
  readonly params: readonly Parameter[];
  readonly mediaType: string;
}

function operation({ id, summary, params, mediaType }: Operation, route = ''): JsonSchema {
  const schema = mediaType === 'application/json' ? { type: 'object' } : { type: 'string' };
  const problem = { $ref: '#/components/responses/Problem' };
  return {
    get: {
      operationId: id,
      summary,
      parameters: params.map((each) => parameterOf(each, route)),
      responses: {
        '200': { description: 'The answer', content: { [mediaType]: { schema } } },
        '304': { description: 'The client has it: its entity tag is the current one' },
        '400': problem,
        '404': problem,
        '503': problem,
      },
    },
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
