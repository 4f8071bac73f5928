// A folder that is filled beside its place and renamed into it.
import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { replaceFolder } from '../../src/export/replace-folder.js';

const root = mkdtempSync(join(tmpdir(), 'paperweave-replace-'));
afterAll(() => rmSync(root, { recursive: true, force: true }));

async function fillWith(folder: string, name: string): Promise<void> {
  await replaceFolder(folder, async (fresh) => writeFileSync(join(fresh, name), ''));
}

test('what a killed run of the same process number left does not come into the new folder', async () => {
  const folder = join(root, 'site');
  for (let number = 0; number < 20; number++) {
    const left = `${folder}.${process.pid}-${number}.building`;
    mkdirSync(left);
    writeFileSync(join(left, 'half.txt'), '');
  }
  await fillWith(folder, 'whole.txt');
  expect(readdirSync(folder)).toEqual(['whole.txt']);
});

test('what a killed run of another process left is cleared', async () => {
  const folder = join(root, 'graph');
  const left = `${folder}.${2 ** 30}-0.building`;
  mkdirSync(left);
  await fillWith(folder, 'whole.txt');
  expect(existsSync(left)).toBe(false);
});

test('a failure leaves the folder as it was', async () => {
  const folder = join(root, 'kept');
  await fillWith(folder, 'old.txt');
  const failing = replaceFolder(folder, async () => {
    throw new Error('no');
  });
  await expect(failing).rejects.toThrow('no');
  expect(readdirSync(folder)).toEqual(['old.txt']);
});

test('a folder of somebody else stays', async () => {
  const folder = join(root, 'mine');
  mkdirSync(folder);
  writeFileSync(join(folder, 'notes.txt'), '');
  await expect(fillWith(folder, 'whole.txt')).rejects.toMatchObject({ code: 'folder-occupied' });
  expect(readdirSync(folder)).toEqual(['notes.txt']);
});
