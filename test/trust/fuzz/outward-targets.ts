// What is fuzzed on the way out: queries through the library, requests over HTTP, and the XML of exports.
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';
import fc from 'fast-check';
import { DIALECTS, GEXF_VERSIONS } from '../../../src/export/gexf/dialect.js';
import { writeGexf } from '../../../src/export/gexf/write-gexf.js';
import { writeGraphml } from '../../../src/export/graphml.js';
import type { Parameter } from '../../../src/lib/parameters.js';
import {
  answerPage,
  pageSchemaOf,
  parametersOf,
  QUERIES,
  type Query,
  resolveQuestion,
} from '../../../src/query/index.js';
import { createApp } from '../../../src/serve/index.js';
import { problemDocument } from '../../../src/serve/problem.js';
import { nastyGraph } from '../../export/nasty-graph.js';
import { xmlComplaints } from '../../export/xml-complaints.js';
import { FIXTURE_CONCEPTS } from '../../fixtures/knowledge-concepts.js';
import { openFixture } from '../../query/opened-fixture.js';
import { casesOf, type FuzzTarget, refusing } from './fuzz-target.js';
import { hostileText } from './hostile-text.js';

const kb = openFixture();
const app = createApp(kb);

const ajv = new Ajv2020({ strict: false, allErrors: true });
const problemIsValid = ajv.compile(problemDocument.json);
const validators = new Map<Query, ValidateFunction>(
  QUERIES.map((query) => [query, ajv.compile(pageSchemaOf(query))]),
);

/** Names that the graph knows, so that cases get past the first look-up. */
const known = fc.constantFrom(...FIXTURE_CONCEPTS.map(({ id }) => id), 'RAG', 'EWC', 'hallu', 'concept', '1');

const hostileValue = fc.oneof(
  hostileText,
  fc.constantFrom(
    '-1',
    '1e309',
    '0x10',
    '99999999999999999999',
    'NaN',
    '',
    ' ',
    '*',
    'a" OR "b',
    '__proto__',
  ),
);

/** Values that fit the parameter, or nearly. */
function valueFor(parameter: Parameter): fc.Arbitrary<unknown> {
  if (parameter.type === 'text') return fc.oneof({ weight: 3, arbitrary: known }, hostileValue);
  if (parameter.type === 'choice') return fc.constantFrom(...parameter.choices);
  if (parameter.type === 'boolean') return fc.boolean();
  const { min = 0, max = 100 } = parameter;
  return fc.oneof(
    fc.integer({ min, max: Math.min(max, min + 50) }),
    fc.constantFrom(min, max, min - 1, max + 1),
  );
}

/** From code anything may come; from argv and addresses only text. */
function questionTo(query: Query): fc.Arbitrary<Readonly<Record<string, unknown>>> {
  const one = (parameter: Parameter) =>
    fc.oneof({ weight: 8, arbitrary: valueFor(parameter) }, hostileValue, fc.anything());
  return fc.record(Object.fromEntries(parametersOf(query).map((each) => [each.id, one(each)])), {
    requiredKeys: query.params.filter(({ required }) => required).map(({ id }) => id),
  });
}

interface Question {
  readonly query: Query;
  readonly values: Readonly<Record<string, unknown>>;
}

const question: fc.Arbitrary<Question> = fc
  .constantFrom(...QUERIES)
  .chain((query) => questionTo(query).map((values) => ({ query, values })));

async function faultsOfAnswer({ query, values }: Question): Promise<readonly string[]> {
  await query.prepare?.();
  const wrong: string[] = [];
  refusing(() => {
    const { answer } = answerPage(kb, query, resolveQuestion(kb, query, values));
    const isValid = validators.get(query)!;
    if (!isValid(answer)) wrong.push(`${query.id}: ${ajv.errorsText(isValid.errors)}`);
    for (const line of query.table(answer))
      if (typeof line !== 'string') wrong.push('a line that is no text');
  });
  return wrong;
}

