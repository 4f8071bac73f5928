// Packages that are not installed with the rest: asked for by name, in one line.
import { expect, test } from 'vitest';
import { loadOptional } from '../../src/scale/optional-package.js';

const missing = (name: string) =>
  Object.assign(new Error(`Cannot find package '${name}' imported from x.js`), {
    code: 'ERR_MODULE_NOT_FOUND',
  });

test('one that is there is given', async () => {
  expect(await loadOptional('bullmq', async () => 'it')).toBe('it');
});

test('one that is missing is named with the way to install it', async () => {
  await expect(loadOptional('bullmq', () => Promise.reject(missing('bullmq')))).rejects.toThrow(
    'bullmq: found no such package, expected the optional package; install it with: npm install bullmq@6 ioredis@6',
  );
});

test('a fault inside one is not taken for its absence', async () => {
  await expect(loadOptional('bullmq', () => Promise.reject(missing('tslib')))).rejects.toThrow("'tslib'");
});
