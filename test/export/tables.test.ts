// Tables as databases read them: Parquet in DuckDB and hyparquet, CSV in DuckDB, Neo4j's typed headers; every count and sum equal to
// the database's.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type DuckDBConnection, DuckDBInstance } from '@duckdb/node-api';
import { parse } from 'csv-parse/sync';
import { parquetReadObjects } from 'hyparquet';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { exportFolder, exportGraph, writeFolder } from '../../src/export/index.js';
import { writeParquet } from '../../src/export/parquet/write-parquet.js';
import { makeKnowledge } from '../fixtures/knowledge.js';
import { nastyKnowledge, type OpenedStore, storeOf } from './nasty-store.js';
import { whole, wholeBytes } from './whole.js';

let plain: OpenedStore;
let nasty: OpenedStore;
let folder: string;
let duck: DuckDBConnection;

beforeAll(async () => {
  plain = storeOf(makeKnowledge());
  nasty = storeOf(nastyKnowledge());
  folder = mkdtempSync(join(tmpdir(), 'paperweave-tables-'));
  await writeFolder(join(folder, 'parquet'), exportFolder(plain, 'parquet'));
  duck = await (await DuckDBInstance.create()).connect();
});

afterAll(() => {
  duck.closeSync();
  plain.end();
  nasty.end();
  rmSync(folder, { recursive: true, force: true });
});

/** Rows of a question to DuckDB; whole numbers as numbers. */
async function ask(sql: string): Promise<readonly Record<string, unknown>[]> {
  const reader = await duck.runAndReadAll(sql);
  return reader.getRowObjectsJson().map((row) => row as Record<string, unknown>);
}

const table = (name: string): string => `read_parquet('${join(folder, 'parquet', `${name}.parquet`)}')`;

/** The same question to the database. */
const stored = (sql: string) => plain.store.get<Record<string, number>>(sql);

describe('Parquet in DuckDB', () => {
  test.each([
    ['nodes', `kind = 'concept'`, 'SELECT count(*) AS n, sum(papers) AS s FROM concepts', 'papers'],
    ['nodes', `kind = 'paper'`, 'SELECT count(*) AS n, sum(year) AS s FROM papers', 'year'],
    ['edges', `kind = 'cooccurrence'`, 'SELECT count(*) AS n, sum(papers) AS s FROM cooccurrences', 'weight'],
    ['edges', `kind = 'mention'`, 'SELECT count(*) AS n, sum(count) AS s FROM paper_concepts', 'count'],
    ['mentions', 'true', 'SELECT count(*) AS n, sum("end" - start) AS s FROM mentions', '"end" - start'],
    ['evidence', 'true', 'SELECT count(*) AS n, sum(hedged) AS s FROM relation_evidence', 'hedged'],
  ])('%s where %s: as many, and as much, as in the database', async (name, condition, sql, measure) => {
    const [row] = await ask(
      `SELECT count(*)::INTEGER AS n, sum(${measure})::DOUBLE AS s FROM ${table(name)} WHERE ${condition}`,
    );
    const wanted = stored(sql)!;
    expect(wanted.n).toBeGreaterThan(0);
    expect(Number(row!.s)).toBe(wanted.s ?? 0);
    expect(row!.n).toBe(wanted.n);
  });

  test('columns have types', async () => {
    const columns = await ask(`DESCRIBE SELECT * FROM ${table('nodes')}`);
    const types = Object.fromEntries(
      columns.map(({ column_name, column_type }) => [column_name, column_type]),
    );
    expect(types).toMatchObject({ key: 'VARCHAR', papers: 'INTEGER', page_rank: 'DOUBLE', year: 'INTEGER' });
  });

  test('ends of edges join with keys of nodes', async () => {
    const [row] = await ask(
      `SELECT count(*)::INTEGER AS n FROM ${table('edges')} e LEFT JOIN ${table('nodes')} a ON a.key = e.source
      LEFT JOIN ${table('nodes')} b ON b.key = e.target WHERE a.key IS NULL OR b.key IS NULL`,
    );
    expect(row).toEqual({ n: 0 });
  });

  test('a sentence stands where its offsets say', async () => {
    const rows = await ask(`SELECT paper, field, "start", "end", text FROM ${table('evidence')}`);
    const papers = new Map(makeKnowledge().papers.map((paper) => [paper.id, paper]));
    for (const { paper, field, start, end, text } of rows)
      expect(papers.get(String(paper))![field as 'title'].slice(Number(start), Number(end))).toBe(text);
  });
});

