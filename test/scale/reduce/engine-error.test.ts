// What the engine runs out of, told by our codes; anything else stays what it was.
import { expect, test } from 'vitest';
import { PaperweaveError } from '../../../src/lib/errors.js';
import { engineError } from '../../../src/scale/reduce/engine-error.js';

const LIMITS = { memory: 1e9, temporary: '/spill' };

/** Words of DuckDB 1.5. */
test.each([
  [
    'memory, in a statement',
    'Out of Memory Error: failed to pin block of size 256.0 KiB',
    'memory-short',
    '--memory: found 1000 MB: Out of Memory Error: failed to pin',
  ],
  [
    'memory, in a commit',
    'TransactionContext Error: Failed to commit: Out of Memory',
    'memory-short',
    '--memory:',
  ],
  [
    'disk',
    'TransactionContext Error: Failed to commit: Could not write file "/spill/x.wal": No space left on device',
    'system-refused',
    '/spill/x.wal: found no space left on the device',
  ],
  [
    'what it may spill',
    "Out of Memory Error: failed to offload data block. This limit was set by the 'max_temp_directory_size' setting.",
    'system-refused',
    '/spill: found no space left on the device',
  ],
])('%s', (_, said, code, words) => {
  const told = engineError(new Error(said), LIMITS) as PaperweaveError;
  expect(told).toMatchObject({ code });
  expect(told.message).toContain(words);
});

test.each([
  new Error('Parser Error: syntax error'),
  new PaperweaveError({ code: 'memory-short', where: 'x', found: 'Out of Memory', expected: 'more' }),
  'a text',
])('%s stays as it is', (error) => expect(engineError(error, LIMITS)).toBe(error));
