// `generalisation behaviour` and `generalization behavior`.
import { americanOf } from '../words/american.js';
import type { FormRule } from './rule.js';

const WORD = /[a-z]{4,}/g;

export const spelling: FormRule = {
  id: 'spelling',
  summary: 'British and American spelling',
  kind: 'form',
  rewrite: (text) => text.replace(WORD, americanOf),
};
