// The reduce past memory and the communities of other engines: the same concepts and edges as a build, and a partition taken back.
import { copyFileSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';
import { beforeAll, describe, expect, test } from 'vitest';
import { openKnowledgeBase } from '../../src/query/index.js';
import { FEW_SEEDS, isOneLine, ROOT, runProgram, temporaryFolder } from './run-program.js';

const folder = temporaryFolder();
const graph = join(folder, 'graph.db');
const shards = join(folder, 'shards');
const tables = join(folder, 'tables');

/** Every third paper once more: under another id, its title in capitals, without its abstract. */
async function writeOtherRecords(): Promise<string> {
  const seeds = join(folder, 'seeds.db');
  await runProgram(['build', ...FEW_SEEDS, '--out', seeds]);
  using kb = openKnowledgeBase(seeds);
  const titles = kb.store.all<{ title: string }>('SELECT title FROM papers WHERE rowid % 3 = 0');
  const others = join(folder, 'others.jsonl');
  const records = titles.map(({ title }, i) => ({ id: `other-${i}`, title: title.toUpperCase() }));
  writeFileSync(others, records.map((record) => JSON.stringify(record)).join('\n'));
  return others;
}

beforeAll(async () => {
  const papers = [...FEW_SEEDS, await writeOtherRecords()];
  await runProgram(['build', ...papers, '--out', graph]);
  mkdirSync(shards);
  for (const share of ['1', '2']) {
    const { stdout } = await runProgram(['extract', ...papers, '--form', 'shard', '--shard', `${share}/2`]);
    writeFileSync(join(shards, `${share}.jsonl`), stdout);
  }
  copyFileSync(join(shards, '1.jsonl'), join(shards, 'again.jsonl'));
});

/** Of the last of the statements. */
async function rows(...statements: readonly string[]): Promise<readonly unknown[]> {
  const instance = await DuckDBInstance.create();
  const connection = await instance.connect();
  for (const statement of statements.slice(0, -1)) await connection.run(statement);
  const read = await connection.runAndReadAll(statements.at(-1)!);
  connection.closeSync();
  return read.getRowObjectsJson();
}

describe('reduce, within 400 MB, of shards that overlap and tell of papers under two ids', () => {
  test('ends with 0 and counts what it found', async () => {
    const { code, stdout } = await runProgram([
      'reduce',
      shards,
      '--out',
      tables,
      '--memory',
      '400MB',
      '--json',
    ]);
    expect(code).toBe(0);
    using kb = openKnowledgeBase(graph);
    const { papers, concepts } = kb.stats();
    const summary = JSON.parse(stdout) as { readonly records: number };
    expect(summary).toMatchObject({ papers, concepts, failed: 0 });
    expect(summary.records).toBeGreaterThan(papers * 1.3);
  });

  test('gives the concepts of the build, with labels, types, papers and mentions', async () => {
    using kb = openKnowledgeBase(graph);
    const built = kb.store.all('SELECT id, label, type, papers, mentions FROM concepts_named ORDER BY id');
    expect(
      await rows(
        `SELECT id, label, "type", CAST(papers AS INTEGER) AS papers, mentions FROM '${tables}/concepts.parquet' ORDER BY id`,
      ),
    ).toEqual(built);
  });

  test('gives the co-occurrences and association strengths of the build', async () => {
    using kb = openKnowledgeBase(graph);
    const built = kb.store.all<{ association: number }>(
      'SELECT source, target, papers, association FROM concept_pairs ORDER BY 1, 2',
    );
    const reduced =
      (await rows(`SELECT s.label AS source, t.label AS target, CAST(e.papers AS INTEGER) AS papers, association
      FROM '${tables}/cooccurrences.parquet' e JOIN '${tables}/concepts.parquet' s ON s.id = e.source
      JOIN '${tables}/concepts.parquet' t ON t.id = e.target ORDER BY 1, 2`)) as typeof built;
    const rounded = (all: typeof built) =>
      all.map((row) => ({ ...row, association: row.association.toFixed(6) }));
    expect(rounded(reduced)).toEqual(rounded(built));
  });

  test('gives the pairs that the statements for a cluster in docs/scaling.md give', async () => {
    const page = readFileSync(join(ROOT, 'docs', 'scaling.md'), 'utf8');
    const block = /```sql\n(CREATE OR REPLACE TEMP VIEW paper_concepts[^`]*`[^`]*`[^`]*)```/.exec(page)![1]!;
    const statements = block
      .replace('parquet.`tables/paper-concepts.parquet`', `'${tables}/paper-concepts.parquet'`)
      .replace('count(*) >= 3', 'count(*) >= 1')
      .split(';')
      .filter((statement) => statement.trim() !== '');
    const byPage = await rows(...statements);
    const reduced = await rows(
      `SELECT source, target, papers, association FROM '${tables}/cooccurrences.parquet'`,
    );
    const told = (all: readonly unknown[]) => all.map((row) => JSON.stringify(row)).sort();
    expect(byPage.length).toBeGreaterThan(1000);
    expect(told(byPage)).toEqual(told(reduced));
  });

  test('refuses shards of another extractor', async () => {
    const { code, stderr } = await runProgram(['reduce', shards, '--out', tables, '--min-score', '0.5']);
    expect(code).toBe(1);
    expect(isOneLine(stderr)).toBe(true);
    expect(stderr).toMatch(/1\.jsonl:\d+: found what extractor/);
  });
});

describe('communities of another engine', () => {
  const partition = join(folder, 'partition.csv');

  function frequentConcepts(): readonly string[] {
    using kb = openKnowledgeBase(graph);
    return kb.store
      .all<{ id: string }>('SELECT id FROM concepts ORDER BY papers DESC, id LIMIT 4')
      .map(({ id }) => id);
  }

  test('are taken for the concepts that they name; names are ours; the file verifies', async () => {
    const [a, b, c, d] = frequentConcepts();
    writeFileSync(
      partition,
      `concept,community\nconcept:${a},1\nconcept:${b},1\nconcept:${c},2\nconcept:${d},2\n`,
    );
    const { code } = await runProgram([
      'communities',
      graph,
      '--from',
      partition,
      '--algorithm',
      'gds-louvain',
    ]);
    expect(code).toBe(0);
    using kb = openKnowledgeBase(graph);
    const communities = [a, b, c, d].map((id) => kb.concept(id!).community);
    expect(communities[0]).toBe(communities[1]);
    expect(communities[2]).toBe(communities[3]);
    expect(communities[0]).not.toBe(communities[2]);
    expect(kb.communities().communities.every(({ label }) => label !== '' && !/^\d$/.test(label))).toBe(true);
    expect((await runProgram(['verify', graph])).code).toBe(0);
  });

  test('a concept that the graph has not is refused and the graph left as it was', async () => {
    writeFileSync(partition, 'concept,community\nno such thing,1\n');
    expect(await refused()).toContain('partition.csv:2: found "no such thing", expected the id, the label');
  });

  test('a concept in two communities is refused and the graph left as it was', async () => {
    const [id] = frequentConcepts();
    writeFileSync(partition, `concept,community\n${id},1\nconcept:${id},2\n`);
    expect(await refused()).toContain(`partition.csv:3: found "${id}" in a second community`);
  });

  async function refused(): Promise<string> {
    const before = readFileSync(graph);
    const { code, stderr } = await runProgram(['communities', graph, '--from', partition]);
    expect(code).toBe(1);
    expect(isOneLine(stderr)).toBe(true);
    expect(readFileSync(graph).equals(before)).toBe(true);
    return stderr;
  }
});
