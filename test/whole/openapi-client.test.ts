// A client that knows nothing but the OpenAPI document: it makes thousands of requests from it to the running server over the
// seeds and holds every status and every body against what the document says.
import { join } from 'node:path';
import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';
import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { QUERIES } from '../../src/query/index.js';
import { runProgram, SEEDS, temporaryFolder } from './run-program.js';
import { type Serving, serveProgram } from './serving-program.js';

interface Parameter {
  readonly name: string;
  readonly in: 'path' | 'query';
  readonly required?: boolean;
  readonly schema: {
    readonly type: string;
    readonly enum?: readonly string[];
    readonly minimum?: number;
    readonly maximum?: number;
  };
}

interface Operation {
  readonly operationId: string;
  readonly parameters: readonly Parameter[];
  readonly responses: Readonly<Record<string, { readonly $ref?: string; readonly content?: object }>>;
}

interface Answer {
  readonly status: number;
  readonly type: string;
  readonly link: string | null;
  readonly body: Record<string, unknown>;
}

/** Requests for each operation, and the share of them that must find something, lest nothing is tested. */
const RUNS = 150;
const FEWEST_ANSWERS = 0.1;

/** The whole map is a megabyte of numbers. */
const RUNS_OF: Readonly<Record<string, number>> = { map: 20 };

const folder = temporaryFolder();
let serving: Serving;
let operations: ReadonlyMap<string, Operation>;
let validatorOf: (path: string, status: string) => ValidateFunction;
let names: { readonly concepts: readonly string[]; readonly papers: readonly string[] };

beforeAll(async () => {
  const database = join(folder, 'seeds.db');
  await runProgram(['build', SEEDS, '--out', database]);
  serving = await serveProgram(database);
  const document = (await get('api/openapi.json')).body as { paths: Record<string, { get: Operation }> };
  operations = new Map(Object.entries(document.paths).map(([path, { get }]) => [path, get]));
  const ajv = new Ajv2020({ strict: false });
  ajv.addSchema(document, 'openapi');
  const compiled = new Map<string, ValidateFunction>();
  validatorOf = (path, status) => {
    const pointer = schemaPointer(path, status);
    const known = compiled.get(pointer) ?? ajv.compile({ $ref: `openapi#${pointer}` });
    compiled.set(pointer, known);
    return known;
  };
  names = await someNames();
});

async function get(path: string): Promise<Answer> {
  const response = await fetch(new URL(path, serving.url));
  const body = (await response.json()) as Record<string, unknown>;
  const type = response.headers.get('content-type') ?? '';
  return { status: response.status, type, link: response.headers.get('link'), body };
}

const escaped = (text: string): string =>
  encodeURIComponent(text.replaceAll('~', '~0').replaceAll('/', '~1'));

function schemaPointer(path: string, status: string): string {
  const response = operations.get(path)!.responses[status];
  if (!response) throw new Error(`${path} answers ${status}, which is not documented`);
  const start = response.$ref?.slice(1) ?? `/paths/${escaped(path)}/get/responses/${status}`;
  const type = response.$ref ? 'application/problem+json' : 'application/json';
  return `${start}/content/${escaped(type)}/schema`;
}

/** Concepts by label and by id, papers by title and by id, as a client finds them. */
async function someNames(): Promise<typeof names> {
  const { hits } = (await get('api/search?q=learning&limit=60')).body as {
    hits: { concept?: { id: string; label: string }; paper?: { id: string; title: string } }[];
  };
  return {
    concepts: hits.flatMap(({ concept }) => (concept ? [concept.id, concept.label] : [])),
    papers: hits.flatMap(({ paper }) => (paper ? [paper.id, paper.title] : [])),
  };
}

const HOSTILE = [
  '',
  ' ',
  '"',
  "' OR 1=1 --",
  'a" OR "b',
  'NEAR(a b)',
  '^*',
  '\0',
  '../..',
  '%00',
  '__proto__',
  '𝛼',
];

/** Mostly what the schema allows, so that most requests get an answer; sometimes its edges and beyond. */
function valuesOf({ name, schema }: Parameter): fc.Arbitrary<string> {
  if (name === 'cursor') return fc.string({ maxLength: 30 });
  if (schema.enum) return often(fc.constantFrom(...schema.enum), fc.constant('no-such-choice'));
  if (schema.type === 'boolean') return often(fc.constantFrom('true', 'false'), fc.constant('maybe'));
  if (schema.type === 'string')
    return often(
      fc.constantFrom(...(name === 'paper' ? names.papers : names.concepts)),
      fc.oneof(fc.constantFrom(...HOSTILE), fc.string({ unit: 'grapheme' })),
    );
  const { minimum = 0, maximum = 3000 } = schema;
  const inside = fc.integer({ min: minimum, max: Math.min(maximum, minimum + 40) }).map(String);
  const beyond = fc.constantFrom(`${minimum - 1}`, `${maximum + 1}`, '0.5', '1e309', 'NaN', 'x');
  return often(inside, beyond);
}

