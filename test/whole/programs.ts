// Programs that a test needs beside Node: found on the path, else installed where that can be done. Where neither works the test is
// skipped aloud, with the command that installs it; with PAPERWEAVE_ALL_READERS=1 it fails instead.
import { execFileSync, spawnSync } from 'node:child_process';

/** @param debianPackage Where Debian has it. */
export function haveProgram(name: string, debianPackage: string): boolean {
  if (isThere(name)) return true;
  if (process.getuid?.() === 0) {
    const options = {
      stdio: 'ignore',
      timeout: 90_000,
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    } as const;
    spawnSync('apt-get', ['update'], options);
    spawnSync('apt-get', ['install', '-y', '--no-install-recommends', debianPackage], options);
    if (isThere(name)) return true;
  }
  const note = `${name} is not on this machine; to run these tests: apt-get install ${debianPackage}`;
  if (process.env.PAPERWEAVE_ALL_READERS) throw new Error(note);
  process.stderr.write(`SKIPPED: ${note}\n`);
  return false;
}

function isThere(name: string): boolean {
  try {
    execFileSync('sh', ['-c', `command -v ${name}`], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}
