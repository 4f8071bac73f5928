// Copies what the compiler leaves behind (binary models, data) from src/ into dist/, at the same relative places.
import { cpSync, readdirSync } from 'node:fs';
import { extname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';

const source = fileURLToPath(new URL('.', import.meta.url));
const target = join(source, '..', 'dist');
const ASSETS = new Set(['.bin', '.gz', '.br', '.txt']);

for (const name of readdirSync(source, { recursive: true })) {
  const from = join(source, String(name));
  if (ASSETS.has(extname(from))) cpSync(from, join(target, relative(source, from)));
}
