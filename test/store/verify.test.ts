// A file is verified by spoiling a copy in one place and seeing that the right check, and no other than it must, finds it.
import { copyFileSync, readFileSync, writeFileSync } from 'node:fs';
import Database from 'better-sqlite3';
import { describe, expect, test } from 'vitest';
import { openStore, verifyKnowledgeBase } from '../../src/store/index.js';
import { makeKnowledge, writeFixture } from '../fixtures/knowledge.js';
import { temporaryFolder } from './folder.js';
import { dropEntry, editAbstract, type Spoil, spoilNumber } from './spoil.js';

const at = temporaryFolder();
const original = writeFixture(at('original.db'));
let copies = 0;

type Change = string | ((database: Database.Database) => void);

function spoilt(change: Change): string {
  const path = at(`copy-${copies++}.db`);
  copyFileSync(original, path);
  const database = new Database(path);
  if (typeof change !== 'string') change(database);
  else if (database.prepare(change).run().changes === 0) throw new Error(`nothing was spoilt by ${change}`);
  database.close();
  return path;
}

/** One number of an entry of what was read in paper 0, or another. */
const inList =
  (list: Spoil['list'], entry: number, number: string, to: Spoil['to'], paper = 0): Change =>
  (database) =>
    spoilNumber(database, { list, paper, entry, number, to });

const more = (was: number): number => was + 1;

const failed = (path: string) =>
  verifyKnowledgeBase(path)
    .checks.filter(({ flawed }) => flawed > 0)
    .map(({ id }) => id);

test('what was built is sound', () => {
  const { sound, checks } = verifyKnowledgeBase(original);
  expect(checks.flatMap(({ flaws }) => flaws)).toEqual([]);
  expect(sound).toBe(true);
  expect(checks.length).toBeGreaterThan(10);
});

describe('one spoilt value is found', () => {
  test.each<[string, Change, string]>([
    ['a mention one character off', inList('mentions', 0, 'start', more), 'mentions'],
    ['a mention beyond its sentence', inList('mentions', 1, 'length', () => 9999, 2), 'mentions'],
    [
      'a mention of another concept',
      inList('mentions', 0, 'use', (was) => (was === 1 ? 2 : 1)),
      'paper-concepts',
    ],
    ['a mention of a concept that the paper lacks', inList('mentions', 0, 'use', () => 99), 'mentions'],
    ['a mention in no sentence', inList('mentions', 0, 'place', (was) => was + 999), 'mentions'],
    ['a mention that nothing found', 'UPDATE kinds SET detector = 99 WHERE kind = 0', 'mentions'],
    ['half a mention', "UPDATE readings SET mentions = mentions || '!!!' WHERE paper = 0", 'lists'],
    ['an edge to another concept', inList('concepts', 0, 'low', more), 'lists'],
    ['an edge to no concept', inList('concepts', 0, 'block', more), 'lists'],
    ['a paper that a concept lacks', "UPDATE concepts SET holders = '!' WHERE concept = 4", 'lists'],
    ['a text that was edited', (database) => editAbstract(database, 0, (text) => `x${text}`), 'mentions'],
    ['a text that was cut', (database) => editAbstract(database, 0, () => 'cut'), 'sentences'],
    ['sentences that overlap', inList('sentences', 2, 'start', () => 0), 'sentences'],
    [
      'an alias that nobody wrote',
      `UPDATE spellings SET surfaces = replace(surfaces, 'EWC', 'EWK') WHERE surfaces LIKE '%EWC%'`,
      'mentions',
    ],
    ['mentions of an edge', inList('concepts', 1, 'count', more), 'paper-concepts'],
    ['the mention that shows an edge', inList('concepts', 1, 'mention', more), 'paper-concepts'],
    ['an edge left out', (database) => dropEntry(database, 'concepts', 0, 1), 'lists'],
    ['mentions of a concept', 'UPDATE concepts SET mentions = mentions + 1 WHERE concept = 3', 'concepts'],
    ['neighbours of a concept', 'UPDATE concepts SET degree = degree - 1 WHERE concept = 3', 'concepts'],
    ['what makes a pair', "UPDATE meta SET value = '2' WHERE key = 'pairs.fewest_papers'", 'concepts'],
    ['concepts of a paper', 'UPDATE papers SET concepts = 99 WHERE paper = 3', 'papers'],
    [
      'a relation turned round',
      'UPDATE relations SET subject = object, object = subject WHERE relation = 0',
      'relations',
    ],
    ['a relation without evidence', 'DELETE FROM relation_evidence WHERE relation = 0', 'relations'],
    [
      'a broader concept that is none',
      "UPDATE broader_lists SET broader = '!' || char(132) || substr(broader, 3)",
      'broader',
    ],
    ['evidence that is no mention', 'UPDATE broader_evidence SET mention = 99', 'broader'],
    [
      'size of a community',
      'UPDATE communities SET concepts = concepts + 1 WHERE level = 0 AND community = 0',
      'communities',
    ],
    ['a paper of no community', 'UPDATE papers SET community = 77 WHERE paper = 1', 'communities'],
    [
      'a part of nothing',
      'UPDATE communities SET parent = 9 WHERE level = 1 AND community = 3',
      'communities',
    ],
    ['a count of the whole', "UPDATE meta SET value = '16' WHERE key = 'counts.concepts'", 'counts'],
    ['a year', 'UPDATE papers SET year = 1999 WHERE paper = 0', 'content-hash'],
  ])('%s', (_, sql, id) => {
    const found = failed(spoilt(sql));
    expect(found).toContain(id);
    expect(found).toContain('content-hash');
    expect(found).not.toContain('integrity');
  });
});

