// A knowledge base that follows its file: when a new build has been renamed into place, the next request reads that one.
import { type Stats, statSync } from 'node:fs';
import { PaperweaveError } from '../lib/errors.js';
import { type KnowledgeBase, openKnowledgeBase } from '../query/index.js';

export interface WatchedDatabase {
  /** The current one. @throws PaperweaveError `database-missing` where the file is gone, and what opening throws. */
  readonly current: () => KnowledgeBase;
  readonly close: () => void;
}

/** @throws PaperweaveError where the file cannot be opened now. */
export function watchDatabase(path: string): WatchedDatabase {
  let seen = identity(path);
  let kb = openKnowledgeBase(path);
  return {
    current: () => {
      const now = identity(path);
      if (now === seen) return kb;
      // The old handle is left to the collector: answers under way may still read from it.
      kb = openKnowledgeBase(path);
      seen = now;
      return kb;
    },
    close: () => kb.close(),
  };
}

function identity(path: string): string {
  const { ino, size, mtimeMs } = stats(path);
  return `${ino}:${size}:${mtimeMs}`;
}

function stats(path: string): Stats {
  try {
    return statSync(path);
  } catch {
    throw new PaperweaveError({
      code: 'database-missing',
      where: path,
      found: 'no file',
      expected: 'a database made by paperweave build',
    });
  }
}
