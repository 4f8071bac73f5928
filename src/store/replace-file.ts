// Writes a file so that its path holds the old content or the whole new one at any instant, power loss included: the new file
// grows under another name in the same folder, is flushed to the disk, then renamed.
import { renameSync, rmSync } from 'node:fs';
import { dirname } from 'node:path';
import { flushToDisk, unfinishedName, unfinishedOf } from '../lib/unfinished.js';

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
  for (const leftover of unfinishedOf(path)) {
    if (inUse(leftover)) throw onBusy();
    removeFile(leftover);
  }
  const temporary = unfinishedName(path);
  try {
    const result = write(temporary);
    flushToDisk(temporary);
    renameSync(temporary, path);
    flushToDisk(dirname(path));
    return result;
  } catch (error) {
    removeFile(temporary);
    throw error;
  }
}

function removeFile(path: string): void {
  rmSync(path, { force: true });
}