const often = (good: fc.Arbitrary<string>, bad: fc.Arbitrary<string>): fc.Arbitrary<string> =>
  fc.oneof({ arbitrary: good, weight: 12 }, { arbitrary: bad, weight: 1 });

/** A request of the operation: what it requires, nearly always, and some of the rest; seldom a cursor, which would be a wrong one. */
function requestOf(path: string, { parameters }: Operation): fc.Arbitrary<string> {
  const values = fc.record(Object.fromEntries(parameters.map((each) => [each.name, perhaps(each)])));
  return values.map((given) => addressOf(path, parameters, given));
}

type Given = Readonly<Record<string, string | undefined>>;

function perhaps(parameter: Parameter): fc.Arbitrary<string | undefined> {
  const [present, absent] = parameter.required ? [40, 1] : parameter.name === 'cursor' ? [1, 30] : [1, 2];
  return fc.oneof(
    { arbitrary: valuesOf(parameter), weight: present },
    { arbitrary: fc.constant(undefined), weight: absent },
  );
}

function addressOf(path: string, parameters: readonly Parameter[], given: Given): string {
  const filled = path.replace(/\{(\w+)\}/g, (_, name: string) => encodeURIComponent(given[name] || '-'));
  const rest = parameters.flatMap(({ name, in: place }) =>
    place === 'path' || given[name] === undefined ? [] : [[name, given[name]] as [string, string]],
  );
  return `${filled.slice(1)}?${new URLSearchParams(rest)}`;
}

function checked(path: string, address: string, answer: Answer): void {
  const validate = validatorOf(path, String(answer.status));
  expect(validate(answer.body), `${address}: ${JSON.stringify(validate.errors)}`).toBe(true);
  expect(answer.type, address).toBe(answer.status === 200 ? 'application/json' : 'application/problem+json');
}

describe.each(QUERIES.map(({ id, route }) => [id, route] as const))('%s', (id, path) => {
  const numRuns = RUNS_OF[id] ?? RUNS;

  test('answers as documented, page after page', async () => {
    let found = 0;
    const property = fc.asyncProperty(requestOf(path, operations.get(path)!), async (address) => {
      const answer = await get(address);
      checked(path, address, answer);
      if (answer.status === 200) found += 1;
      await checkNext(path, answer);
    });
    await fc.assert(property, { seed: 11, numRuns });
    expect(found).toBeGreaterThan(numRuns * FEWEST_ANSWERS);
  });
});

/** The header and the body name the same next page, and it is there. */
async function checkNext(path: string, { link, body }: Answer): Promise<void> {
  const { next } = body;
  const target = /^<(.+)>; rel="next"$/.exec(link ?? '')?.[1];
  expect(target === undefined).toBe(next === undefined);
  if (target === undefined) return;
  expect(new URL(target, serving.url).searchParams.get('cursor')).toBe(next);
  const following = await get(target);
  expect(following.status, target).toBe(200);
  checked(path, target, following);
}

test.each(QUERIES)(
  'the example of $id, which its help gives, finds something',
  async ({ route, example }) => {
    const given = Object.fromEntries(Object.entries(example).map(([name, value]) => [name, String(value)]));
    const address = addressOf(route, operations.get(route)!.parameters, given);
    const answer = await get(address);
    expect(answer.status, address).toBe(200);
    checked(route, address, answer);
  },
);

test('the list of formats is as documented', async () => {
  checked('/api/export', 'api/export', await get('api/export'));
});

test('following the links gives the whole list, each entry once', async () => {
  const ids: string[] = [];
  let total = 0;
  for (
    let address: string | undefined = 'api/concepts/grokking/neighbors?limit=7&evidence=false';
    address;
  ) {
    const { body, link } = await get(address);
    const page = body as { total: number; neighbors: { concept: { id: string } }[] };
    ids.push(...page.neighbors.map(({ concept }) => concept.id));
    total = page.total;
    address = /^<(.+)>/.exec(link ?? '')?.[1];
  }
  expect(ids.length).toBe(total);
  expect(total).toBeGreaterThan(14);
  expect(new Set(ids).size).toBe(total);
});
