// A folder of files, written beside its place and renamed into it, so that a failure leaves what was there as it was.
import {
  closeSync,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync,
  writeSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { PaperweaveError } from '../lib/errors.js';
import { clearUnfinished, unfinishedName } from '../lib/unfinished.js';
import type { Chunk, ExportFile } from './format.js';

/**
 * Takes the place of an empty folder, and of one that holds nothing but what is written now: an earlier export.
 * @throws PaperweaveError `folder-occupied`, before anything is touched.
 */
export function writeFolder(folder: string, files: Iterable<ExportFile>): void {
  if (existsSync(folder) && !statSync(folder).isDirectory()) throw occupied(folder, 'a file');
  const place = folder.replace(/[\\/]+$/, '');
  clearUnfinished(place);
  const fresh = unfinishedName(place);
  try {
    mkdirSync(fresh, { recursive: true });
    for (const file of files) writeFile(join(fresh, file.path), file.chunks);
    putInPlace(fresh, place);
    clearUnfinished(place, 'replaced');
  } finally {
    rmSync(fresh, { recursive: true, force: true });
  }
}

function writeFile(path: string, chunks: Iterable<Chunk>): void {
  mkdirSync(dirname(path), { recursive: true });
  const file = openSync(path, 'w');
  try {
    for (const chunk of chunks) writeWhole(file, Buffer.from(chunk));
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
}

function writeWhole(file: number, bytes: Uint8Array): void {
  for (let at = 0; at < bytes.length; ) at += writeSync(file, bytes, at);
}

function putInPlace(fresh: string, folder: string): void {
  if (!existsSync(folder)) {
    renameSync(fresh, folder);
    return;
  }
  const ours = new Set(readdirSync(fresh));
  const foreign = readdirSync(folder).find((name) => !ours.has(name));
  if (foreign !== undefined) throw occupied(folder, `a folder that holds "${foreign}"`);
  exchange(fresh, folder);
}

/** Between the two steps the old folder stands beside its place; a later run that succeeds removes it. */
function exchange(fresh: string, folder: string): void {
  const old = unfinishedName(folder, 'replaced');
  renameSync(folder, old);
  try {
    renameSync(fresh, folder);
  } catch (error) {
    renameSync(old, folder);
    throw error;
  }
  rmSync(old, { recursive: true, force: true });
}

function occupied(folder: string, found: string): PaperweaveError {
  return new PaperweaveError({
    code: 'folder-occupied',
    where: folder,
    found,
    expected: 'a new or empty folder, or an earlier export of this format',
  });
}
