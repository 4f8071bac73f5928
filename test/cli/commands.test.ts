// The table of commands: names, and what is loaded for which.
import { Command } from 'commander';
import { expect, test } from 'vitest';
import { addCommands, COMMANDS } from '../../src/cli/commands/commands.js';

async function added(name?: string): Promise<readonly string[]> {
  const program = new Command('paperweave');
  await addCommands(program, name);
  return program.commands.map((command) => command.name());
}

const all = COMMANDS.map(({ name }) => name);

test.each(COMMANDS)('$name adds the command of that name', async ({ name, load }) => {
  const program = new Command('paperweave');
  (await load())(program);
  expect(program.commands.map((command) => command.name())).toEqual([name]);
});

test.each([
  ['a command alone', 'query', ['query']],
  ['all for one that speaks of all', 'completion', all],
  ['all for help', 'help', all],
  ['all for a mistyped one, so that the nearest can be suggested', 'qurey', all],
  ['all for an option', '--help', all],
  ['all for nothing', undefined, all],
  ['none for the version', '--version', []],
  ['none for the version by its letter', '-V', []],
])('loads %s', async (_, name, expected) => {
  expect(await added(name)).toEqual(expected);
});
