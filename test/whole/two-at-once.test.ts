// Two writers of one database in the same instant, and readers while it is replaced: `npm run bench:trust` runs more rounds.
import { renameSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { clear, compileFaults, prepare, run } from '../trust/faults.mjs';
import { outcomesOf, RACES, race } from '../trust/races.mjs';
import { haveProgram } from './programs.js';
import { serveProgram } from './serving-program.js';

/** Of all races together. */
const ROUNDS = 10;

const compiler = haveProgram('cc', 'build-essential');
let home: string;
beforeAll(async () => {
  home = await prepare();
});
afterAll(() => clear(home));

test.runIf(compiler).each(RACES)('$id: one wins, the other says so, the file is whole', async (each) => {
  const library = compileFaults();
  const outcomes = await outcomesOf(home, each);
  let met = 0;
  for (let round = 0; round < each.share * ROUNDS; round++) {
    const result = await race(home, each, { library, outcomes });
    expect(result.wrong).toEqual([]);
    if (result.met) met++;
  }
  expect(met).toBeGreaterThan(0);
});

test('a server whose database is replaced under it answers of the old one or of the new one', async () => {
  const served = join(home, 'served.db');
  const build = async (input: string, out: string) => (await run(home, ['build', input, '--out', out])).code;
  expect(await build('old.jsonl', 'served.db')).toBe(0);
  const { url } = await serveProgram(served);
  const answer = async () => (await fetch(`${url}api/map`)).text();
  const old = await answer();
  expect(await build('new.jsonl', 'next.db')).toBe(0);
  renameSync(join(home, 'next.db'), served);
  const fresh = await answer();
  const seen = new Set<string>();
  for (let round = 0; round < 4; round++) {
    const building = build(round % 2 === 0 ? 'old.jsonl' : 'new.jsonl', 'served.db');
    let isBuilding = true;
    const built = building.finally(() => {
      isBuilding = false;
    });
    while (isBuilding) seen.add(await answer());
    expect(await built).toBe(0);
    expect(await answer()).toBe(round % 2 === 0 ? old : fresh);
  }
  expect([...seen].sort()).toEqual([old, fresh].sort());
});
