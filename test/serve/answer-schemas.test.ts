// What is said of answers is what is answered: each query's schema against its answers, and its words against those of the types.
import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { PaperweaveError } from '../../src/lib/errors.js';
import type { Parameter } from '../../src/lib/parameters.js';
import type { JsonSchema } from '../../src/lib/schema.js';
import { withDefinitions } from '../../src/lib/schema-definitions.js';
import { answerPage, pageSchemaOf, parametersOf, QUERIES, resolveQuestion } from '../../src/query/index.js';
import { describeFormats, formatsAnswer } from '../../src/serve/describe-formats.js';
import { sampleValues } from './sample-requests.js';
import { type Served, serveFixture } from './serving.js';
import { expectValid } from './validators.js';

let served: Served;
beforeAll(async () => {
  served = serveFixture();
  for (const { prepare } of QUERIES) await prepare?.();
});
afterAll(() => served.end());

function edgesOf(parameter: Parameter): readonly unknown[] {
  if (parameter.type === 'boolean') return [true, false];
  if (parameter.type === 'choice') return parameter.choices;
  if (parameter.type === 'text') return [];
  const { min = 0, max = min + 3 } = parameter;
  return [min, min + 1, max];
}

describe.each(QUERIES)('$id', (query) => {
  const schema = pageSchemaOf(query);
  const answer = (more: object) => {
    const values = resolveQuestion(served.kb, query, { ...sampleValues(query), ...more });
    return answerPage(served.kb, query, values).answer;
  };
  /** Values on the edge may ask for what the fixture does not hold. */
  const expectValidIfThere = (more: object) => {
    try {
      expectValid(schema, answer(more), JSON.stringify(more));
    } catch (error) {
      expect(error).toBeInstanceOf(PaperweaveError);
    }
  };

  test('answers as its schema says', () => {
    expectValid(schema, answer({}));
    for (const parameter of query.params)
      for (const value of edgesOf(parameter)) expectValidIfThere({ [parameter.id]: value });
  });

  test('its schema lets nothing else through', () => {
    expect(schema.additionalProperties).toBe(false);
    expect(schema.title).toMatch(/^[A-Z]\w+Answer$/);
  });

  test('its list, where it has one, is named in the schema and comes with limit and offset', () => {
    const ids = parametersOf(query).map(({ id }) => id);
    expect(ids.includes('cursor')).toBe(query.list !== undefined);
    expect(ids.includes('offset')).toBe(query.list !== undefined);
    if (!query.list) return;
    expect(ids).toContain('limit');
    expect(schema.properties).toMatchObject({
      [query.list.field]: { type: 'array' },
      next: { type: 'string' },
    });
  });

  test('its example is one that its parameters take', () => {
    const values = resolveQuestion(served.kb, query, query.example);
    for (const [id, value] of Object.entries(query.example)) expect(values[id]).toBe(value);
    expect(query.question).toMatch(/^[A-Z].+[?.]$/);
  });
});

test('the list of formats is as its schema says', () => {
  expectValid(formatsAnswer.json, JSON.parse(JSON.stringify(describeFormats())));
});

const definitions: Readonly<Record<string, JsonSchema>> = Object.assign(
  {},
  ...QUERIES.map(({ answer }) => withDefinitions(answer.json, '#/').definitions),
);

/** `interface` to field to its doc comment, as the types of the answers have them. */
function docComments(): ReadonlyMap<string, ReadonlyMap<string, string>> {
  const source = readFileSync(new URL('../../src/model/answers.ts', import.meta.url), 'utf8');
  const interfaces = source.matchAll(/export interface (\w+)[^{]*\{\n([\s\S]*?)\n\}/g);
  return new Map(
    [...interfaces].map(([, name, body]) => {
      const comments = body!.matchAll(/^ {2}\/\*\* ([^\n]+) \*\/\n {2}readonly (\w+)\??:/gm);
      return [name!, new Map([...comments].map(([, words, field]) => [field!, words!]))];
    }),
  );
}

test('fields are described in the words of their types', () => {
  const described = [...docComments()].filter(([name]) => definitions[name] !== undefined);
  expect(described.length).toBeGreaterThan(30);
  for (const [name, comments] of described) {
    const properties = definitions[name]!.properties as Readonly<Record<string, JsonSchema>>;
    for (const [field, words] of comments)
      expect([name, field, properties[field]?.description]).toEqual([name, field, words]);
  }
});
