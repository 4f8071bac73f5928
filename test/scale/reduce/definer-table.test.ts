// Definitions in columns, as lists of a paper's own.
import { expect, test } from 'vitest';
import { DefinerTable, type DefinitionRow } from '../../../src/scale/reduce/definer-table.js';
import { inOrder } from '../lines.js';

const ROWS: readonly DefinitionRow[] = [
  { paper: 3, head: 'BERT', short: 'LM', long: 'language model' },
  { paper: 3, head: 'BERT', short: 'BERT', long: 'bidirectional encoder' },
  { paper: 8, head: '', short: 'LM', long: 'language model' },
];
const LANGUAGE_MODEL = { short: 'LM', long: 'language model' };

test('gives the definitions of each paper, by position and in order', async () => {
  const table = await DefinerTable.of(inOrder(ROWS));
  const all = [
    { acronyms: [LANGUAGE_MODEL, { short: 'BERT', long: 'bidirectional encoder' }] },
    { acronyms: [LANGUAGE_MODEL] },
  ];
  expect([...table]).toEqual(all);
  expect([table.at(0), table.at(1), table.at(2)]).toEqual([...all, undefined]);
});

test.each([
  [3, 0],
  [8, 1],
  [0, 2],
  [5, 2],
  [9, 2],
])('paper %i stands at %i; what defines nothing, after all others', async (paper, position) => {
  const table = await DefinerTable.of(inOrder(ROWS));
  expect(table.positionOf(paper)).toBe(position);
});

test('knows what a title names, and the number of the paper', async () => {
  const table = await DefinerTable.of(inOrder(ROWS));
  expect([table.headAt(0), table.headAt(1)]).toEqual(['BERT:', '']);
  expect([table.paperAt(0), table.paperAt(1)]).toEqual([3, 8]);
});
