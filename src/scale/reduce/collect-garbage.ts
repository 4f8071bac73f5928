// Chunks of the engine's rows are freed by V8's collector, which does not see how much memory they hold, and which lets a heap grow
// to several times what is in use. So it is called by hand; the way to it is `v8.setFlagsFromString`, as Node documents it.
import { getHeapStatistics, setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

export interface Sweeper {
  /** To be called after every chunk of rows: collects now and then. */
  readonly afterChunk: () => void;
  /** Collects all that nothing holds any more. */
  readonly sweep: () => void;
}

type Collect = (options?: { readonly type: 'minor' }) => void;

/** A chunk has 2,048 rows; with texts, some megabytes outside of the heap. */
const CHUNKS_HELD = 4;
/** By how much the heap may grow beyond what was in use: a share of it, and bytes. */
const GROWTH = 1.2;
const SLACK = 30_000_000;

export function createSweeper(): Sweeper {
  setFlagsFromString('--expose-gc');
  const collect = runInNewContext('gc') as Collect;
  let chunks = 0;
  let inUse = heapSize();
  const sweep = (): void => {
    collect();
    inUse = heapSize();
  };
  const afterChunk = (): void => {
    if (++chunks % CHUNKS_HELD !== 0) return;
    if (heapSize() > inUse * GROWTH + SLACK) sweep();
    else collect({ type: 'minor' });
  };
  return { afterChunk, sweep };
}

const heapSize = (): number => getHeapStatistics().used_heap_size;
