// What the program says of itself: examples that can be typed, and the nearest word where one is mistyped.
import type { Command } from 'commander';
import { describe, expect, test, vi } from 'vitest';
import { examples } from '../../src/cli/examples.js';
import { createProgram, runProgram } from '../../src/cli/program.js';
import { QUERIES } from '../../src/query/index.js';

const program = await createProgram();

function everyCommand(command: Command): readonly Command[] {
  return [command, ...command.commands.flatMap(everyCommand)];
}

const pathOf = (command: Command): string =>
  command.parent ? `${pathOf(command.parent)} ${command.name()}` : command.name();

/** All of the help, with what is added after it. */
function helpOf(command: Command): string {
  let said = '';
  command.configureOutput({
    writeOut: (text) => {
      said += text;
    },
  });
  command.outputHelp();
  return said;
}

const commands = everyCommand(program).map((command) => [pathOf(command), command] as const);

describe.each(commands)('%s --help', (path, command) => {
  const help = helpOf(command);

  test('ends with examples of itself', () => {
    const typed = help.split('\nExamples:\n')[1]?.split('\n') ?? [];
    expect(typed.some((line) => line.includes(path))).toBe(true);
    for (const line of typed) expect(line).toBe(line.trimEnd());
  });

  test('leaves no line wider than a page, but for examples and lists', () => {
    const prose = help.split('\nExamples:\n')[0]!.split('\nFormats:\n')[0]!.split('\nCommands:\n')[0]!;
    for (const line of prose.split('\n')) expect(line.length, line).toBeLessThanOrEqual(120);
  });
});

test.each(QUERIES)('the help of $id tells the question that it answers', ({ id, question }) => {
  const [, command] = commands.find(([path]) => path === `paperweave query ${id}`)!;
  expect(helpOf(command).replace(/\s+/g, ' ')).toContain(question);
});

test('what is so by default can be turned off', () => {
  const [, command] = commands.find(([path]) => path === 'paperweave query neighbors')!;
  expect(helpOf(command)).toContain('--no-evidence');
});

test('a long example has its words on a line of their own', () => {
  const long = 'x'.repeat(80);
  expect(
    examples([
      ['short', 'a'],
      [long, 'b'],
      ['bare', ''],
    ]).split('\n'),
  ).toEqual(['', 'Examples:', '  short  a', `  ${long}`, '         b', '  bare']);
});

describe('a mistyped word is exit code 2, with the nearest', () => {
  test.each([
    [['qurey'], 'Did you mean query?'],
    [['query', 'neighbours', 'g.db', 'x'], 'Did you mean neighbors?'],
    [['query', 'neighbors', 'g.db', 'x', '--tpye', 'method'], 'Did you mean --type?'],
    [['query', 'neighbors', 'g.db', 'x', '--type', 'methd'], 'did you mean method?'],
    [['export', 'g.db', '--format', 'gexff'], 'Did you mean gexf?'],
    [['build', 'x', '--out', 'g.db', '--input-format', 'bibtx'], 'Did you mean bibtex?'],
    [['query', 'neighbors'], "missing required argument 'graph.db'"],
  ])('%j', async (argv, expected) => {
    const written: string[] = [];
    const stderr = vi.spyOn(process.stderr, 'write').mockImplementation((text) => {
      written.push(String(text));
      return true;
    });
    const code = await runProgram(argv);
    stderr.mockRestore();
    expect([code, written.join('')]).toEqual([2, expect.stringContaining(expected)]);
  });
});
