// What a failure says to a person: one line, no stack trace.
import { PaperweaveError } from '../lib/errors.js';
import { oneLine } from '../lib/text.js';

const SYSTEM: Readonly<Record<string, string>> = {
  ENOENT: 'no such file or folder',
  EACCES: 'permission denied',
  EPERM: 'not permitted',
  EISDIR: 'a folder where a file was expected',
  ENOTDIR: 'a file where a folder was expected',
  ENOSPC: 'no space left on the device',
  EMFILE: 'too many open files',
  EROFS: 'a read-only file system',
  EADDRINUSE: 'the address is in use',
  EADDRNOTAVAIL: 'the address is not one of this machine',
};

interface SystemError extends Error {
  readonly code: string;
  readonly path?: string;
}

const isSystemError = (error: unknown): error is SystemError =>
  error instanceof Error && 'code' in error && typeof error.code === 'string';

export function explain(error: unknown): string {
  if (error instanceof PaperweaveError) return oneLine(error.message);
  if (isSystemError(error) && SYSTEM[error.code])
    return oneLine(`${error.path ?? 'system'}: ${SYSTEM[error.code]} (${error.code})`);
  return oneLine(error instanceof Error ? error.message : String(error));
}

export function exitCodeOf(error: unknown): number {
  return error instanceof PaperweaveError && error.kind === 'usage' ? 2 : 1;
}
