// Programs that a test needs beside Node: found on the path, else installed where that can be done, else asked for by name.
import { execFileSync, spawnSync } from 'node:child_process';

/** @param debianPackage Where Debian has it. */
export function needProgram(name: string, debianPackage: string): string {
  if (isThere(name)) return name;
  if (process.getuid?.() === 0) {
    const options = { stdio: 'ignore', env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } } as const;
    spawnSync('apt-get', ['update'], options);
    spawnSync('apt-get', ['install', '-y', '--no-install-recommends', debianPackage], options);
    if (isThere(name)) return name;
  }
  throw new Error(
    `${name}: found no such program, expected it on the path (Debian: apt-get install ${debianPackage})`,
  );
}

function isThere(name: string): boolean {
  try {
    execFileSync('sh', ['-c', `command -v ${name}`], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}
