// Which queue a job goes to: one for each version of the extractor, so that a worker never takes what it cannot do; and one
// list of the versions that were ever asked for, so that it can say what it leaves for others.
import type { Queue, Redis } from './connect.js';
import { loadBullmq } from './connect.js';

const VERSIONS = 'paperweave:extractors';

export const queueName = (version: string): string => `paperweave-${version}`;

/** `2-1f3a` to `2`. */
export const versionOf = (extractor: string): string => extractor.split('-')[0]!;

export async function openQueue(redis: Redis, version: string): Promise<Queue> {
  const { Queue } = await loadBullmq();
  const queue = new Queue(queueName(version), { connection: redis });
  // A lost connection is told of where it was made.
  queue.on('error', () => {});
  return queue;
}

export async function announceVersion(redis: Redis, version: string): Promise<void> {
  await redis.sadd(VERSIONS, version);
}

export interface LeftForOthers {
  readonly version: string;
  readonly jobs: number;
}

/** Jobs that wait for other versions than `own`. */
export async function leftForOthers(redis: Redis, own: string): Promise<readonly LeftForOthers[]> {
  const left: LeftForOthers[] = [];
  for (const version of (await redis.smembers(VERSIONS)).sort()) {
    if (version === own) continue;
    const queue = await openQueue(redis, version);
    const { waiting = 0, delayed = 0 } = await queue.getJobCounts('waiting', 'delayed');
    await queue.close();
    if (waiting + delayed > 0) left.push({ version, jobs: waiting + delayed });
  }
  return left;
}