describe('Parquet in hyparquet', () => {
  const read = (id: string, raw = {}) => {
    const bytes = wholeBytes(exportGraph(nasty, id, raw));
    const file = bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength);
    return parquetReadObjects({ file: file as ArrayBuffer });
  };

  test('labels come back whatever they hold', async () => {
    const rows = await read('parquet-nodes', { view: 'concepts' });
    const labels = nasty.store.all<{ label: string }>('SELECT label FROM concepts ORDER BY concept');
    expect(rows.map(({ label }) => ({ label }))).toEqual(labels);
  });

  test('a table without rows is a table', async () => {
    expect(await read('parquet-edges', { minWeight: 1e9, view: 'concepts' })).toEqual([]);
  });

  test('groups of rows make one table, and are written as they fill', async () => {
    const columns = [{ id: 'i', type: 'integer', of: (row: number) => row }] as const;
    let asked = 0;
    function* rows(): Iterable<number> {
      for (; asked < 120_000; asked++) yield asked;
    }
    const chunks = writeParquet(columns, rows())[Symbol.iterator]();
    const first = chunks.next().value as Uint8Array;
    expect(asked).toBeLessThan(60_000);
    const bytes = Buffer.concat([first, ...{ [Symbol.iterator]: () => chunks }]);
    const file = bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength);
    const read = await parquetReadObjects({ file: file as ArrayBuffer });
    expect(read.length).toBe(120_000);
    expect(read.every(({ i }, at) => i === at)).toBe(true);
  });
});

test('CSV in DuckDB has the counts and weights of the database', async () => {
  await writeFolder(join(folder, 'csv'), [
    { path: 'edges.csv', chunks: exportGraph(plain, 'csv-edges', { view: 'concepts' }) },
  ]);
  const [row] = await ask(
    `SELECT count(*)::INTEGER AS n, sum(Weight)::INTEGER AS s FROM read_csv('${join(folder, 'csv/edges.csv')}')`,
  );
  expect(row).toEqual(stored('SELECT count(*) AS n, sum(papers) AS s FROM cooccurrences'));
});

describe('Neo4j’s import', () => {
  type Row = Readonly<Record<string, string>>;
  const rows = (kb: OpenedStore, id: string, raw = {}): Row[] =>
    parse(whole(exportGraph(kb, id, raw)), { columns: true }) as Row[];

  test.each(['plain', 'nasty'] as const)('each end is the id of a node (%s labels)', (kind) => {
    const kb = kind === 'plain' ? plain : nasty;
    const ids = new Set(rows(kb, 'neo4j-nodes').map((row) => row['key:ID']));
    const relationships = rows(kb, 'neo4j-relationships');
    const lost = relationships.filter((row) => !ids.has(row[':START_ID']!) || !ids.has(row[':END_ID']!));
    expect(lost).toEqual([]);
  });

  test('headers carry types that neo4j-admin knows', () => {
    const known = /^(?:\w+:ID|:LABEL|:START_ID|:END_ID|:TYPE|\w+:(?:string|int|double))$/;
    for (const id of ['neo4j-nodes', 'neo4j-relationships']) {
      const headers = Object.keys(rows(plain, id)[0]!);
      expect(headers.filter((header) => !known.test(header))).toEqual([]);
    }
  });

  test('relationships are as many as the edges, broader concepts and relations of the database', () => {
    const counts = new Map<string, number>();
    for (const row of rows(plain, 'neo4j-relationships'))
      counts.set(row[':TYPE']!, (counts.get(row[':TYPE']!) ?? 0) + 1);
    const count = (from: string) => stored(`SELECT count(*) AS n FROM ${from}`)!.n!;
    expect(counts.get('CO_OCCURS_WITH')).toBe(count('cooccurrences'));
    expect(counts.get('MENTIONS')).toBe(count('paper_concepts'));
    expect(counts.get('HAS_BROADER')).toBe(count('broader'));
    expect([...counts.values()].reduce((sum, each) => sum + each, 0)).toBe(
      ['cooccurrences', 'paper_concepts', 'broader', 'relations'].reduce((sum, each) => sum + count(each), 0),
    );
    expect(counts.get('MITIGATES')).toBeGreaterThan(0);
  });

  test('only what the filters leave is joined', () => {
    const ids = new Set(rows(plain, 'neo4j-nodes', { type: 'method' }).map((row) => row['key:ID']));
    for (const row of rows(plain, 'neo4j-relationships', { type: 'method' }))
      expect(ids.has(row[':START_ID']!) && ids.has(row[':END_ID']!)).toBe(true);
  });
});
