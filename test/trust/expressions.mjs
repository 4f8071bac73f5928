// The regular expressions of the source and what is known of the time that each takes.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseSync } from 'vite';

const SOURCE = fileURLToPath(new URL('../../src', import.meta.url));
export const LEDGER = fileURLToPath(new URL('./regular-expressions.json', import.meta.url));

/** Every literal, as it is written, with the files that hold it. @returns {Map<string, string[]>} */
export function expressionsOfSource() {
  const found = new Map();
  const files = readdirSync(SOURCE, { recursive: true }).filter((name) => name.endsWith('.ts'));
  for (const file of files.map((name) => name.replaceAll('\\', '/')).sort()) {
    const { program } = parseSync(file, readFileSync(join(SOURCE, file), 'utf8'));
    for (const { pattern, flags } of literalsIn(program)) {
      const key = `/${pattern}/${flags}`;
      const files = found.get(key) ?? [];
      if (!files.includes(file)) files.push(file);
      found.set(key, files);
    }
  }
  return found;
}

function literalsIn(program) {
  const literals = [];
  JSON.stringify(program, (_, value) => {
    if (value?.type === 'Literal' && value.regex) literals.push(value.regex);
    return typeof value === 'bigint' ? null : value;
  });
  return literals;
}

/** `{bounds: {folder or file: why its input is short}, verdicts: {expression: verdict}}` */
export const readLedger = () => JSON.parse(readFileSync(LEDGER, 'utf8'));

/** The reason given for the longest part of the path that has one. */
export function boundOf(file, bounds) {
  return Object.keys(bounds)
    .filter((place) => file === place || file.startsWith(`${place}/`))
    .sort((a, b) => b.length - a.length)
    .map((place) => bounds[place])[0];
}
