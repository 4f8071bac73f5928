// Writes a file so that its path holds the old content or the whole new one at any instant, power loss included: the new file
// grows under another name in the same folder, is flushed to the disk, then renamed.
import { closeSync, existsSync, fsyncSync, openSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';

const SUFFIX = '.building';
let made = 0;

/**
 * Calls `write` with the name of a file to fill. On any failure that file is removed and `path` is as it was. `inUse` says
 * whether a running program still writes to a leftover of an earlier run; leftovers that nobody writes to are removed.
 * @throws whatever `write` or the file system throws; `onBusy()` where another run is writing to the same path.
 */
export function replaceFile<T>(
  path: string,
  write: (temporary: string) => T,
  { inUse, onBusy }: { readonly inUse: (leftover: string) => boolean; readonly onBusy: () => Error },
): T {
  for (const leftover of leftoversOf(path)) {
    if (inUse(leftover)) throw onBusy();
    removeFile(leftover);
  }
  const temporary = `${path}.${process.pid}-${made++}${SUFFIX}`;
  try {
    const result = write(temporary);
    flush(temporary);
    renameSync(temporary, path);
    flush(dirname(path));
    return result;
  } catch (error) {
    removeFile(temporary);
    throw error;
  }
}

/** Unfinished files of earlier runs that wrote to the same path. */
export function leftoversOf(path: string): string[] {
  const folder = dirname(path);
  if (!existsSync(folder)) return [];
  const start = `${basename(path)}.`;
  return readdirSync(folder)
    .filter((name) => name.startsWith(start) && name.endsWith(SUFFIX))
    .map((name) => join(folder, name));
}

function removeFile(path: string): void {
  rmSync(path, { force: true });
}

/** A folder is flushed too, so that the new name survives; systems that cannot flush folders (Windows) say EPERM or EISDIR. */
function flush(path: string): void {
  let handle: number | undefined;
  try {
    handle = openSync(path, 'r');
    fsyncSync(handle);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code !== 'EPERM' && code !== 'EISDIR' && code !== 'EINVAL') throw error;
  } finally {
    if (handle !== undefined) closeSync(handle);
  }
}
