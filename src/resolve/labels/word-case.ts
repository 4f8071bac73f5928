// How the corpus writes each word inside sentences: evidence for which capitals belong to a word and which to a title.
import { isBrand } from '../groups.js';
import type { SurfaceTable } from '../surfaces.js';
import { isEponym } from '../words/eponyms.js';

export interface WordCase {
  readonly seenSmall: (word: string) => boolean;
  /** Always capitalised where capitals tell, in terms that are not in title case throughout. */
  readonly onlyCapital: (word: string) => boolean;
}

const WORD = /[\p{L}\p{N}]+/gu;
const CAPITALIZED = /^\p{Lu}\p{Ll}+$/u;
/** A small first letter of a word that is no article or preposition. */
const SMALL_START = /(?:^|\s)(?!(?:of|the|and|for|in|to|with|on|a|an|via|from|by|as)(?:\s|$))\p{Ll}/u;

export function collectWordCase(surfaces: SurfaceTable): WordCase {
  const small = new Set<string>();
  const capital = new Set<string>();
  surfaces.texts.forEach((text, row) => {
    if (surfaces.telling[row] === 0) return;
    const words = text.match(WORD) ?? [];
    const titled = words.length > 1 && isTitleCase(text);
    for (const word of words) {
      const lower = word.toLowerCase();
      if (word === lower) small.add(lower);
      else if (!titled && CAPITALIZED.test(word)) capital.add(lower);
    }
  });
  for (const word of small) capital.delete(word);
  return {
    seenSmall: (word) => small.has(word.toLowerCase()),
    onlyCapital: (word) => capital.has(word.toLowerCase()),
  };
}

/** Every word that can carry a capital does. */
export function isTitleCase(text: string): boolean {
  return !SMALL_START.test(text);
}

/** Lowers single capitals that the rest of the corpus does not write: `deep Neural Network`. */
export function lowerStrayCapitals(text: string, { seenSmall }: WordCase): string {
  return text.replace(WORD, (word) =>
    CAPITALIZED.test(word) && seenSmall(word) && !isEponym(word) ? word.toLowerCase() : word,
  );
}

/** Lowers the capitals that come from a title or from a definition's initials. */
export function lowerTitleCase(text: string, wordCase: WordCase): string {
  return text.replace(WORD, (word, at: number) =>
    staysCapital(word, wordCase) || INITIAL.test(text.slice(at)) ? word : word.toLowerCase(),
  );
}

/** The letter of `R-CNN`, which is one name. */
const INITIAL = /^\p{Lu}-\p{Lu}{2}/u;

function staysCapital(word: string, { onlyCapital }: WordCase): boolean {
  if (isEponym(word)) return true;
  if (/^\p{Lu}+$/u.test(word) && word.length > 5) return false;
  if (!CAPITALIZED.test(word))
    return isBrand(word) || (word.length === 1 && /[A-Z]/.test(word) && onlyCapital(word));
  return onlyCapital(word);
}
