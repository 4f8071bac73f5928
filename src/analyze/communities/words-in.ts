// The words of a text as `normalizeTitle` would leave them, by number: hundreds of thousands of labels are read, few of whose words
// are ever looked at as strings.
import { normalizeTitle } from '../../lib/text.js';

export interface Word {
  /** The same for the same word; two different words share one about once in 10^15 pairs. */
  readonly key: number;
  /** Code units. */
  readonly length: number;
}

const BEYOND_ASCII = /[^ -~]/;
const [FIRST, SECOND] = [31, 65_599];

/** In their order. */
export function wordsIn(text: string): Word[] {
  const plain = BEYOND_ASCII.test(text) ? normalizeTitle(text) : text;
  const words: Word[] = [];
  for (let at = 0; at < plain.length; at++) {
    let [high, low, length] = [7, 7, 0];
    for (let code = letterAt(plain, at); code > 0; code = letterAt(plain, ++at)) {
      high = (Math.imul(high, FIRST) + code) | 0;
      low = (Math.imul(low, SECOND) + code) | 0;
      length++;
    }
    if (length > 0) words.push({ key: (high & 0xfffff) * 2 ** 32 + (low >>> 0), length });
  }
  return words;
}

/** The code of a letter or digit, small letters for large ones; 0 for anything else and past the end. */
function letterAt(text: string, at: number): number {
  const code = text.charCodeAt(at);
  if (code >= 97) return code <= 122 || code > 126 ? code : 0;
  if (code >= 65) return code <= 90 ? code + 32 : 0;
  return code >= 48 && code <= 57 ? code : 0;
}
