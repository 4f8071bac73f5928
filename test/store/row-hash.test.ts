// The content hash does not ask which table was written first.
import { expect, test } from 'vitest';
import type { Cell } from '../../src/store/row-bytes.js';
import { createRowHash } from '../../src/store/row-hash.js';
import type { TableName } from '../../src/store/tables.js';

type Rows = readonly (readonly Cell[])[];
type Written = readonly (readonly [TableName, Rows])[];

function hashOf(tables: Written): string {
  const hash = createRowHash();
  for (const [table, rows] of tables) {
    hash.open(table);
    for (const row of rows) hash.add(row);
  }
  return hash.digest();
}

const many = Array.from({ length: 5_000 }, (_, i): readonly Cell[] => [i, `concept number ${i}`, null]);
const inOrder: Written = [
  ['types', [[0, 'method']]],
  ['papers', [[0, 'a title', 'x'.repeat(100_000)]]],
  ['concepts', many],
  ['spellings', [[3, 1, 'an alias', 4]]],
  ['meta', [['key', 'value']]],
];

test.each<[string, (tables: Written) => Written]>([
  ['backwards', (tables) => [...tables].reverse()],
  [
    'with the longest table first',
    ([types, papers, concepts, ...rest]) => [concepts!, types!, papers!, ...rest],
  ],
  ['with the second table last', ([types, papers, ...rest]) => [types!, ...rest, papers!]],
])('tables written %s', (_, reorder) => {
  expect(hashOf(reorder(inOrder))).toBe(hashOf(inOrder));
});

test.each<[string, Written]>([
  ['a row in another table', [['types', []], ['roles', [[0, 'method']]], ...inOrder.slice(1)]],
  [
    'two rows in another order',
    [...inOrder.slice(0, 2), ['concepts', [...many].reverse()], ...inOrder.slice(3)],
  ],
  ['a number where there was text', [...inOrder.slice(0, 4), ['meta', [['key', 0]]]]],
  ['a cell split in two', [...inOrder.slice(0, 4), ['meta', [['ke', 'yvalue']]]]],
])('%s is another content', (_, other) => {
  expect(hashOf(other)).not.toBe(hashOf(inOrder));
});
