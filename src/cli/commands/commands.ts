// The table of commands: each adds itself to the program. They are loaded by name, so that a question does not wait for the code
// that builds and serves.
import type { Command } from 'commander';

export interface CommandEntry {
  readonly name: string;
  readonly load: () => Promise<(program: Command) => void>;
  /** It speaks of the whole program. */
  readonly needsAll?: boolean;
}

export const COMMANDS: readonly CommandEntry[] = [
  { name: 'start', load: async () => (await import('./start.js')).addStart },
  { name: 'build', load: async () => (await import('./build.js')).addBuild },
  { name: 'add', load: async () => (await import('./add.js')).addAdd },
  { name: 'remove', load: async () => (await import('./remove.js')).addRemove },
  { name: 'diff', load: async () => (await import('./diff.js')).addDiff },
  { name: 'extract', load: async () => (await import('./extract.js')).addExtract },
  { name: 'work', load: async () => (await import('./work.js')).addWork },
  { name: 'reduce', load: async () => (await import('./reduce.js')).addReduce },
  { name: 'communities', load: async () => (await import('./communities.js')).addCommunities },
  { name: 'query', load: async () => (await import('./query.js')).addQuery },
  { name: 'export', load: async () => (await import('./export.js')).addExport },
  { name: 'serve', load: async () => (await import('./serve.js')).addServe },
  { name: 'mcp', load: async () => (await import('./mcp.js')).addMcp },
  { name: 'verify', load: async () => (await import('./verify.js')).addVerify },
  { name: 'grade', load: async () => (await import('./grade.js')).addGrade },
  { name: 'completion', load: async () => (await import('./completion.js')).addCompletion, needsAll: true },
];

const SAYS_VERSION: readonly (string | undefined)[] = ['-V', '--version'];

/** Adds the command of that name, or all where there is none: for help, and to suggest the nearest. The version needs none. */
export async function addCommands(program: Command, name?: string): Promise<void> {
  if (SAYS_VERSION.includes(name)) return;
  const named = COMMANDS.filter((entry) => entry.name === name && !entry.needsAll);
  const wanted = named.length > 0 ? named : COMMANDS;
  for (const add of await Promise.all(wanted.map(({ load }) => load()))) add(program);
}
