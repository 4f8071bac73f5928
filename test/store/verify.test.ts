// A file is verified by spoiling a copy in one place and seeing that the right check, and no other than it must, finds it.
import { copyFileSync, readFileSync, writeFileSync } from 'node:fs';
import Database from 'better-sqlite3';
import { describe, expect, test } from 'vitest';
import { verifyKnowledgeBase } from '../../src/store/index.js';
import { writeFixture } from '../fixtures/knowledge.js';
import { temporaryFolder } from './folder.js';

const at = temporaryFolder();
const original = writeFixture(at('original.db'));
let copies = 0;

function spoilt(sql: string): string {
  const path = at(`copy-${copies++}.db`);
  copyFileSync(original, path);
  const database = new Database(path);
  const { changes } = database.prepare(sql).run();
  database.close();
  if (changes === 0) throw new Error(`nothing was spoilt by ${sql}`);
  return path;
}

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
  test.each([
    [
      'a mention one character off',
      'UPDATE mentions SET start = start + 1 WHERE paper = 0 AND mention = 0',
      'mentions',
    ],
    [
      'a mention beyond its sentence',
      'UPDATE mentions SET end = 9999 WHERE paper = 2 AND mention = 1',
      'mentions',
    ],
    [
      'a mention of another concept',
      'UPDATE mentions SET concept = 0 WHERE paper = 0 AND mention = 0',
      'mentions',
    ],
    [
      'a mention in no sentence',
      'UPDATE mentions SET sentence = 99 WHERE paper = 0 AND mention = 0',
      'mentions',
    ],
    ['a text that was edited', "UPDATE papers SET abstract = 'x' || abstract WHERE paper = 0", 'mentions'],
    ['a text that was cut', "UPDATE papers SET abstract = 'cut' WHERE paper = 0", 'sentences'],
    [
      'sentences that overlap',
      'UPDATE sentences SET start = 0 WHERE paper = 0 AND sentence = 2',
      'sentences',
    ],
    ['an alias that nobody wrote', "UPDATE aliases SET surface = 'EWK' WHERE surface = 'EWC'", 'mentions'],
    [
      'mentions of an edge',
      'UPDATE paper_concepts SET count = count + 1 WHERE concept = 1 AND paper = 0',
      'paper-concepts',
    ],
    ['an edge left out', 'DELETE FROM paper_concepts WHERE concept = 1 AND paper = 0', 'paper-concepts'],
    ['papers of a concept', 'UPDATE concepts SET papers = papers + 1 WHERE concept = 3', 'concepts'],
    ['neighbours of a concept', 'UPDATE concepts SET degree = degree - 1 WHERE concept = 3', 'concepts'],
    [
      'papers of a pair',
      'UPDATE cooccurrences SET papers = papers + 1 WHERE source = 0 AND target = 1',
      'co-occurrences',
    ],
    [
      'fewer papers of a pair',
      'UPDATE cooccurrences SET papers = 0 WHERE source = 0 AND target = 1',
      'co-occurrences',
    ],
    ['concepts of a paper', 'UPDATE papers SET concepts = 99 WHERE paper = 3', 'papers'],
    [
      'a relation turned round',
      'UPDATE relations SET subject = object, object = subject WHERE relation = 0',
      'relations',
    ],
    ['a relation without evidence', 'DELETE FROM relation_evidence WHERE relation = 0', 'relations'],
    ['a broader concept that is none', 'UPDATE broader SET broader = 99', 'broader'],
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
  const path = spoilt('UPDATE mentions SET start = start + 1');
  const { sound, checks } = verifyKnowledgeBase(path, { listed: 2 });
  expect(sound).toBe(false);
  const { flaws, flawed } = checks.find(({ id }) => id === 'mentions')!;
  expect(flaws).toHaveLength(2);
  expect(flawed).toBeGreaterThan(20);
  expect(flaws[0]).toEqual({
    where: 'paper 10.1000/ewc.2017, mention 0',
    found: '"atastrophic forgetting"',
    expected: 'the label or an alias of catastrophic forgetting',
  });
});

describe('a spoilt file is an answer', () => {
  test('a byte of a text', () => {
    const path = at('byte.db');
    const bytes = readFileSync(original);
    bytes.write('X', bytes.indexOf('weights that matter'));
    writeFileSync(path, bytes);
    expect(failed(path)).toEqual(['content-hash']);
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
