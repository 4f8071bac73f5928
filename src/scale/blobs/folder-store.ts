// A shared folder as a store: each blob grows under a name of its own and is renamed into place, which file systems do at once.
import { randomUUID } from 'node:crypto';
import { access, mkdir, open, readdir, readFile, rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { PaperweaveError } from '../../lib/errors.js';
import type { BlobStore } from './blob-store.js';

/** What is not whole yet; a leftover of a killed worker harms nobody. */
const UNFINISHED = '.unfinished';

export function folderStore(root: string): BlobStore {
  const pathOf = (name: string) => join(root, name);
  const has = async (name: string): Promise<boolean> =>
    access(pathOf(name)).then(
      () => true,
      () => false,
    );
  return {
    has,
    read: async (name) => {
      try {
        return await readFile(pathOf(name));
      } catch (error) {
        throw isMissing(error) ? blobMissing(pathOf(name)) : error;
      }
    },
    write: async (name, bytes) => {
      if (!(await has(name))) await writeWhole(pathOf(name), bytes);
    },
    list: async (folder) => {
      try {
        const names = await readdir(pathOf(folder));
        return names.filter((name) => !name.endsWith(UNFINISHED)).map((name) => `${folder}/${name}`);
      } catch (error) {
        if (isMissing(error)) return [];
        throw error;
      }
    },
  };
}

const isMissing = (error: unknown): boolean => (error as NodeJS.ErrnoException).code === 'ENOENT';

async function writeWhole(path: string, bytes: Uint8Array): Promise<void> {
  await mkdir(dirname(path), { recursive: true });
  const unfinished = `${path}.${randomUUID()}${UNFINISHED}`;
  try {
    const file = await open(unfinished, 'wx');
    try {
      await file.writeFile(bytes);
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(unfinished, path);
  } catch (error) {
    await rm(unfinished, { force: true });
    throw error;
  }
}

export function blobMissing(where: string): PaperweaveError {
  return new PaperweaveError({
    code: 'blob-missing',
    where,
    found: 'nothing there',
    expected: 'a file that the build wrote: the same --store on every machine',
  });
}
