// A Redis server of the test's own, whose memory survives a restart.
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import { Queue } from 'bullmq';
import { Redis } from 'ioredis';
import { EXTRACTOR_VERSION } from '../../../src/extract/version.js';

export interface TestRedis {
  readonly url: string;
  /** Answers at these addresses of this machine too; gives its URL at each. */
  readonly listenOn: (addresses: readonly string[]) => Promise<readonly string[]>;
  /** Ends the server as an operator would, or as a power cut would. */
  readonly stop: (signal?: 'SIGTERM' | 'SIGKILL') => Promise<void>;
  readonly start: () => Promise<void>;
  /** Empties its memory. */
  readonly forget: () => Promise<void>;
  /** Puts a batch on the queue, whatever became of it before. */
  readonly deliver: (batch: string) => Promise<void>;
}

export async function startRedis(folder: string): Promise<TestRedis> {
  const port = await freePort();
  const url = `redis://127.0.0.1:${port}`;
  const settings = ['--port', String(port), '--dir', folder, '--save', '', '--appendonly', 'yes'];
  let server: ChildProcess;
  const redis: TestRedis = {
    url,
    listenOn: async (addresses) => {
      const client = new Redis(url);
      await client.config('SET', 'protected-mode', 'no');
      await client.config('SET', 'bind', ['127.0.0.1', ...addresses].join(' '));
      client.disconnect();
      return addresses.map((address) => `redis://${address}:${port}`);
    },
    stop: async (signal = 'SIGTERM') => {
      if (server.exitCode !== null || server.signalCode !== null) return;
      server.kill(signal);
      await once(server, 'exit');
    },
    start: async () => {
      server = spawn('redis-server', [...settings, '--appendfsync', 'always'], { stdio: 'ignore' });
      await untilReady(url);
    },
    forget: async () => {
      const client = new Redis(url);
      await client.flushall();
      client.disconnect();
    },
    deliver: async (batch) => {
      const queue = new Queue(`paperweave-${EXTRACTOR_VERSION}`, { connection: { url } });
      await queue.add('batch', { batch, extractor: EXTRACTOR_VERSION });
      await queue.close();
    },
  };
  await redis.start();
  return redis;
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  if (address === null || typeof address === 'string') throw new Error('no port');
  return address.port;
}

async function untilReady(url: string): Promise<void> {
  const redis = new Redis(url, { maxRetriesPerRequest: null, retryStrategy: () => 50 });
  redis.on('error', () => {});
  while ((await redis.ping().catch(() => '')) !== 'PONG') await pause(50);
  redis.disconnect();
}
