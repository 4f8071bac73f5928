// One writer a database, whoever the others are and however the last one ended.
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { lockForWriting } from '../../src/store/index.js';
import { temporaryFolder } from './folder.js';

const at = temporaryFolder();

const BUSY = expect.objectContaining({ code: 'store-busy' });

test('a second writer is refused until the first is done, and nothing is left', () => {
  const path = at('graph.db');
  {
    using _first = lockForWriting(path);
    expect(() => lockForWriting(path)).toThrow(BUSY);
    using _other = lockForWriting(at('other.db'));
  }
  expect(existsSync(`${path}.lock`)).toBe(false);
  using _second = lockForWriting(path);
  expect(existsSync(`${path}.lock`)).toBe(true);
});

const HOLD_AND_DIE = `
const Database = require('better-sqlite3');
new Database(process.argv[1]).exec('BEGIN EXCLUSIVE');
process.kill(process.pid, 'SIGKILL');`;

test('the lock of a program that was killed is nobody’s', () => {
  const path = at('killed.db');
  expect(() => execFileSync(process.execPath, ['--eval', HOLD_AND_DIE, `${path}.lock`])).toThrow();
  expect(existsSync(`${path}.lock`)).toBe(true);
  using _lock = lockForWriting(path);
});

const TRY_TO_HOLD = `
const Database = require('better-sqlite3');
new Database(process.argv[1], { timeout: 0 }).exec('BEGIN EXCLUSIVE');`;

test('another program is refused, though this one asked twice', () => {
  const path = at('held.db');
  using _lock = lockForWriting(path);
  expect(() => lockForWriting(path)).toThrow(BUSY);
  const attempt = () =>
    execFileSync(process.execPath, ['--eval', TRY_TO_HOLD, `${path}.lock`], { stdio: 'pipe' });
  expect(attempt).toThrow('database is locked');
});

test.each([
  ['a folder that is not there', () => at('none/graph.db')],
  [
    'a folder in its place',
    () => {
      mkdirSync(at('taken.db.lock'));
      return at('taken.db');
    },
  ],
])('%s is said', (_, path) => {
  const unwritable = expect.objectContaining({ code: 'store-unwritable' });
  expect(() => lockForWriting(path())).toThrow(unwritable);
});

test('a file of that name that holds something is left alone', () => {
  writeFileSync(at('old.db.lock'), 'a poem');
  expect(() => lockForWriting(at('old.db'))).toThrow(expect.objectContaining({ code: 'store-unwritable' }));
  expect(readFileSync(at('old.db.lock'), 'utf8')).toBe('a poem');
});
