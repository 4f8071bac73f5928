import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import Database from 'better-sqlite3';
import { describe, expect, test } from 'vitest';
import { openStore, readPaper, SCHEMA_VERSION } from '../../src/store/index.js';
import { writeFixture } from '../fixtures/knowledge.js';
import { temporaryFolder } from './folder.js';

const at = temporaryFolder();

function make(name: string, content: string | Uint8Array): string {
  writeFileSync(at(name), content);
  return at(name);
}

function sqlite(name: string, sql: string): string {
  const database = new Database(at(name));
  database.exec(sql);
  database.close();
  return at(name);
}

function folder(name: string): string {
  mkdirSync(at(name));
  return at(name);
}

function changed(name: string, pragma: string): string {
  const path = writeFixture(at(name));
  const database = new Database(path);
  database.pragma(pragma);
  database.close();
  return path;
}

describe('what is no knowledge base of this version is refused in one line', () => {
  test.each([
    ['no file', () => at('nothing-here.db'), 'store-missing', 'found no such file'],
    ['a folder', () => folder('folder'), 'store-foreign', 'found a folder'],
    [
      'a text',
      () => make('notes.txt', 'Dear diary,\n'.repeat(200)),
      'store-foreign',
      'found a file that is no database',
    ],
    ['an empty file', () => make('empty', ''), 'store-foreign', 'of another program'],
    [
      'another database',
      () => sqlite('other.db', 'CREATE TABLE t (a)'),
      'store-foreign',
      'of another program',
    ],
    [
      'a newer schema',
      () => changed('newer.db', `user_version = ${SCHEMA_VERSION + 1}`),
      'store-version',
      `found schema version ${SCHEMA_VERSION + 1}, expected version ${SCHEMA_VERSION}`,
    ],
  ])('%s', (_, path, code, words) => {
    const message = expect.stringMatching(/^[^\n]+$/);
    const file = path();
    const open = () => openStore(file);
    expect(open).toThrow(expect.objectContaining({ code, message }));
    expect(open).toThrow(words);
  });

  test('the line names the file, what was found and what was expected', () => {
    const path = make('some.txt', 'x'.repeat(5000));
    expect(() => openStore(path)).toThrow(
      `${path}: found a file that is no database, expected a knowledge base made by \`paperweave build\``,
    );
  });
});

test('a file cut short is called damaged when the missing part is read', () => {
  const whole = readFileSync(writeFixture(at('whole.db')));
  const path = make('cut.db', whole.subarray(0, whole.length >> 2));
  expect(() => {
    using store = openStore(path);
    for (let paper = 0; paper < 8; paper++) readPaper(store, paper);
  }).toThrow(expect.objectContaining({ code: 'store-damaged' }));
});

test('a store that was opened cannot be written through', () => {
  using store = openStore(writeFixture(at('read-only.db')));
  expect(() => store.all('DELETE FROM papers')).toThrow();
  expect(() => store.database.prepare('UPDATE papers SET title = 1').all()).toThrow();
});

test('a closed store answers no more', () => {
  const store = openStore(writeFixture(at('closed.db')));
  store.close();
  expect(() => readPaper(store, 0)).toThrow();
});
