// `paperweave serve graph.db [--host H] [--port P]`: the viewer and the HTTP interface, until stopped.
import { type Command, Option } from 'commander';
import { examples } from '../examples.js';
import { integerFlag, maxTimeOption, originFlag, tokenFlag } from '../flags.js';
import { serveUntilStopped } from '../serve-until-stopped.js';

/** Shared with `start`. */
export interface ServeFlags {
  readonly host: string;
  readonly port: number;
  readonly open: boolean;
  readonly token?: string;
  readonly cors?: readonly string[];
  readonly maxTime: number;
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
    )
    .addOption(
      new Option(
        '--token <secret>',
        'answer only who gives this token; the variable keeps it out of the list of processes',
      )
        .env('PAPERWEAVE_TOKEN')
        .argParser(tokenFlag),
    )
    .option('--cors <origin>', 'let pages of this origin read the interface, repeatable', originFlag)
    .addOption(maxTimeOption());
}

const EXAMPLES = examples([
  ['paperweave serve graph.db --open', 'the map in a browser'],
  ['paperweave serve graph.db --port 8080 --cors https://example.org', 'pages of example.org may read it'],
  ['PAPERWEAVE_TOKEN=secret paperweave serve graph.db --host 0.0.0.0', 'for other machines, with a password'],
  ['curl http://127.0.0.1:4242/api/openapi.json', 'what can be asked'],
]);

export function addServe(program: Command): void {
  const command = program
    .command('serve')
    .summary('show a graph in the browser')
    .description('Serves the viewer and the HTTP interface of a graph.')
    .argument('<graph.db>', 'the database')
    .option('--open', 'open a browser')
    .addHelpText('after', EXAMPLES);
  addServeFlags(command).action((database: string, flags: ServeFlags) =>
    serveUntilStopped({ database, ...flags }),
  );
}
