// Readers that others wrote, where this machine has them. A test that needs one which is missing is skipped aloud, with the
// command that installs it; with PAPERWEAVE_ALL_READERS=1 it fails instead.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export interface Reader {
  readonly name: string;
  /** Runs it on a file; gives what it printed. @throws Error with what it complained of. */
  readonly read: (file: string, ...more: readonly string[]) => string;
}

interface Skippable {
  readonly skip: (note?: string) => never;
}

/** The first of the readers, or the test is skipped and says why. */
export function need(readers: readonly Reader[], name: string, install: string, context: Skippable): Reader {
  const found = readers[0];
  if (found) return found;
  const note = `${name} is not on this machine; to run this test: ${install}`;
  if (process.env.PAPERWEAVE_ALL_READERS) throw new Error(note);
  process.stderr.write(`SKIPPED: ${note}\n`);
  return context.skip(note);
}

export const xmllint = (): readonly Reader[] => {
  if (spawnSync('xmllint', ['--version']).error) return [];
  return [
    { name: 'xmllint', read: (file, ...options) => run('xmllint', ['--noout', '--nonet', ...options, file]) },
  ];
};

/** Every Python here that has a module, each under `module version`; scripts take the file as their first argument. */
export function pythonWith(module: string, script: string): readonly Reader[] {
  const pythons = ['python3', '/usr/bin/python3'];
  const readers = pythons.flatMap((python): Reader[] => {
    const asked = spawnSync(python, ['-c', `import ${module}; print(${module}.__version__)`], {
      encoding: 'utf8',
    });
    if (asked.status !== 0) return [];
    const name = `${module} ${asked.stdout.trim()}`;
    return [{ name, read: (file, ...more) => run(python, ['-c', script, file, ...more]) }];
  });
  return readers.filter(({ name }, i) => readers.findIndex((each) => each.name === name) === i);
}

function run(command: string, args: readonly string[]): string {
  const { status, stdout, stderr } = spawnSync(command, args, { encoding: 'utf8', maxBuffer: 1 << 28 });
  if (status !== 0) throw new Error(`${command}: ${stderr.slice(-2000)}`);
  return stdout;
}

/** The text in a file of its own for as long as `use` runs. */
export function withFile<T>(name: string, text: string, use: (file: string) => T): T {
  const folder = mkdtempSync(join(tmpdir(), 'paperweave-export-'));
  try {
    const file = join(folder, name);
    writeFileSync(file, text);
    return use(file);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
