// Runs the README's library example, as written, against the built package and the seeds' graph.
import { mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { ROOT, runNode, runProgram, SEEDS, temporaryFolder } from './run-program.js';

test('the library example of the README runs', async () => {
  const folder = temporaryFolder();
  const code = readFileSync(join(ROOT, 'README.md'), 'utf8').match(/```ts\n([\s\S]*?)```/)?.[1];
  expect(code).toBeDefined();
  await runProgram(['build', SEEDS, '--out', join(folder, 'graph.db')]);
  mkdirSync(join(folder, 'node_modules'));
  symlinkSync(ROOT, join(folder, 'node_modules/paperweave'));
  writeFileSync(join(folder, 'example.mjs'), code!);
  const { code: exit, stdout, stderr } = await runNode(['example.mjs'], { cwd: folder });
  expect(stderr).toBe('');
  expect(exit).toBe(0);
  const lines = stdout.trim().split('\n');
  expect(lines.length).toBe(6);
  expect(lines.at(-1)).toMatch(/^\d+ \d+$/);
});
