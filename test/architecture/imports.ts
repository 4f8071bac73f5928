// Reads every import of the code as text: what the architecture test reasons about.
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, posix, relative } from 'node:path';
import { fileURLToPath } from 'node:url';

export const ROOT = fileURLToPath(new URL('../..', import.meta.url));

export interface Import {
  /** File that imports, relative to the root. */
  readonly from: string;
  /** Root-relative file for a relative import, else the package's name (`node:` for built-ins). */
  readonly to: string;
  readonly local: boolean;
  readonly typeOnly: boolean;
}

const IMPORT = /^(?:import|export)\s+(type\s)?(?:[^'";]*?\sfrom\s)?['"]([^'"]+)['"]/gm;
const DYNAMIC = /\bimport\(\s*['"]([^'"]+)['"]\s*\)/g;

export function codeFiles(folder: string): string[] {
  return readdirSync(join(ROOT, folder), { recursive: true })
    .map((name) => posix.join(folder, String(name).replaceAll('\\', '/')))
    .filter((name) => /\.(ts|tsx)$/.test(name) && !/\.d\.ts$/.test(name))
    .sort();
}

function target(from: string, specifier: string): { to: string; local: boolean } {
  if (specifier.startsWith('.')) {
    const path = relative(ROOT, join(ROOT, dirname(from), specifier)).replace(/\.js$/, '.ts');
    return { to: path, local: true };
  }
  const parts = specifier.split('/');
  const name = specifier.startsWith('@') ? parts.slice(0, 2).join('/') : parts[0]!;
  return { to: name, local: false };
}

export function importsOf(folder: string): Import[] {
  return codeFiles(folder).flatMap((from) => {
    const text = readFileSync(join(ROOT, from), 'utf8');
    const found = [...text.matchAll(IMPORT)].map((m) => ({
      from,
      ...target(from, m[2]!),
      typeOnly: m[1] !== undefined,
    }));
    const lazy = [...text.matchAll(DYNAMIC)].map((m) => ({ from, ...target(from, m[1]!), typeOnly: false }));
    return [...found, ...lazy];
  });
}

/** `src/read/listing-page/x.ts` to `read`; `viewer/...` to `viewer`; `src/index.ts` to `index`. */
export function roomOf(path: string): string {
  const parts = path.split('/');
  if (parts[0] !== 'src') return parts[0]!;
  return parts.length > 2 ? parts[1]! : parts[1]!.replace(/\.ts$/, '');
}
