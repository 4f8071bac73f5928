// Every way in which a database cannot be read or written, in one line each.
import { PaperweaveError } from '../lib/errors.js';
import { SCHEMA_VERSION } from './schema.js';

const EXPECTED = 'a knowledge base made by `paperweave build`';

export function missing(path: string): PaperweaveError {
  return new PaperweaveError({
    code: 'store-missing',
    where: path,
    found: 'no such file',
    expected: EXPECTED,
  });
}

export function foreign(path: string, found: string): PaperweaveError {
  return new PaperweaveError({ code: 'store-foreign', where: path, found, expected: EXPECTED });
}

export function otherVersion(path: string, version: number): PaperweaveError {
  return new PaperweaveError({
    code: 'store-version',
    where: path,
    found: `schema version ${version}`,
    expected: `version ${SCHEMA_VERSION}; build it again with this paperweave`,
  });
}

export function damaged(path: string, reason: string): PaperweaveError {
  return new PaperweaveError({
    code: 'store-damaged',
    where: path,
    found: `a damaged database (${reason})`,
    expected: `${EXPECTED}; build it again`,
  });
}

export function busy(path: string): PaperweaveError {
  return new PaperweaveError({
    code: 'store-busy',
    where: path,
    found: 'another build that is writing to it',
    expected: 'one build a file at a time',
  });
}

/** Two updates at once: the second to finish knows nothing of the first. */
export function changed(path: string): PaperweaveError {
  return new PaperweaveError({
    code: 'store-changed',
    where: path,
    found: 'another content than when this update began',
    expected: 'one update at a time; run it again',
  });
}

/** `ENOSPC: no space left on device, write` and the like, without the program's own stack. */
export function unwritable(path: string, error: unknown): PaperweaveError {
  if (error instanceof PaperweaveError) return error;
  return new PaperweaveError({
    code: 'store-unwritable',
    where: path,
    found: error instanceof Error ? error.message : String(error),
    expected: 'a folder that can be written, with room enough',
  });
}
