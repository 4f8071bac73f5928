// What a failure says to a person: one line with its code, no stack trace.
import { PaperweaveError, withCode } from '../lib/errors.js';
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

/** By the name of the error number: Node's own codes are longer words. */
const isSystemError = (error: unknown): error is SystemError =>
  error instanceof Error && 'code' in error && /^E[A-Z0-9]+$/.test(String(error.code));

export function explain(error: unknown): string {
  return oneLine(withCode(told(error)));
}

function told(error: unknown): { readonly code: string; readonly message: string } {
  if (error instanceof PaperweaveError) return error;
  if (isSystemError(error)) return { code: 'system-refused', message: systemReason(error) };
  return { code: 'internal', message: error instanceof Error ? error.message : String(error) };
}

function systemReason({ code, message, path = 'system' }: SystemError): string {
  return SYSTEM[code] === undefined ? message : `${path}: ${SYSTEM[code]} (${code})`;
}

export function exitCodeOf(error: unknown): number {
  return error instanceof PaperweaveError && error.kind === 'usage' ? 2 : 1;
}
