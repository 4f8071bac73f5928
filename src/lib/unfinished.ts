// Files and folders that grow under another name until they are whole: how that name is made from the final one, and which of
// them an earlier run left behind. The name holds the number of the process that writes it.
import { closeSync, existsSync, fsyncSync, openSync, readdirSync, rmSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';

/** `building`: not whole yet; `replaced`: what stood in the place before, until the new one does. */
type Kind = 'building' | 'replaced';

let made = 0;

/** In the same folder, so that renaming it into place is one step of the file system. */
export function unfinishedName(path: string, kind: Kind = 'building'): string {
  return `${path}.${process.pid}-${made++}.${kind}`;
}

/** What runs that wrote to `path` have not finished, running ones included. */
export function unfinishedOf(path: string, kind: Kind = 'building'): string[] {
  const folder = dirname(path);
  if (!existsSync(folder)) return [];
  const start = `${basename(path)}.`;
  return readdirSync(folder)
    .filter((name) => name.startsWith(start) && name.endsWith(`.${kind}`))
    .map((name) => join(folder, name));
}

/** Removes what processes that are gone left of `path`. */
export function clearUnfinished(path: string, kind: Kind = 'building'): void {
  for (const unfinished of unfinishedOf(path, kind))
    if (!isRunning(writerOf(unfinished))) rmSync(unfinished, { recursive: true, force: true });
}

/** Removes it where the program is told to exit before it is whole. What it gives calls that off. */
export function removeOnExit(path: string): () => void {
  const remove = (): void => {
    try {
      rmSync(path, { recursive: true, force: true });
    } catch {
      // The next run clears it.
    }
  };
  process.once('exit', remove);
  return () => void process.off('exit', remove);
}

function writerOf(unfinished: string): number {
  return Number(/\.(\d+)-\d+\.\w+$/.exec(unfinished)?.[1] ?? 0);
}

/** Signal 0 is delivered to nobody: it only asks. EPERM is the answer for a process of somebody else. */
function isRunning(pid: number): boolean {
  if (pid <= 0) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

/** A folder is flushed too, so that the new name survives; systems that cannot flush folders (Windows) say EPERM or EISDIR. */
export function flushToDisk(path: string): void {
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
