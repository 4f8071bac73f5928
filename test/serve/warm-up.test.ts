// The server asks itself while nobody else does, and gives way to whoever asks.
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { App } from '../../src/serve/app.js';
import { warmingPaths, warmWhileIdle } from '../../src/serve/index.js';
import { request, serveFixture } from './serving.js';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

const A_MOMENT = 10_000;
const PATHS = ['/one', '/two', '/three'];

/** Notes what it is asked. */
function noting(): { readonly app: App; readonly asked: string[] } {
  const asked: string[] = [];
  const fetch = async ({ url }: Request) => {
    asked.push(new URL(url).pathname);
    return new Response('');
  };
  return { app: { fetch }, asked };
}

test('each path is asked once, when nobody has asked for a moment', async () => {
  const { app, asked } = noting();
  warmWhileIdle(app, PATHS.values());
  expect(asked).toEqual([]);
  await vi.advanceTimersByTimeAsync(A_MOMENT);
  expect(asked).toEqual(PATHS);
});

test('who keeps asking is not disturbed', async () => {
  const { app, asked } = noting();
  const warmed = warmWhileIdle(app, PATHS.values());
  for (let i = 0; i < 5; i++) {
    await request(warmed, '/asked');
    await vi.advanceTimersByTimeAsync(1);
  }
  expect(new Set(asked)).toEqual(new Set(['/asked']));
  await vi.advanceTimersByTimeAsync(A_MOMENT);
  expect(asked.slice(5)).toEqual(PATHS);
});

test('while an answer is made, nothing else is asked', async () => {
  const { app, asked } = noting();
  let finish = (_: Response): void => {};
  const slow: App = {
    fetch: ({ url }) =>
      url.endsWith('/slow') ? new Promise((resolve) => (finish = resolve)) : app.fetch(new Request(url)),
  };
  const warmed = warmWhileIdle(slow, PATHS.values());
  const answer = request(warmed, '/slow');
  await vi.advanceTimersByTimeAsync(A_MOMENT);
  expect(asked).toEqual([]);
  finish(new Response(''));
  await answer;
  await vi.advanceTimersByTimeAsync(A_MOMENT);
  expect(asked).toEqual(PATHS);
});

test('nothing is asked any more when it is stopped', async () => {
  const { app, asked } = noting();
  const warmed = warmWhileIdle(app, PATHS.values());
  warmed.stop();
  await request(warmed, '/asked');
  await vi.advanceTimersByTimeAsync(A_MOMENT);
  expect(asked).toEqual(['/asked']);
});

test('where asking fails, no more is asked, and others are answered', async () => {
  const { app, asked } = noting();
  const failing: App = {
    fetch: async (given) => {
      const response = await app.fetch(given);
      if (given.url.endsWith('/two')) throw new Error('no answer');
      return response;
    },
  };
  const warmed = warmWhileIdle(failing, PATHS.values());
  await vi.advanceTimersByTimeAsync(A_MOMENT);
  expect(asked).toEqual(['/one', '/two']);
  expect((await request(warmed, '/asked')).status).toBe(200);
});

test('the paths of a graph lead to its best known concepts, past a token too', async () => {
  const { app, kb, end } = serveFixture({ token: 'secret' });
  const paths = [...warmingPaths(kb)];
  expect(paths.length).toBeGreaterThan(3);
  const statuses: number[] = [];
  const noted: App = {
    fetch: async (asked) => {
      const response = await app.fetch(asked);
      statuses.push(response.status);
      return response;
    },
  };
  warmWhileIdle(noted, paths.values(), 'secret');
  await vi.advanceTimersByTimeAsync(A_MOMENT);
  expect(statuses).toEqual(paths.map(() => 200));
  end();
});
