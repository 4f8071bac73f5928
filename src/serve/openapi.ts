// The OpenAPI 3.1 document, made from the tables of queries and formats: what is documented is what is routed and answered.
import { EXPORT_FORMATS, type ExportFormat } from '../export/index.js';
import type { JsonSchema } from '../lib/schema.js';
import { withDefinitions } from '../lib/schema-definitions.js';
import { pageSchemaOf, parametersOf, QUERIES, type Query } from '../query/index.js';
import { formatsAnswer } from './describe-formats.js';
import { bodyParameterOf } from './methods.js';
import { operation, PROBLEM_RESPONSES } from './openapi-operation.js';
import { problemDocument } from './problem.js';

const SCHEMAS = '#/components/schemas/';

/** Paths, parameters, answers and errors of the whole interface. */
export function openApi(version: string): JsonSchema {
  const definitions: Record<string, JsonSchema> = {};
  const refer = (schema: JsonSchema): JsonSchema => {
    const referring = withDefinitions(schema, SCHEMAS);
    Object.assign(definitions, referring.definitions);
    return referring.schema;
  };
  refer(problemDocument.json);
  const paths = {
    ...Object.fromEntries(QUERIES.map((query) => [query.route, queryPath(query, refer)])),
    '/api/export': listOfFormats(refer),
    ...Object.fromEntries(EXPORT_FORMATS.map((format) => [`/api/export/${format.id}`, exportPath(format)])),
  };
  return {
    openapi: '3.1.0',
    info: {
      title: 'paperweave',
      version,
      summary: 'A knowledge graph of scientific abstracts',
      description: ABOUT,
      license: { name: 'MIT', identifier: 'MIT' },
    },
    servers: [{ url: '/' }],
    security: [{}, { bearer: [] }, { basic: [] }],
    paths,
    components: {
      schemas: definitions,
      responses: PROBLEM_RESPONSES,
      securitySchemes: {
        bearer: { type: 'http', scheme: 'bearer', description: 'The token, where the server asks for one' },
        basic: { type: 'http', scheme: 'basic', description: 'Any user name, the token as password' },
      },
    },
  };
}

const ABOUT = `Wherever a concept is asked for, its id, its label or any alias will do. Lists come in pages: \`next\` is the cursor of the
next page, and the \`Link\` header its address. An entity tag changes with the content of the graph. GET, HEAD and OPTIONS only, but for texts
that may be too long for an address, which come by POST as well; nothing is ever written.`;

function queryPath(query: Query, refer: (schema: JsonSchema) => JsonSchema): JsonSchema {
  const { id, summary, route, list } = query;
  const schema = refer(pageSchemaOf(query));
  const content = { 'application/json': { schema } };
  const params = parametersOf(query);
  const [paged, inBody] = [list !== undefined, bodyParameterOf(query)];
  return operation({ id, summary, params, route, content, paged, inBody });
}

function listOfFormats(refer: (schema: JsonSchema) => JsonSchema): JsonSchema {
  const content = { 'application/json': { schema: refer(formatsAnswer.json) } };
  const summary = 'The formats that the graph can be exported to, with their parameters';
  return operation({ id: 'export', summary, params: [], content });
}

function exportPath({ id, summary, params, mediaType }: ExportFormat): JsonSchema {
  // A file of a format of its own, described by its media type.
  return operation({ id: `export-${id}`, summary, params, content: { [mediaType]: {} } });
}
