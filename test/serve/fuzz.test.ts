// Whatever is asked, the server answers: with the answer or with a problem document, never with a failure of its own.
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { EXPORT_FORMATS } from '../../src/export/index.js';
import { QUERIES } from '../../src/query/index.js';
import { request, type Served, serveFixture } from './serving.js';

let served: Served;
beforeAll(() => {
  served = serveFixture();
});
afterAll(() => served.end());

const RUNS = 60;

const hostile = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 40 }),
  fc.constantFrom(
    '"',
    "' OR 1=1 --",
    'a" OR "b',
    'NEAR(a b)',
    'label:*',
    '^^^',
    '(((',
    'RAG AND NOT',
    '%00',
    '../../etc/passwd',
    '__proto__',
    'constructor',
    '-1',
    '1e309',
    '99999999999999999999',
    'NaN',
    '',
    ' ',
    '*',
    '𝛼',
  ),
);

async function checked(path: string): Promise<void> {
  const response = await request(served.app, path);
  const expected = response.status === 200 ? 'application/json' : 'application/problem+json';
  expect([200, 400, 404, 414], path).toContain(response.status);
  expect(response.headers.get('content-type')).toBe(expected);
  await expect(response.json()).resolves.toBeTypeOf('object');
}

describe.each(QUERIES)('$id', (query) => {
  test('takes any value of its parameters', async () => {
    const values = fc.record(Object.fromEntries(query.params.map(({ id }) => [id, hostile])), {
      requiredKeys: [],
    });
    const property = fc.asyncProperty(values, async (raw) => {
      const given = new Map(Object.entries(raw as Record<string, string>));
      const path = query.route.replace(/\{(\w+)\}/g, (_, id: string) => {
        const value = given.get(id) ?? 'RAG';
        given.delete(id);
        return encodeURIComponent(value.replace(/\p{Cs}/gu, '')) || '-';
      });
      await checked(`${path}?${new URLSearchParams([...given])}`);
    });
    await fc.assert(property, { seed: 7, numRuns: RUNS });
  });
});

test('takes any address', async () => {
  const address = fc.array(
    fc.oneof(
      fc.constantFrom('api', 'concepts', 'export', '..', '%2e%2e', '%', '%00', '%E0%A4', ''),
      fc.webSegment(),
    ),
  );
  const property = fc.asyncProperty(address, async (segments) => {
    const response = await request(served.app, `/${segments.join('/')}`);
    expect(response.status).toBeLessThan(500);
  });
  await fc.assert(property, { seed: 7, numRuns: 300 });
});

test('formats take any value of their parameters', async () => {
  const cases = EXPORT_FORMATS.flatMap((format) => format.params.map(({ id }) => [format.id, id] as const));
  const property = fc.asyncProperty(fc.constantFrom(...cases), hostile, async ([format, id], value) => {
    const response = await request(
      served.app,
      `/api/export/${format}?${new URLSearchParams([[id, value]])}`,
      { method: 'HEAD' },
    );
    expect(response.status).toBeLessThan(500);
    await response.body?.cancel();
  });
  await fc.assert(property, { seed: 7, numRuns: 200 });
});
