// Short SHA-256 of the user's own files, so that a graph says which lexicon and thesaurus made it.
import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';

export async function fingerprintFile(path: string): Promise<string> {
  return createHash('sha256')
    .update(await readFile(path))
    .digest('hex')
    .slice(0, 16);
}
