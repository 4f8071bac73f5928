// The program runs from bundles, where a module no longer lies where its source does: one file says where the code lies, and
// the others ask it. Packages are found the same way from anywhere inside of the package.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { codeFiles, ROOT } from './imports.js';

test('no module but one asks where it lies itself', () => {
  const asking = codeFiles('src').filter((file) =>
    readFileSync(join(ROOT, file), 'utf8')
      .replaceAll('createRequire(import.meta.url)', '')
      .includes('import.meta.'),
  );
  expect(asking).toEqual(['src/lib/places.ts']);
});
