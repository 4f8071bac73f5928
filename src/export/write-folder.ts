// A folder of files, each written as its text is made.
import { closeSync, fsyncSync, mkdirSync, openSync, writeSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { setImmediate as breath } from 'node:timers/promises';
import type { Chunk, ExportFile } from './format.js';
import { replaceFolder } from './replace-folder.js';

/**
 * Takes the place of an empty folder, and of one that holds nothing but what is written now: an earlier export. Between two
 * chunks other work of the program goes on, so that it can be told to stop.
 * @throws PaperweaveError `folder-occupied`, before anything is touched.
 */
export function writeFolder(folder: string, files: Iterable<ExportFile>): Promise<void> {
  return replaceFolder(folder, async (fresh) => {
    for (const file of files) await writeFile(join(fresh, file.path), file.chunks);
  });
}

async function writeFile(path: string, chunks: Iterable<Chunk>): Promise<void> {
  mkdirSync(dirname(path), { recursive: true });
  const file = openSync(path, 'w');
  try {
    for (const chunk of chunks) {
      writeWhole(file, Buffer.from(chunk));
      await breath();
    }
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
}

function writeWhole(file: number, bytes: Uint8Array): void {
  for (let at = 0; at < bytes.length; ) at += writeSync(file, bytes, at);
}
