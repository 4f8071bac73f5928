// Writes a file so that its path holds the old content or the whole new one at any instant, power loss included: the new file
// grows under another name in the same folder, is flushed to the disk, then renamed.
import { renameSync, rmSync } from 'node:fs';
import { dirname } from 'node:path';
import { flushToDisk, unfinishedName, unfinishedOf } from '../lib/unfinished.js';

export interface Replacement {
  /** Name of the file to fill. */
  readonly temporary: string;
  /** Gives it its name, once it is whole and closed. */
  readonly finish: () => void;
  /** Removes it; `path` is as it was. */
  readonly abandon: () => void;
}

/**
 * `inUse` says whether a running program still writes to a leftover of an earlier run; leftovers that nobody writes to are removed.
 * @throws `onBusy()` where another run is writing to the same path, and whatever the file system throws.
 */
export function replaceFile(
  path: string,
  { inUse, onBusy }: { readonly inUse: (leftover: string) => boolean; readonly onBusy: () => Error },
): Replacement {
  for (const leftover of unfinishedOf(path)) {
    if (inUse(leftover)) throw onBusy();
    removeFile(leftover);
  }
  const temporary = unfinishedName(path);
  return {
    temporary,
    finish() {
      flushToDisk(temporary);
      renameSync(temporary, path);
      flushToDisk(dirname(path));
    },
    abandon: () => removeFile(temporary),
  };
}

function removeFile(path: string): void {
  rmSync(path, { force: true });
}
