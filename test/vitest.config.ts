// `unit` is the quick loop (unit, contract, architecture), `long` what would make it slow, `whole` runs the program, `browser` drives
// a real Chromium.
import { defineConfig } from 'vitest/config';

/** Tests of functions, as in `unit`, that take seconds each. */
const LONG = [
  'test/build/kept/earlier-readings.test.ts',
  'test/build/update.test.ts',
  'test/export/parts.test.ts',
  'test/export/read-back.test.ts',
  'test/extract/robustness.test.ts',
  'test/graph/reading-version.test.ts',
  'test/scale/reduce/reduce-shards.test.ts',
  'test/serve/posted.test.ts',
  'test/serve/socket.test.ts',
  'test/trust/**',
];

const root = new URL('..', import.meta.url).pathname;

export default defineConfig({
  root,
  test: {
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          include: ['test/**/*.test.ts'],
          exclude: ['test/browser/**', 'test/whole/**', ...LONG],
          testTimeout: 30_000,
        },
      },
      {
        extends: true,
        test: {
          name: 'long',
          include: LONG.map((path) => path.replace('**', '**/*.test.ts')),
          testTimeout: 120_000,
        },
      },
      {
        extends: true,
        test: {
          name: 'whole',
          include: ['test/whole/**/*.test.ts'],
          testTimeout: 180_000,
          hookTimeout: 180_000,
        },
      },
      {
        extends: true,
        test: {
          name: 'browser',
          include: ['test/browser/**/*.test.ts'],
          // Frames of a map drawn by software on a busy machine can come seconds late.
          retry: 2,
          testTimeout: 120_000,
          hookTimeout: 180_000,
          fileParallelism: false,
        },
      },
    ],
  },
});
