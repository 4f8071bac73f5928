// Redis and BullMQ, loaded when asked for. A lost connection is waited for; one that was never there is an error.
import type { Redis } from 'ioredis';
import { PaperweaveError } from '../../lib/errors.js';
import { loadOptional } from '../optional-package.js';

export type { Job, Queue, Worker } from 'bullmq';
export type { Redis } from 'ioredis';

export function loadBullmq(): Promise<typeof import('bullmq')> {
  return loadOptional('bullmq', () => import('bullmq'));
}

const FIRST_ANSWER_MS = 10_000;
const RETRY_MS = 500;

/**
 * A connection that comes back by itself; commands wait for it.
 * @throws PaperweaveError `redis-unreachable` where nobody answers at first.
 */
export async function connectRedis(url: string, note: (message: string) => void): Promise<Redis> {
  const { Redis } = await loadOptional('ioredis', () => import('ioredis'));
  let answered = false;
  const redis = new Redis(url, {
    lazyConnect: true,
    maxRetriesPerRequest: null,
    connectTimeout: FIRST_ANSWER_MS,
    retryStrategy: () => (answered ? RETRY_MS : null),
  });
  let problem = 'no answer';
  redis.on('error', (error: Error) => {
    problem = error.message || String(error);
  });
  try {
    await redis.connect();
    await redis.ping();
  } catch (error) {
    redis.disconnect();
    throw unreachable(url, problem === 'no answer' ? String(error) : problem);
  }
  answered = true;
  tellOfLosses(redis, note);
  return redis;
}

function tellOfLosses(redis: Redis, note: (message: string) => void): void {
  let lost = false;
  redis.on('reconnecting', () => {
    if (!lost) note('connection to Redis lost; waiting for it');
    lost = true;
  });
  redis.on('ready', () => {
    if (lost) note('connection to Redis is back');
    lost = false;
  });
}

function unreachable(url: string, problem: string): PaperweaveError {
  return new PaperweaveError({
    code: 'redis-unreachable',
    where: withoutPassword(url),
    found: problem,
    expected: 'a Redis server, as redis://host:6379',
  });
}

function withoutPassword(url: string): string {
  return url.replace(/\/\/[^@/]*@/, '//');
}
