// Completion scripts, asked as the shell asks them.
import { spawnSync } from 'node:child_process';
import { describe, expect, test } from 'vitest';
import { bashCompletion } from '../../src/cli/completion/bash.js';
import { commandTree } from '../../src/cli/completion/command-tree.js';
import { zshCompletion } from '../../src/cli/completion/zsh.js';
import { createProgram } from '../../src/cli/program.js';
import { QUERIES } from '../../src/query/index.js';

const nodes = commandTree(await createProgram());
const bash = bashCompletion('paperweave', nodes);
const zsh = zshCompletion('paperweave', nodes);

/** What bash would offer after these words; the last is being typed. */
function offered(...words: readonly string[]): readonly string[] {
  const line = ['paperweave', ...words].map((word) => `'${word}'`).join(' ');
  const script = `${bash}\nCOMP_WORDS=(${line}); COMP_CWORD=${words.length}; _paperweave; printf '%s\\n' "\${COMPREPLY[@]}"`;
  const { stdout, stderr, status } = spawnSync('bash', ['--norc', '-c', script], { encoding: 'utf8' });
  expect([stderr, status]).toEqual(['', 0]);
  return stdout.split('\n').filter(Boolean);
}

describe('bash offers', () => {
  test.each([
    ['a command', ['ver'], ['verify']],
    ['a query', ['query', 'neigh'], ['neighbors']],
    [
      'an option of a query',
      ['query', 'neighbors', 'graph.db', 'x', '--min'],
      ['--min-papers', '--min-association'],
    ],
    ['the choices of an option', ['query', 'gaps', 'graph.db', '--sort', ''], ['surprise', 'likely']],
    ['the beginning of a choice', ['query', 'neighbors', 'graph.db', 'x', '--type', 'ph'], ['phenomenon']],
    ['a format', ['export', 'graph.db', '--format', 'gex'], ['gexf']],
    ['a shell', ['completion', ''], ['bash', 'zsh']],
    ['files, by offering nothing, where a database is wanted', ['serve', ''], []],
    ['files, by offering nothing, where an option takes one', ['build', '--out', ''], []],
    ['nothing for an option that does not exist', ['verify', '--zzz'], []],
  ])('%s', (_, words, expected) => {
    expect(offered(...words)).toEqual(expected);
  });

  test('every query', () => {
    expect(offered('query', '')).toEqual(expect.arrayContaining(QUERIES.map(({ id }) => id)));
  });
});

describe('zsh', () => {
  test('knows every command, query and option', () => {
    for (const { commands, flags } of nodes)
      for (const { word } of [...commands, ...flags]) expect(zsh).toContain(`'${word}`);
  });

  test('explains each in one line, with quotes that end', () => {
    for (const line of zsh.split('\n')) expect(line.replaceAll("'\\''", '').split("'").length % 2).toBe(1);
  });
});
