// Rows that a part has as the whole has them, but for the numbers of papers and concepts in them.
import type { Cell } from '../row-bytes.js';
import type { RowWriter } from '../row-writer.js';
import type { Store } from '../store.js';
import { columnNames, orderOf, type TableName, tableOf } from '../tables.js';
import type { Numbering } from './numbering.js';

export function copyTable(writer: RowWriter, whole: Store, table: TableName): void {
  const insert = writer.into(table);
  for (const row of rowsOf(whole, table)) insert(...row);
}

/** Of a table whose rows begin with a number: those that stay, under their new numbers. */
export function copyNumbered(writer: RowWriter, whole: Store, table: TableName, kept: Numbering): void {
  const insert = writer.into(table);
  for (const [row, number] of numberedRows(whole, table, kept)) insert(number, ...row.slice(1));
}

/** Rows of a table that begin with a number that stays, and the new one. */
export function* numberedRows(
  whole: Store,
  table: TableName,
  { kept, newOf }: Numbering,
): Iterable<readonly [row: readonly Cell[], number: number]> {
  const columns = columnNames(tableOf(table));
  const sql = `SELECT ${columns.join(', ')} FROM ${table}
    WHERE ${columns[0]} IN (SELECT value FROM json_each(?)) ORDER BY ${orderOf(tableOf(table))}`;
  for (const row of whole.rows<Cell>(sql, JSON.stringify(Array.from(kept))))
    yield [row, newOf[row[0] as number]!];
}

/** In the order of the table's key, its columns as they are stored. */
export function rowsOf(store: Store, table: TableName): Iterable<readonly Cell[]> {
  const columns = columnNames(tableOf(table)).join(', ');
  return store.rows<Cell>(`SELECT ${columns} FROM ${table} ORDER BY ${orderOf(tableOf(table))}`);
}

/** Of every row of the whole. */
export function columnOf(whole: Store, column: string, node: 'concept' | 'paper'): readonly string[] {
  return whole.column<string>(`SELECT ${column} FROM ${node}s ORDER BY ${node}`);
}
