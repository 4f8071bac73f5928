// The form that the curated lists are written in: one concept a line, `name; alias; alias`.
import type { ConceptType } from '../../model/index.js';
import type { LexiconEntry } from '../options.js';

export function parseEntries(type: ConceptType, text: string): LexiconEntry[] {
  const entries: LexiconEntry[] = [];
  for (const line of text.split('\n')) {
    const [name, ...aliases] = line
      .split(';')
      .map((form) => form.trim())
      .filter((form) => form !== '');
    if (name !== undefined) entries.push({ name, type, aliases });
  }
  return entries;
}
