// Puts the commands together and turns every failure into one line and an exit code.
import { Command, CommanderError } from 'commander';
import { VERSION } from '../build/version.js';
import { addCommands } from './commands/commands.js';
import { examples } from './examples.js';
import { exitCodeOf, explain } from './explain.js';
import { isClosedPipe } from './output.js';

const EXAMPLES = examples([
  ['paperweave build papers/ --out graph.db', 'files, folders, or - for standard input'],
  ['paperweave serve graph.db', 'the map in a browser'],
  ['paperweave query neighbors graph.db grokking', 'what goes with a concept, with sentences'],
  ['paperweave export graph.db --format gexf --out graph.gexf', 'for Gephi'],
  ['paperweave query neighbors --help', 'each command tells its own options'],
]);

/** With the command of that name alone, or with all. */
export async function createProgram(name?: string): Promise<Command> {
  const program = new Command('paperweave')
    .description(
      'Knowledge graphs of scientific abstracts: typed concepts, the sentences behind every edge, a map to explore.',
    )
    .version(VERSION)
    .showSuggestionAfterError()
    .showHelpAfterError('Add --help to see what it takes.')
    .addHelpText('after', EXAMPLES);
  await addCommands(program, name);
  for (const command of [program, ...program.commands]) overrideExits(command);
  return program;
}

/** Commander ends the process by itself otherwise; subcommands do not inherit the setting once added. */
function overrideExits(command: Command): void {
  command.exitOverride();
  for (const each of command.commands) overrideExits(each);
}

/** Runs one command line; never throws. */
export async function runProgram(argv: readonly string[]): Promise<number> {
  try {
    const program = await createProgram(argv[0]);
    await program.parseAsync([...argv], { from: 'user' });
    return 0;
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2;
    if (isClosedPipe(error)) return 0;
    process.stderr.write(`paperweave: ${explain(error)}\n`);
    return exitCodeOf(error);
  }
}
