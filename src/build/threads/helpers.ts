// How many threads share the work, and those that help the main one to weave.
import { availableParallelism } from 'node:os';
import { type Helper, startHelper } from './helper.js';

/** Threads beyond this many have little left to do. */
const MOST = 8;
/** Reading papers for their edges shares well, but each reader holds a copy of its part. */
const MOST_READERS = 3;
/** What was read earlier is at hand in the calling thread alone: where it is more than two thirds, that is faster by itself. */
const WORTH_SHARING = 1 / 3;
/** A thread is ready after a tenth of a second: below this many papers one is faster. */
const WORTH_HELPERS = 1_500;

/** One a core, if there is work enough. @param least Papers below which one thread is faster. */
export function usualWorkers(papers: number, least: number): number {
  return papers < least ? 1 : Math.min(availableParallelism(), MOST);
}

/** Threads that weave so many papers, where nobody has said how many. */
export function weaveThreads(papers: number): number {
  return usualWorkers(papers, WORTH_HELPERS);
}

/** Threads of the weave besides the one that calls; one is kept for the map, since what it holds is not small. */
export interface Helpers {
  readonly readers: readonly Helper[];
  readonly mapper: Helper | undefined;
}

/** @param unread Papers of which no earlier reading can be taken over. */
export function startHelpers(papers: number, unread: number, workers = weaveThreads(papers)): Helpers {
  const readers = unread < WORTH_SHARING * papers ? 0 : Math.min(workers - 1, MOST_READERS);
  return {
    readers: Array.from({ length: readers }, startHelper),
    mapper: workers > 1 ? startHelper() : undefined,
  };
}

export function endHelpers(helpers: readonly (Helper | undefined)[]): void {
  for (const helper of helpers) helper?.end();
}
