// Serves a database until a signal comes, and says where.
import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { VERSION } from '../build/version.js';
import { BUILT } from '../lib/places.js';
import {
  createApp,
  isLoopback,
  startServer,
  warmingPaths,
  warmWhileIdle,
  watchDatabase,
} from '../serve/index.js';
import { printLine, say } from './output.js';

export interface ServeOptions {
  readonly database: string;
  readonly host: string;
  readonly port: number;
  readonly open?: boolean;
  /** What every request must carry. */
  readonly token?: string;
  /** Origins whose pages may read the interface. */
  readonly cors?: readonly string[];
  /** Seconds; 0 for no limit. */
  readonly maxTime: number;
}

const VIEWER = fileURLToPath(new URL('viewer', BUILT));

function sayWhoMayRead({ host, token }: ServeOptions): void {
  if (token !== undefined)
    say('A token is asked for: as a bearer token, or as the password of any user name.');
  else if (!isLoopback(host))
    say(
      `Warning: ${host} can be reached from other machines, and everybody may read; --token asks for a password.`,
    );
}

export async function serveUntilStopped(options: ServeOptions): Promise<void> {
  const database = watchDatabase(options.database);
  const { host, token, cors, maxTime } = options;
  const cold = createApp(database.current, {
    host,
    viewer: VIEWER,
    version: VERSION,
    maxSeconds: maxTime,
    ...(token === undefined ? {} : { token }),
    ...(cors ? { allowedOrigins: cors } : {}),
  });
  const app = warmWhileIdle(cold, warmingPaths(database.current()), token);
  const server = await startServer({ app, host: options.host, port: options.port });
  if (options.port !== 0 && server.port !== options.port)
    say(`Port ${options.port} is taken; using ${server.port}.`);
  sayWhoMayRead(options);
  await printLine(`paperweave is at ${server.url} (Ctrl-C stops it)`);
  if (options.open) openBrowser(server.url);
  await stopSignal();
  app.stop();
  await server.close();
  database.close();
}

function stopSignal(): Promise<void> {
  return new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => resolve());
  });
}

/** Best effort: the address has been printed, so a machine without a browser loses nothing. */
function openBrowser(url: string): void {
  const [program, ...before] =
    process.platform === 'darwin'
      ? ['open']
      : process.platform === 'win32'
        ? ['cmd', '/c', 'start', '']
        : ['xdg-open'];
  const child = spawn(program!, [...before, url], { stdio: 'ignore', detached: true });
  child.on('error', () => {});
  child.unref();
}
