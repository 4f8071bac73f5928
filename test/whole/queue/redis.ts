// A Redis server of the test's own, whose memory survives a restart.
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import { Redis } from 'ioredis';

export interface TestRedis {
  readonly url: string;
  /** Ends the server as an operator would, or as a power cut would. */
  readonly stop: (signal?: 'SIGTERM' | 'SIGKILL') => Promise<void>;
  readonly start: () => Promise<void>;
  /** Empties its memory. */
  readonly forget: () => Promise<void>;
}

export async function startRedis(folder: string): Promise<TestRedis> {
  const port = await freePort();
  const url = `redis://127.0.0.1:${port}`;
  const settings = ['--port', String(port), '--dir', folder, '--save', '', '--appendonly', 'yes'];
  let server: ChildProcess;
  const redis: TestRedis = {
    url,
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
