// Everyday English: the part of speech of its common words, and the one that an ending speaks for. The list is compromise's, written
// out by a test: compromise itself takes a fifth of a second to make it, which each thread and each short run would pay.
import { readFileSync } from 'node:fs';
import { CODE } from '../lib/places.js';

/** Tag by word, and by ending with a hyphen before it. */
let loaded: ReadonlyMap<string, string> | undefined;

/** On first use: a thread that only hands papers to others never needs it. */
function tags(): ReadonlyMap<string, string> {
  loaded ??= parseWords(readFileSync(new URL('extract/lists/everyday-words.txt', CODE), 'utf8'));
  return loaded;
}

/** Lines of a tag and its words; `#` begins a comment. */
function parseWords(text: string): Map<string, string> {
  const tagOf = new Map<string, string>();
  for (const line of text.split('\n')) {
    if (line.startsWith('#')) continue;
    const [tag, ...words] = line.split(' ');
    for (const word of words) tagOf.set(word, tag!);
  }
  return tagOf;
}

/** compromise's first tag for a lower-case word without hyphens and apostrophes; undefined where its lexicon lists none. */
export function everydayTag(word: string): string | undefined {
  return tags().get(word);
}

const LONGEST_ENDING = 7;

/** compromise's guess by the longest known ending of a lower-case word. */
export function endingTag(word: string): string | undefined {
  for (let length = Math.min(word.length - 1, LONGEST_ENDING); length > 1; length--) {
    const tag = tags().get(`-${word.slice(-length)}`);
    if (tag !== undefined) return tag;
  }
  return undefined;
}
