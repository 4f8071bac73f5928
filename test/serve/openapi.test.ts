// The OpenAPI document describes every route, and every route that it describes is there.
import { Validator } from '@seriousme/openapi-schema-validator';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { EXPORT_FORMATS } from '../../src/export/index.js';
import { pageSchemaOf, parametersOf, QUERIES } from '../../src/query/index.js';
import { json, request, type Served, serveFixture } from './serving.js';

interface Operation {
  readonly operationId: string;
  readonly summary: string;
  readonly parameters: readonly {
    readonly name: string;
    readonly in: string;
    readonly required?: boolean;
    readonly schema: Record<string, unknown>;
  }[];
  readonly responses: Record<string, { readonly content?: Record<string, { readonly schema?: object }> }>;
}

interface Posted {
  readonly requestBody: { readonly content: Record<string, { readonly schema: object }> };
}

interface Document {
  readonly openapi: string;
  readonly info: { readonly version: string };
  readonly paths: Record<string, { readonly get: Operation; readonly post?: Operation & Posted }>;
  readonly components: { readonly schemas: Record<string, { readonly properties?: object }> };
}

let served: Served;
let document: Document;
beforeAll(async () => {
  served = serveFixture({ version: '1.2.3' });
  document = await json<Document>(await request(served.app, '/api/openapi.json'));
});
afterAll(() => served.end());

test('is valid OpenAPI 3.1', async () => {
  const validator = new Validator();
  const { valid, errors } = await validator.validate(
    structuredClone(document) as unknown as Record<string, unknown>,
  );
  expect(errors ?? []).toEqual([]);
  expect(valid).toBe(true);
  expect(validator.version).toBe('3.1');
});

test('names its version and the program’s', () => {
  expect([document.openapi, document.info.version]).toEqual(['3.1.0', '1.2.3']);
});

test('has a path for each query and each format, and no other', () => {
  const paths = [
    '/api/export',
    ...QUERIES.map(({ route }) => route),
    ...EXPORT_FORMATS.map(({ id }) => `/api/export/${id}`),
  ];
  expect(Object.keys(document.paths).sort()).toEqual([...paths].sort());
});

test('ids of operations are unique', () => {
  const ids = Object.values(document.paths).flatMap(({ get, post }) =>
    [get, post].flatMap((each) => (each ? [each.operationId] : [])),
  );
  expect(new Set(ids).size).toBe(ids.length);
});

test.each(QUERIES)('$id is posted where a parameter may come as the body', ({ route, params }) => {
  const { post } = document.paths[route]!;
  const inBody = params.find((each) => each.type === 'text' && each.inBody);
  expect(post === undefined).toBe(inBody === undefined);
  if (!post || !inBody) return;
  expect(Object.keys(post.requestBody.content).sort()).toEqual(['application/json', 'text/plain']);
  expect(post.parameters.map(({ name }) => name)).toEqual(
    params.filter((each) => each !== inBody).map(({ id }) => id),
  );
});

test.each(QUERIES)('$id: each parameter is declared once, in the path where the route holds it', (query) => {
  const { parameters } = document.paths[query.route]!.get;
  expect(parameters.map(({ name }) => name)).toEqual(parametersOf(query).map(({ id }) => id));
  for (const each of parameters) {
    const inRoute = query.route.includes(`{${each.name}}`);
    expect(each.in).toBe(inRoute ? 'path' : 'query');
    expect(each.required ?? false).toBe(
      inRoute || query.params.some(({ id, required }) => id === each.name && required),
    );
    expect(['string', 'integer', 'number', 'boolean']).toContain(each.schema.type);
  }
});

test('a concept’s limits are stated as they are checked', async () => {
  const limit = document.paths['/api/concepts/{concept}/neighbors']!.get.parameters.find(
    ({ name }) => name === 'limit',
  )!;
  const ask = async (value: number) =>
    (await request(served.app, `/api/concepts/RAG/neighbors?limit=${value}`)).status;
  const { minimum, maximum } = limit.schema as { minimum: number; maximum: number };
  expect([await ask(minimum - 1), await ask(minimum), await ask(maximum), await ask(maximum + 1)]).toEqual([
    400, 200, 200, 400,
  ]);
});

test.each(QUERIES)('$id: the answer is described, field by field', (query) => {
  const { schema } = document.paths[query.route]!.get.responses['200']!.content!['application/json']!;
  const { title, properties } = pageSchemaOf(query);
  expect(schema).toEqual({ $ref: `#/components/schemas/${title}` });
  expect(Object.keys(document.components.schemas[String(title)]!.properties!)).toEqual(
    Object.keys(properties!),
  );
});

test('every reference leads somewhere', () => {
  const targets = [...JSON.stringify(document).matchAll(/"\$ref":"#\/components\/(\w+)\/(\w+)"/g)];
  expect(targets.length).toBeGreaterThan(100);
  const components = document.components as unknown as Record<string, Record<string, unknown>>;
  expect(targets.filter(([, kind, name]) => components[kind!]?.[name!] === undefined)).toEqual([]);
});
