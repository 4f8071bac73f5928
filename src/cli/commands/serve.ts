// `paperweave serve graph.db [--host H] [--port P]`: the viewer and the HTTP interface, until stopped.
import type { Command } from 'commander';
import { integerFlag } from '../flags.js';
import { serveUntilStopped } from '../serve-until-stopped.js';

interface ServeFlags {
  readonly host: string;
  readonly port: number;
  readonly open: boolean;
}

export const DEFAULT_PORT = 4242;

export function addServeFlags(command: Command): Command {
  return command
    .option('--host <address>', 'the address to listen on', '127.0.0.1')
    .option(
      '--port <number>',
      'the port; when taken, the next free one',
      integerFlag('port', 0, 65_535),
      DEFAULT_PORT,
    );
}

export function addServe(program: Command): void {
  const command = program
    .command('serve')
    .summary('show a graph in the browser')
    .description('Serves the viewer and the HTTP interface of a graph.')
    .argument('<graph.db>', 'the database')
    .option('--open', 'open a browser');
  addServeFlags(command).action((database: string, flags: ServeFlags) =>
    serveUntilStopped({ database, ...flags }),
  );
}
