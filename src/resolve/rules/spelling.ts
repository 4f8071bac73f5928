// `generalisation behaviour` and `generalization behavior`.
import { americanOf } from '../words/american.js';
import type { FormRule } from './rule.js';

const WORD = /[a-z]{4,}/g;
/** One word, as nearly every text is that comes here. */
const ONLY_WORD = /^[a-z]{4,}$/;

export const spelling: FormRule = {
  id: 'spelling',
  summary: 'British and American spelling',
  kind: 'form',
  rewrite: (text) => (ONLY_WORD.test(text) ? americanOf(text) : text.replace(WORD, americanOf)),
};
