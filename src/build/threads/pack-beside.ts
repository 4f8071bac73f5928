// Abstracts compressed for the database by a thread of their own, which needs only them: so while concepts are being resolved.
import { Worker } from 'node:worker_threads';
import { CODE } from '../../lib/places.js';
import type { Paper } from '../../model/index.js';
import type { PackedAbstracts } from '../../store/index.js';
import { weaveThreads } from './helpers.js';

export interface Packing extends Disposable {
  /** Undefined where no thread did it: the writer then does. */
  readonly packed: Promise<PackedAbstracts | undefined>;
}

const WORKER = new URL('build/threads/pack-worker.js', CODE);

const NOBODY: Packing = { packed: Promise.resolve(undefined), [Symbol.dispose]: () => {} };

/** Disposing ends the thread, whatever it has come to. @param workers As for the weave: with 1 there is no such thread. */
export function packBeside(
  papers: readonly Pick<Paper, 'abstract'>[],
  workers = weaveThreads(papers.length),
): Packing {
  if (workers === 1) return NOBODY;
  const worker = new Worker(WORKER, { workerData: papers.map(({ abstract }) => abstract) });
  return {
    packed: new Promise((resolve) => {
      worker.once('message', resolve);
      worker.once('error', () => resolve(undefined));
      worker.once('exit', () => resolve(undefined));
    }),
    [Symbol.dispose]: () => void worker.terminate(),
  };
}
