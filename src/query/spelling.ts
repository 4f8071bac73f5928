// Words of the index that a mistyped word may stand for.
import { readWords, type Store } from '../store/index.js';
import { createVocabulary, nearWords, type Spelling } from './near-words.js';

/** Nearest first. With `asPrefix` a word counts by its nearest beginning. */
export function spellingsOf(store: Store, typed: string, asPrefix: boolean): readonly Spelling[] {
  const vocabulary = store.remember('vocabulary', () => createVocabulary(readWords(store)));
  return nearWords(vocabulary, typed, asPrefix);
}
