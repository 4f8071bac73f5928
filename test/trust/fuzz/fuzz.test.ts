// Generated cases against the invariants of every part that strangers' bytes reach. FUZZ_SECONDS runs each target for that long
// instead of its usual number of cases, FUZZ_SEED starts elsewhere; `npm run fuzz` sets both.
import { appendFileSync } from 'node:fs';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { FUZZ_TARGETS } from './targets.js';

const { FUZZ_SECONDS, FUZZ_SEED = '7', FUZZ_REPORT } = process.env;
const seconds = FUZZ_SECONDS === undefined ? undefined : Number(FUZZ_SECONDS);

test.each(FUZZ_TARGETS)(
  '$id',
  async ({ id, runs, cases }) => {
    let done = 0;
    const property = fc.asyncProperty(cases, async (check) => {
      done++;
      expect(await check()).toEqual([]);
    });
    const length =
      seconds === undefined
        ? { numRuns: runs }
        : { numRuns: 1e9, interruptAfterTimeLimit: seconds * 1000, markInterruptAsFailure: false };
    try {
      await fc.assert(property, { seed: Number(FUZZ_SEED), ...length });
    } finally {
      if (FUZZ_REPORT) appendFileSync(FUZZ_REPORT, `${JSON.stringify({ id, cases: done })}\n`);
    }
  },
  seconds === undefined ? 120_000 : seconds * 1000 + 600_000,
);
