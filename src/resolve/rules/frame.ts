// What stands around a term and is not of it: article, possessive, the acronym in brackets, punctuation.
import { isSimple } from '../words/each-word.js';
import type { FormRule } from './rule.js';

const SPACE = /\s+/g;
const ARTICLE = /^(?:the|a|an|our|its|their|this|these)\s+(?=\S)/i;
const BRACKETED = /\s*[([][^()[\]]*[)\]]$/;
const OUTER = /^[^\p{L}\p{N}]+|[^\p{L}\p{N}+#*]+$/gu;
const POSSESSIVE = /'s\b/g;
const DANGLING_HYPHEN = /\s*-+\s*/g;

export function dropArticle(text: string): string {
  return text.replace(ARTICLE, '');
}

export const frame: FormRule = {
  id: 'frame',
  summary: 'article, possessive, brackets or punctuation around the term',
  kind: 'form',
  rewrite(text) {
    if (isSimple(text)) return dropArticle(text);
    const bare = text.replace(SPACE, ' ').trim().replace(BRACKETED, '').replace(OUTER, '');
    return dropArticle(bare).replace(POSSESSIVE, '').replace(DANGLING_HYPHEN, '-');
  },
};
