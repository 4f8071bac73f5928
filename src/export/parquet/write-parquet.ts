// Apache Parquet (https://parquet.apache.org), one group of rows after another, so that a table of any size needs the memory of
// one group.
import { ByteWriter, ParquetWriter, schemaFromColumnData } from 'hyparquet-writer';
import type { Column, ColumnType } from '../columns.js';

const ROWS_A_GROUP = 50_000;

const TYPES = { string: 'STRING', integer: 'INT32', double: 'DOUBLE' } as const satisfies Record<
  ColumnType,
  string
>;

export function* writeParquet<T>(columns: readonly Column<T>[], rows: Iterable<T>): Iterable<Uint8Array> {
  const writer = new ByteWriter();
  const schema = schemaFromColumnData({ columnData: dataOf(columns, []) });
  const file = new ParquetWriter({ writer, schema, createdBy: 'paperweave' });
  for (const group of groupsOf(rows)) {
    file.write({ columnData: dataOf(columns, group), rowGroupSize: ROWS_A_GROUP });
    yield takenFrom(writer);
  }
  file.finish();
  yield takenFrom(writer);
}

const dataOf = <T>(columns: readonly Column<T>[], rows: readonly T[]) =>
  columns.map(({ id, type, of }) => ({ name: id, type: TYPES[type], data: rows.map(of), nullable: true }));

function* groupsOf<T>(rows: Iterable<T>): Iterable<readonly T[]> {
  let group: T[] = [];
  for (const row of rows) {
    group.push(row);
    if (group.length < ROWS_A_GROUP) continue;
    yield group;
    group = [];
  }
  if (group.length > 0) yield group;
}

/** What was written since the last time; positions in the file go on. */
function takenFrom(writer: ByteWriter): Uint8Array {
  const bytes = writer.getBytes().slice();
  writer.index = 0;
  return bytes;
}
