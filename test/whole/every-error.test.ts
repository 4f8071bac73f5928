// Every code of docs/errors.md is made to happen by a real call, and nothing but these codes comes of it.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { commandCases, makePlace, type Place } from '../trust/errors/command-cases.js';
import { libraryCases } from '../trust/errors/library-cases.js';
import { rareCases } from '../trust/errors/rare-cases.js';
import { READING_CASES } from '../trust/errors/reading-cases.js';
import { REQUEST_CASES } from '../trust/errors/request-cases.js';
import { ROOT, temporaryFolder } from './run-program.js';

const folder = temporaryFolder();
let place: Place;
beforeAll(async () => {
  place = await makePlace(folder);
});
const here = () => place;

const CASES = [
  ...READING_CASES,
  ...REQUEST_CASES,
  ...commandCases(here),
  ...libraryCases(here),
  ...rareCases(here),
];

const page = readFileSync(join(ROOT, 'docs', 'errors.md'), 'utf8');
const listed = [...page.matchAll(/^\| `([a-z-]+)` \|/gm)].map(([, code]) => code!);

for (const { code, how, happen, skipped = false } of CASES)
  test.skipIf(skipped)(`${code}: ${how}`, async () => {
    const codes = await happen();
    expect(codes).toContain(code);
    expect(codes.filter((each) => !listed.includes(each))).toEqual([]);
  });

test('each code of the page has its row here', () => {
  expect([...new Set(CASES.map(({ code }) => code))].sort()).toEqual(listed.sort());
});
