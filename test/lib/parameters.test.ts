import { describe, expect, test } from 'vitest';
import { type Parameter, resolveParameters } from '../../src/lib/parameters.js';

const TABLE = [
  { id: 'name', type: 'text', required: true, summary: 'whom' },
  { id: 'limit', type: 'integer', default: 20, min: 1, max: 100, summary: 'how many' },
  { id: 'weight', type: 'number', min: 0, summary: 'at least' },
  { id: 'sort', type: 'choice', choices: ['count', 'recency'], default: 'count', summary: 'by what' },
  { id: 'deep', type: 'boolean', default: false, summary: 'also below' },
] as const satisfies readonly Parameter[];

test('defaults are filled in and strings become values', () => {
  expect(resolveParameters(TABLE, { name: 'x', weight: '0.5', deep: 'true' })).toEqual({
    name: 'x',
    limit: 20,
    weight: 0.5,
    sort: 'count',
    deep: true,
  });
});

describe('bad values are refused in one line that names the parameter', () => {
  test.each([
    [{}, 'name: found nothing, expected text'],
    [{ name: ' ' }, 'name: found " ", expected text'],
    [{ name: 'x', limit: '0' }, 'limit: found "0", expected an integer from 1 up to 100'],
    [{ name: 'x', limit: 2.5 }, 'limit: found 2.5, expected an integer from 1 up to 100'],
    [{ name: 'x', limit: 'many' }, 'limit: found "many", expected an integer from 1 up to 100'],
    [{ name: 'x', weight: Number.NaN }, 'weight: found NaN, expected a number from 0'],
    [{ name: 'x', sort: 'size' }, 'sort: found "size", expected one of count, recency'],
    [{ name: 'x', deep: 'maybe' }, 'deep: found "maybe", expected true or false'],
    [{ name: { toString: null } }, 'name: found an object, expected text'],
    [{ name: 'x', sort: Object.create(null) }, 'sort: found an object, expected one of count, recency'],
    [{ name: 'x', limit: [[]] }, 'limit: found a list, expected an integer from 1 up to 100'],
    [
      { name: 'x', depth: 3 },
      'depth: found an unknown parameter, expected one of name, limit, weight, sort, deep',
    ],
  ])('%j', (raw, message) => {
    expect(() => resolveParameters(TABLE, raw)).toThrow(message);
  });
});
