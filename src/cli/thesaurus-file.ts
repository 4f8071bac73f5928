// Reads the user's thesaurus file.
import { readFile } from 'node:fs/promises';
import { parseThesaurus, type Thesaurus } from '../resolve/index.js';

export async function readThesaurusFile(path: string): Promise<Thesaurus> {
  return parseThesaurus(await readFile(path, 'utf8'), path);
}
