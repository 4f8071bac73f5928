// The few things that need a port: listening, moving on where it is taken, and stopping.
import { connect } from 'node:net';
import { describe, expect, test } from 'vitest';
import { type App, startServer } from '../../src/serve/index.js';
import { serveFixture } from './serving.js';

const hello: App = { fetch: async (request) => new Response(new URL(request.url).pathname) };

describe('listening', () => {
  test('on loopback unless told, at the address that it names', async () => {
    const server = await startServer({ app: hello });
    expect(server.url).toBe(`http://127.0.0.1:${server.port}/`);
    expect(await (await fetch(`${server.url}there`)).text()).toBe('/there');
    await server.close();
  });

  test('on the next free port where the one asked for is taken', async () => {
    const first = await startServer({ app: hello });
    const second = await startServer({ app: hello, port: first.port });
    expect(second.port).toBeGreaterThan(first.port);
    expect((await fetch(second.url)).status).toBe(200);
    await Promise.all([first.close(), second.close()]);
  });

  test('says what is wrong with an address of another machine', async () => {
    await expect(startServer({ app: hello, host: '192.0.2.1' })).rejects.toMatchObject({
      code: 'address-unusable',
    });
  });
});

describe('stopping', () => {
  test('lets an answer under way end', async () => {
    let started = () => {};
    const underWay = new Promise<void>((resolve) => {
      started = resolve;
    });
    let finish = () => {};
    const slow: App = {
      fetch: () =>
        new Promise((resolve) => {
          finish = () => resolve(new Response('done'));
          started();
        }),
    };
    const server = await startServer({ app: slow });
    const answer = fetch(server.url);
    await underWay;
    const closed = server.close();
    finish();
    expect(await (await answer).text()).toBe('done');
    await closed;
    await expect(fetch(server.url)).rejects.toThrow();
  });

  test('does not wait for a connection that says nothing', async () => {
    const server = await startServer({ app: hello });
    const silent = connect(server.port, '127.0.0.1');
    silent.on('error', () => {});
    await new Promise((resolve) => silent.once('connect', resolve));
    await server.close();
    silent.destroy();
  });
});

describe('the app on a socket', () => {
  test('streams a download, and a client that leaves in the middle does no harm', async () => {
    const served = serveFixture();
    const server = await startServer({ app: served.app });
    const stop = new AbortController();
    const response = await fetch(`${server.url}api/export/gexf`, { signal: stop.signal });
    await response.body!.getReader().read();
    stop.abort();
    expect((await fetch(`${server.url}api/stats`)).status).toBe(200);
    await server.close();
    served.end();
  });

  const raw = (port: number, text: string) =>
    new Promise<string>((resolve, reject) => {
      const socket = connect(port, '127.0.0.1', () => socket.write(text));
      let said = '';
      socket.setEncoding('utf8').on('data', (part) => {
        said += part;
      });
      socket.on('error', reject);
      socket.on('close', () => resolve(said));
    });

  test.each([
    [
      'an address of a megabyte',
      `GET /api/search?q=${'x'.repeat(1_000_000)} HTTP/1.1\r\nHost: localhost\r\n\r\n`,
      431,
    ],
    [
      'headers without end',
      `GET / HTTP/1.1\r\nHost: localhost\r\nx-long: ${'x'.repeat(100_000)}\r\n\r\n`,
      431,
    ],
    ['an unknown method', 'BREW /pot HTTP/1.1\r\nHost: localhost\r\n\r\n', 400],
    ['no HTTP at all', 'hello\r\n\r\n', 400],
    ['a host that is none', 'GET / HTTP/1.1\r\nHost: a b\r\nConnection: close\r\n\r\n', 400],
    ['no address', 'OPTIONS * HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n', 400],
  ])('refuses %s with a problem document', async (_, text, status) => {
    const served = serveFixture();
    const server = await startServer({ app: served.app });
    const said = await raw(server.port, text);
    expect(said).toMatch(new RegExp(`^HTTP/1.1 ${status} `));
    expect(said.toLowerCase()).toContain('content-type: application/problem+json');
    expect(said).toContain(`"status":${status}`);
    expect((await fetch(`${server.url}api/stats`)).status).toBe(200);
    await server.close();
    served.end();
  });
});
