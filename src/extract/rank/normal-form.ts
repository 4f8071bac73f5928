// The form under which mentions of one concept meet: folded words parted by spaces, the last one singular.
import { fold, singularOf } from '../tagger/word-key.js';
import { tokenize } from '../tokens.js';

/** Words in lower case, and the same made singular. */
export interface FoldedWords {
  readonly folded: readonly string[];
  readonly singulars: readonly string[];
}

export function normalForm({ folded, singulars }: FoldedWords, from: number, to: number): string {
  let form = '';
  for (let t = from; t < to - 1; t++) form += `${folded[t]!} `;
  return form + singulars[to - 1]!;
}

/** Of a whole text; empty where it has no word. */
export function normalFormOf(text: string): string {
  const { starts, ends } = tokenize(text);
  const folded = starts.map((start, i) => fold(text.slice(start, ends[i])));
  return folded.length === 0
    ? ''
    : normalForm({ folded, singulars: folded.map(singularOf) }, 0, folded.length);
}