test('a flaw says where, what was found and what was expected; the list is short, the number is not', () => {
  const path = spoilt((database) => {
    for (const [paper, { mentions }] of makeKnowledge().extractions.entries())
      for (const entry of mentions.keys())
        spoilNumber(database, { list: 'mentions', paper, entry, number: 'start', to: more });
  });
  const { sound, checks } = verifyKnowledgeBase(path, { listed: 2 });
  expect(sound).toBe(false);
  const { flaws, flawed } = checks.find(({ id }) => id === 'mentions')!;
  expect(flaws).toHaveLength(2);
  expect(flawed).toBeGreaterThan(20);
  expect(flaws[0]).toEqual({
    where: 'paper 10.1000/ewc.2017, mention 0',
    found: '"atastrophic forgetting "',
    expected: 'the label or an alias of catastrophic forgetting',
  });
});

describe('a spoilt file is an answer', () => {
  test('a byte of a text', () => {
    const path = at('byte.db');
    const bytes = readFileSync(original);
    bytes.write('X', bytes.indexOf('a roadmap'));
    writeFileSync(path, bytes);
    expect(failed(path)).toEqual(['content-hash']);
  });

  test('a byte of a compressed text', () => {
    using store = openStore(original);
    const { data } = store.get<{ data: Buffer }>('SELECT data FROM abstract_blocks WHERE block = 1')!;
    const path = at('block.db');
    const bytes = readFileSync(original);
    bytes[bytes.indexOf(data) + data.length / 2]! ^= 1;
    writeFileSync(path, bytes);
    const { checks } = verifyKnowledgeBase(path);
    expect(checks.find(({ id }) => id === 'content-hash')!.flaws).toEqual([
      {
        where: 'file',
        found: 'a damaged database (the abstracts from row 4 on cannot be read)',
        expected: 'rows that can be read',
      },
    ]);
  });

  test('a byte of a view', () => {
    const path = at('view.db');
    const bytes = readFileSync(original);
    const part = '1.0 * e.papers';
    for (let byte = bytes.indexOf(part); byte >= 0; byte = bytes.indexOf(part, byte)) bytes.write('9', byte);
    writeFileSync(path, bytes);
    expect(failed(path)).toEqual(['schema']);
  });

  test.each([
    ['kind', 'Tablereadingsreadings'],
    ['name', 'tableReadingsreadings'],
    ['home', 'tablereadingsReadings'],
  ])('a byte of the %s of a table', (part, row) => {
    const path = at(`${part}.db`);
    const bytes = readFileSync(original);
    const was = row.toLowerCase();
    for (let byte = bytes.indexOf(was); byte >= 0; byte = bytes.indexOf(was, byte)) bytes.write(row, byte);
    writeFileSync(path, bytes);
    expect(failed(path)).toContain('schema');
  });

  test('a byte of the index of words', () => {
    using store = openStore(original);
    const blocks = store.all<{ block: Buffer }>('SELECT block FROM search_data');
    const { block } = blocks.find((each) => each.block.includes('hallucin'))!;
    const path = at('index.db');
    const bytes = readFileSync(original);
    bytes[bytes.indexOf(block) + block.indexOf('hallucin') + 2]! ^= 1;
    writeFileSync(path, bytes);
    expect(failed(path)).toEqual(['search-index']);
  });

  test('a page of zeros', () => {
    const path = at('page.db');
    const bytes = readFileSync(original);
    bytes.fill(0, 4096 * 5, 4096 * 6);
    writeFileSync(path, bytes);
    expect(failed(path)).toContain('integrity');
  });

  test('a file cut in half', () => {
    const path = at('half.db');
    const bytes = readFileSync(original);
    writeFileSync(path, bytes.subarray(0, bytes.length / 2));
    expect(failed(path)).toContain('integrity');
  });
});

test('a file that is no graph at all is an error', () => {
  const path = at('text.db');
  writeFileSync(path, 'not a database, but long enough to be looked at '.repeat(100));
  expect(() => verifyKnowledgeBase(path)).toThrow(expect.objectContaining({ code: 'store-foreign' }));
  expect(() => verifyKnowledgeBase(at('none.db'))).toThrow(
    expect.objectContaining({ code: 'store-missing' }),
  );
});
