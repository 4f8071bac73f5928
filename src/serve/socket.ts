// The adapter between the app, which is a function, and a socket; the only file that listens.
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { getRequestListener } from '@hono/node-server';
import { PaperweaveError } from '../lib/errors.js';
import type { App } from './app.js';
import { type Problem, problemResponse, rawProblem } from './problem.js';

export interface ServerOptions {
  readonly app: App;
  /** Loopback unless told. */
  readonly host?: string;
  /** When taken, the next free one is used; 0 lets the system choose. */
  readonly port?: number;
}

export interface RunningServer {
  readonly url: string;
  readonly host: string;
  /** The port that was taken, which may not be the one asked for. */
  readonly port: number;
  /** Takes no new connection, lets answers under way finish for a moment, then ends them. */
  readonly close: () => Promise<void>;
}

const ATTEMPTS = 100;
const GRACE_MS = 2000;
const SLOW_HEADERS_MS = 15_000;
const SLOW_REQUEST_MS = 30_000;
/** A connection on which nothing moves for so long is ended, a download that nobody reads for one. */
const IDLE_MS = 120_000;

const UNREADABLE: Problem = {
  status: 400,
  code: 'request-unreadable',
  detail: 'This is not a request of HTTP that can be read.',
};
const TOO_LONG: Problem = {
  status: 431,
  code: 'request-long',
  detail: 'The address and the headers together are longer than 16 KiB.',
};

/** @throws PaperweaveError `port-taken`, `address-unusable`. */
export async function startServer(options: ServerOptions): Promise<RunningServer> {
  const host = options.host ?? '127.0.0.1';
  const server = createServer(
    { headersTimeout: SLOW_HEADERS_MS, requestTimeout: SLOW_REQUEST_MS },
    getRequestListener((request) => options.app.fetch(request), {
      overrideGlobalObjects: false,
      errorHandler: () => problemResponse(UNREADABLE),
    }),
  );
  server.on('clientError', (error: NodeJS.ErrnoException, socket) => {
    if (error.code === 'ECONNRESET' || !socket.writable) socket.destroy();
    else socket.end(rawProblem(error.code === 'HPE_HEADER_OVERFLOW' ? TOO_LONG : UNREADABLE));
  });
  server.setTimeout(IDLE_MS);
  await listenOnFreePort(server, host, options.port ?? 0);
  const { port } = server.address() as AddressInfo;
  return { url: `http://${nameOf(host)}:${port}/`, host, port, close: () => close(server) };
}

async function listenOnFreePort(server: Server, host: string, wanted: number): Promise<void> {
  const last = wanted === 0 ? 0 : Math.min(wanted + ATTEMPTS, 65_535);
  for (let port = wanted; port <= last; port++) {
    const failure = await listen(server, host, port);
    if (!failure) return;
    if (failure.code !== 'EADDRINUSE') throw unusable(host, port, failure);
  }
  throw new PaperweaveError({
    code: 'port-taken',
    where: `${host}:${wanted}`,
    found: `no free port up to ${last}`,
    expected: 'a free port',
  });
}

function listen(server: Server, host: string, port: number): Promise<NodeJS.ErrnoException | undefined> {
  return new Promise((resolve) => {
    const failed = (error: NodeJS.ErrnoException) => resolve(error);
    server.once('error', failed);
    server.listen(port, host, () => {
      server.off('error', failed);
      resolve(undefined);
    });
  });
}

function unusable(host: string, port: number, failure: NodeJS.ErrnoException): PaperweaveError {
  return new PaperweaveError({
    code: 'address-unusable',
    where: `${host}:${port}`,
    found: failure.code ?? 'an error',
    expected: 'an address of this machine and a port that may be listened on',
  });
}

function nameOf(host: string): string {
  if (host === '0.0.0.0' || host === '::') return 'localhost';
  return host.includes(':') ? `[${host}]` : host;
}

function close(server: Server): Promise<void> {
  return new Promise((resolve) => {
    const forced = setTimeout(() => server.closeAllConnections(), GRACE_MS);
    server.close(() => {
      clearTimeout(forced);
      resolve();
    });
    server.closeIdleConnections();
  });
}
