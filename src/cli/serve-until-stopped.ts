// Serves a database until a signal comes, and says where.
import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { VERSION } from '../build/index.js';
import { createApp, isLoopback, startServer, watchDatabase } from '../serve/index.js';
import { printLine, say } from './output.js';

export interface ServeOptions {
  readonly database: string;
  readonly host: string;
  readonly port: number;
  readonly open?: boolean;
}

const VIEWER = fileURLToPath(new URL('../viewer', import.meta.url));

export async function serveUntilStopped(options: ServeOptions): Promise<void> {
  const database = watchDatabase(options.database);
  const app = createApp(database.current, { host: options.host, viewer: VIEWER, version: VERSION });
  const server = await startServer({ app, host: options.host, port: options.port });
  if (options.port !== 0 && server.port !== options.port)
    say(`Port ${options.port} is taken; using ${server.port}.`);
  if (!isLoopback(options.host))
    say(`Warning: ${options.host} can be reached from other machines; there is no password.`);
  await printLine(`paperweave is at ${server.url} (Ctrl-C stops it)`);
  if (options.open) openBrowser(server.url);
  await stopSignal();
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
