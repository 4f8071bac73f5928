// As many names as resolution can hold, and no more.
import { tmpdir } from 'node:os';
import { afterAll, expect, test } from 'vitest';
import { CONCEPT_TYPES } from '../../../src/model/index.js';
import { decide, EMPTY_THESAURUS } from '../../../src/resolve/index.js';
import { openSql } from '../../../src/scale/reduce/duckdb.js';
import { loadVocabulary } from '../../../src/scale/reduce/load-vocabulary.js';

const sql = await openSql({ memory: 400e6, temporary: tmpdir() });
afterAll(() => sql.close());
const weights = CONCEPT_TYPES.map((type) => `1.0::DOUBLE AS "${type}"`).join(', ');
await sql.run(`CREATE TABLE surfaces AS SELECT CAST(row_number() OVER () - 1 AS INTEGER) AS surface, text,
  2.0::DOUBLE AS mentions, 1.0::DOUBLE AS telling, ${weights} FROM (VALUES ('dropout'), ('GAN')) AS t(text)`);
await sql.run(
  "CREATE TABLE papers AS SELECT 0 AS paper, 'GAN: a game' AS title UNION ALL SELECT 1, 'Of games'",
);
await sql.run(`CREATE TABLE definitions AS SELECT paper, 1 AS position, 'GAN' AS short,
  'generative adversarial network' AS long FROM papers`);

const load = (most: number) => loadVocabulary(sql, decide(EMPTY_THESAURUS), most);

test('two surfaces and one long form are three names', async () => {
  const { surfaces, definers } = await load(3);
  expect([surfaces.texts.length, definers.length]).toEqual([2, 2]);
});

test('more names than it holds are refused, before they are loaded', async () => {
  await expect(load(2)).rejects.toThrow(
    'shards: found 3 distinct names, expected no more than 2: reduce field by field',
  );
});
