// What every entry of the table of queries must hold, so that a new query is tested by being listed.
import { beforeAll, describe, expect, test } from 'vitest';
import { PaperweaveError } from '../../src/lib/errors.js';
import { type Parameter, resolveParameters } from '../../src/lib/parameters.js';
import { QUERIES, type Query } from '../../src/query/index.js';
import { openFixture } from './opened-fixture.js';

const kb = openFixture();

/** A value that the fixture answers to, for each required parameter by its id. */
const SAMPLES: Readonly<Record<string, unknown>> = {
  q: 'neural',
  a: 'RAG',
  b: 'LLM',
  concept: 'retrieval-augmented generation',
  from: 'EWC',
  to: 'hallucination',
  paper: 'arxiv:2005.11401',
  community: 1,
  name: 'RAG',
  text: 'Continual learning with elastic weight consolidation (EWC).',
};

const sampleOf = (query: Query): Record<string, unknown> =>
  Object.fromEntries(query.params.filter((each) => each.required).map((each) => [each.id, SAMPLES[each.id]]));

const answerTo = (query: Query): object => query.run(kb, resolveParameters(query.params, sampleOf(query)));

beforeAll(async () => {
  for (const { prepare } of QUERIES) await prepare?.();
});

test('ids and routes are unique', () => {
  for (const key of ['id', 'route'] as const) {
    const values = QUERIES.map((query) => query[key]);
    expect(new Set(values).size).toBe(values.length);
  }
});

describe.each(QUERIES.map((query) => [query.id, query] as const))('%s', (_, query) => {
  test('is named in kebab-case and says what it does', () => {
    expect(query.id).toMatch(/^[a-z]+(?:-[a-z]+)*$/);
    expect(query.label).not.toBe('');
    expect(query.summary).toMatch(/^\S.{10,}[^.]$/);
  });

  test('declares parameters with unique ids, positions from 0 without a gap, and defaults that are valid', () => {
    const ids = query.params.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    for (const id of ids) expect(id).toMatch(/^[a-z][a-zA-Z]*$/);
    const positions = query.params.flatMap(({ position }) => position ?? []).sort((a, b) => a - b);
    expect(positions).toEqual(positions.map((_position, i) => i));
    for (const each of query.params) {
      expect(each.summary).not.toBe('');
      if (each.default !== undefined)
        expect(
          resolveParameters([{ ...each, required: false } as Parameter], { [each.id]: each.default }),
        ).toEqual({
          [each.id]: each.default,
        });
    }
  });

  test('has a route under /api/ whose placeholders are required parameters', () => {
    expect(query.route).toMatch(/^\/api\/[a-z-]+(?:\/(?:[a-z-]+|\{[a-zA-Z]+\}))*$/);
    for (const [, name] of query.route.matchAll(/\{(\w+)\}/g))
      expect(query.params.find(({ id }) => id === name)?.required).toBe(true);
  });

  test('answers with plain data, the same each time', () => {
    const answer = answerTo(query);
    expect(JSON.parse(JSON.stringify(answer))).toEqual(answer);
    expect(answerTo(query)).toEqual(answer);
  });

  test('prints its answer as single lines without control characters', () => {
    const lines = query.table(answerTo(query));
    expect(lines.length).toBeGreaterThan(0);
    // biome-ignore lint/suspicious/noControlCharactersInRegex: that is what must not be there
    for (const line of lines) expect(line).not.toMatch(/[\u0000-\u001f\u007f-\u009f]/);
  });

  test('refuses an unknown parameter, a missing one and one out of range, each in one line', () => {
    const bad: Record<string, unknown>[] = [{ ...sampleOf(query), nonsense: 1 }];
    for (const each of query.params) {
      if (each.required) bad.push({ ...sampleOf(query), [each.id]: undefined });
      if (each.type === 'integer') bad.push({ ...sampleOf(query), [each.id]: 0.5 });
      if (each.type === 'integer' && each.min !== undefined)
        bad.push({ ...sampleOf(query), [each.id]: each.min - 1 });
      if (each.type === 'choice') bad.push({ ...sampleOf(query), [each.id]: 'no such choice' });
    }
    for (const raw of bad) {
      const error = errorOf(() => resolveParameters(query.params, raw));
      expect(error).toBeInstanceOf(PaperweaveError);
      expect((error as PaperweaveError).message).not.toContain('\n');
    }
  });

  test('says in one line that a concept or paper is not there', () => {
    for (const each of query.params) {
      if (!each.required || !['concept', 'a', 'paper', 'from'].includes(each.id)) continue;
      const raw = { ...sampleOf(query), [each.id]: 'no such name anywhere' };
      const error = errorOf(() => query.run(kb, resolveParameters(query.params, raw)));
      expect(error).toMatchObject({ kind: 'not-found' });
    }
  });
});

function errorOf(act: () => unknown): unknown {
  try {
    act();
  } catch (error) {
    return error;
  }
  return undefined;
}