const segment = fc.oneof(
  {
    weight: 3,
    arbitrary: fc.constantFrom('api', ...QUERIES.flatMap(({ route }) => route.split('/').slice(2))),
  },
  fc.constantFrom('..', '%2e%2e', '%00', '%', '%E0%A4', '', 'export', 'gexf', 'openapi.json', 'index.html'),
  known.map(encodeURIComponent),
  hostileValue.map((text) => encodeURIComponent(text.toWellFormed())),
);

const parameterNames = [...new Set(QUERIES.flatMap((query) => parametersOf(query).map(({ id }) => id)))];

const headerValue = fc.oneof(
  fc.constantFrom(
    'gzip, br;q=0',
    'W/"x"',
    '*',
    'bytes=0-1,5-',
    'localhost:1',
    'evil.example',
    'text/html;q=9',
    '',
  ),
  fc.string({
    unit: fc.integer({ min: 32, max: 255 }).map((code) => String.fromCharCode(code)),
    maxLength: 300,
  }),
);

const asked = fc.record({
  method: fc.constantFrom('GET', 'GET', 'GET', 'HEAD', 'OPTIONS', 'POST', 'DELETE'),
  path: fc.array(segment, { maxLength: 6 }).map((segments) => `/${segments.join('/')}`),
  search: fc.array(fc.tuple(fc.constantFrom('x', ...parameterNames), hostileValue), { maxLength: 4 }),
  headers: fc.array(
    fc.tuple(
      fc.constantFrom(
        'accept',
        'accept-encoding',
        'if-none-match',
        'range',
        'host',
        'origin',
        'authorization',
        'x-y',
      ),
      headerValue,
    ),
    { maxLength: 3 },
  ),
});

type Asked = typeof asked extends fc.Arbitrary<infer T> ? T : never;

/** Nothing undoes the encoding where there is no socket. */
async function textOf(response: Response): Promise<string> {
  const bytes = Buffer.from(await response.arrayBuffer());
  if (bytes.length === 0) return '';
  const undo = { br: brotliDecompressSync, gzip: gunzipSync }[response.headers.get('content-encoding') ?? ''];
  return (undo ? undo(bytes) : bytes).toString();
}

async function faultsOfRequest({ method, path, search, headers }: Asked): Promise<readonly string[]> {
  const query = new URLSearchParams(search.map(([name, value]) => [name, value.toWellFormed()]));
  const request = new Request(new URL(`http://localhost${path}?${query}`), {
    method,
    headers: new Headers(headers),
  });
  const response = await app.fetch(request);
  const text = await textOf(response);
  if (response.status >= 500) return [`status ${response.status}: ${text}`];
  const wrong: string[] = [];
  if (response.headers.get('x-content-type-options') !== 'nosniff') wrong.push('no nosniff');
  if (response.status < 400 || method === 'HEAD') return wrong;
  if (response.headers.get('content-type') !== 'application/problem+json') wrong.push('no problem document');
  else if (!problemIsValid(JSON.parse(text))) wrong.push(ajv.errorsText(problemIsValid.errors));
  if (/\n\s+at |\.(?:ts|js):\d/.test(text)) wrong.push(`a stack or a path: ${text}`);
  return wrong;
}

const anyUnits = fc
  .array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 40 })
  .map((units) => String.fromCharCode(...units));

const labels = fc.array(fc.oneof(hostileText, anyUnits), { minLength: 1, maxLength: 5 });

export const OUTWARD_TARGETS: readonly FuzzTarget[] = [
  { id: 'hostile questions to the library', runs: 1000, cases: casesOf(question, faultsOfAnswer) },
  { id: 'hostile requests over HTTP', runs: 600, cases: casesOf(asked, faultsOfRequest) },
  {
    id: 'hostile labels in GEXF',
    runs: 150,
    cases: casesOf(labels, (given) =>
      GEXF_VERSIONS.flatMap((version) =>
        xmlComplaints([...writeGexf(nastyGraph(given), { dialect: DIALECTS[version] })].join('')),
      ),
    ),
  },
  {
    id: 'hostile labels in GraphML',
    runs: 150,
    cases: casesOf(labels, (given) => xmlComplaints([...writeGraphml(nastyGraph(given))].join(''))),
  },
];
