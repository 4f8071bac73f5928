// A file of findings that only grows: what an interrupted build had extracted, beside the database that it was to become. Each
// line carries its own checksum, so a line torn by a crash is known for what it is and left out.
import { appendFileSync, closeSync, ftruncateSync, openSync, readFileSync, rmSync } from 'node:fs';
import { hash53 } from '../../lib/hash.js';
import { type ExtractionCache, findingsKey } from './extraction-cache.js';
import { packFindings, unpackFindings } from './findings-text.js';

export interface FindingsFile extends ExtractionCache, Disposable {
  readonly path: string;
  /** Findings that earlier runs left. */
  readonly found: number;
  /** Brings what was put since the last time to the file. */
  readonly flush: () => void;
  readonly close: () => void;
  /** Closes and removes it: its findings stand in a database now. */
  readonly discard: () => void;
}

/** First line; a file of another version is begun anew. */
const HEADER = 'paperweave findings 1';

/** Where a build to `out` keeps what it has extracted so far. */
export function findingsPath(out: string): string {
  return `${out}.extracting`;
}

/**
 * Reads the file if there is one; it is begun with the first findings, so that who extracts nothing leaves nothing. Where it cannot
 * be written nothing more is kept and nothing is said: a build does not fail for want of what only the next one might need.
 * @param extractor What `extractorKey` says of the extractor: findings of others may be in the file too.
 */
export function openFindingsFile(path: string, extractor: string): FindingsFile {
  const { lines, length } = readWhole(path);
  const kept = new Map(lines);
  let handle: number | undefined;
  let isWritable = true;
  let waiting = '';
  const close = (): void => {
    if (handle !== undefined) attempt(closeSync, handle);
    handle = undefined;
    isWritable = false;
  };
  const append = (text: string): void => {
    const begun = handle !== undefined || length > 0;
    handle ??= openToAppend(path, length);
    if (handle === undefined || !attempt(appendFileSync, handle, begun ? text : `${HEADER}\n${text}`))
      close();
  };
  return {
    path,
    found: kept.size,
    get: (paper) => {
      if (kept.size === 0) return undefined;
      const packed = kept.get(findingsKey(extractor, paper));
      return packed === undefined ? undefined : { paper: paper.id, ...unpackFindings(packed, paper) };
    },
    put: (texts, findings) => {
      if (!isWritable) return;
      const key = findingsKey(extractor, texts);
      const packed = packFindings(findings);
      waiting += `${key} ${checksum(key, packed)} ${packed}\n`;
    },
    flush: () => {
      if (waiting !== '') append(waiting);
      waiting = '';
    },
    close,
    discard: () => {
      close();
      attempt(rmSync, path, { force: true });
    },
    [Symbol.dispose]: close,
  };
}

/** Says whether the file system let it be done. */
function attempt<Arguments extends readonly unknown[]>(
  act: (...args: Arguments) => void,
  ...args: Arguments
): boolean {
  try {
    act(...args);
    return true;
  } catch {
    return false;
  }
}

interface Whole {
  /** Key and packed findings of each sound line. */
  readonly lines: readonly (readonly [string, string])[];
  /** Bytes up to the end of the last whole line; 0 where there is no such file of this version. */
  readonly length: number;
}

function readWhole(path: string): Whole {
  const bytes = readIfThere(path);
  const length = bytes.lastIndexOf('\n') + 1;
  const [header, ...lines] = bytes.toString('utf8', 0, length).split('\n');
  if (header !== HEADER) return { lines: [], length: 0 };
  return { lines: lines.flatMap(readLine), length };
}

function readIfThere(path: string): Buffer {
  try {
    return readFileSync(path);
  } catch {
    return Buffer.alloc(0);
  }
}

function readLine(line: string): readonly (readonly [string, string])[] {
  const [key = '', sum = ''] = line.split(' ', 2);
  const packed = line.slice(key.length + sum.length + 2);
  return packed !== '' && sum === checksum(key, packed) ? [[key, packed]] : [];
}

function checksum(key: string, packed: string): string {
  return hash53(`${key} ${packed}`).toString(36);
}

/** Whatever follows the last whole line is cut off. */
function openToAppend(path: string, length: number): number | undefined {
  let handle: number | undefined;
  try {
    handle = openSync(path, 'a');
    ftruncateSync(handle, length);
    return handle;
  } catch {
    if (handle !== undefined) attempt(closeSync, handle);
    return undefined;
  }
}
