// A folder filled beside its place and renamed into it, so that a failure, and a program told to stop, leave what was there as it was.
import { existsSync, mkdirSync, readdirSync, renameSync, rmSync, statSync } from 'node:fs';
import { PaperweaveError } from '../lib/errors.js';
import { clearUnfinished, removeOnExit, unfinishedName } from '../lib/unfinished.js';

/**
 * Calls `fill` with the new folder. It takes the place of an empty one, and of one that holds nothing but what the new one holds:
 * an earlier run's.
 * @throws PaperweaveError `folder-occupied`, before anything is touched; whatever `fill` throws.
 */
export async function replaceFolder(folder: string, fill: (fresh: string) => Promise<void>): Promise<void> {
  refuseFile(folder);
  const place = folder.replace(/[\\/]+$/, '');
  clearUnfinished(place);
  const fresh = unfinishedName(place);
  const done = removeOnExit(fresh);
  try {
    rmSync(fresh, { recursive: true, force: true }); // in a container a killed run had the same number
    mkdirSync(fresh, { recursive: true });
    await fill(fresh);
    putInPlace(fresh, place);
    clearUnfinished(place, 'replaced');
  } finally {
    rmSync(fresh, { recursive: true, force: true });
    done();
  }
}

/**
 * For long work, before it begins.
 * @param ours Names of all that will be in the folder.
 * @throws PaperweaveError `folder-occupied`.
 */
export function refuseOccupied(folder: string, ours: Iterable<string>): void {
  refuseFile(folder);
  if (!existsSync(folder)) return;
  const names = new Set(ours);
  const foreign = readdirSync(folder).find((name) => !names.has(name));
  if (foreign !== undefined) throw occupied(folder, `a folder that holds "${foreign}"`);
}

function refuseFile(folder: string): void {
  if (existsSync(folder) && !statSync(folder).isDirectory()) throw occupied(folder, 'a file');
}

function putInPlace(fresh: string, folder: string): void {
  refuseOccupied(folder, readdirSync(fresh));
  if (existsSync(folder)) exchange(fresh, folder);
  else renameSync(fresh, folder);
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
