// Machines in small: network namespaces, each with an address of its own, joined to this one by a pair of virtual cables.
import { execFileSync, spawnSync } from 'node:child_process';
import { onTestFinished } from 'vitest';
import { haveProgram } from '../programs.js';

/** Address of this machine on the cable to the `n`-th of them, and theirs. */
const ends = (n: number) => ({ ours: `10.231.${n}.1`, theirs: `10.231.${n}.2` });

/** Some containers do not let root make them. */
export function haveNetworks(): boolean {
  if (process.getuid?.() === 0 && haveProgram('ip', 'iproute2')) {
    const made = spawnSync('unshare', ['--net', 'true']).status === 0;
    if (made) return true;
  }
  process.stderr.write('SKIPPED: network namespaces cannot be made here\n');
  return false;
}

export interface Network {
  /** Of this machine, as seen from there. */
  readonly host: string;
  /** What to write before a command that is to run there. */
  readonly within: readonly string[];
  /** Takes the cable out. */
  readonly cut: () => void;
}

export function makeNetwork(n: number): Network {
  const name = `paperweave-${process.pid}-${n}`;
  const [near, far] = [`pw${process.pid % 100_000}-${n}a`, `pw${process.pid % 100_000}-${n}b`];
  const { ours, theirs } = ends(n);
  ip('netns', 'add', name);
  onTestFinished(() => ip('netns', 'delete', name));
  ip('link', 'add', near, 'type', 'veth', 'peer', 'name', far);
  ip('link', 'set', far, 'netns', name);
  ip('address', 'add', `${ours}/24`, 'dev', near);
  ip('link', 'set', near, 'up');
  ip('-n', name, 'address', 'add', `${theirs}/24`, 'dev', far);
  ip('-n', name, 'link', 'set', far, 'up');
  const cut = () => ip('link', 'set', near, 'down');
  return { host: ours, within: ['ip', 'netns', 'exec', name], cut };
}

function ip(...args: readonly string[]): void {
  execFileSync('ip', args, { stdio: 'ignore' });
}
