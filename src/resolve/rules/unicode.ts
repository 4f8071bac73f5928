// `β-VAE`, `$\beta$-VAE` and `beta-VAE`; ligatures, dashes, accents, superscripts: one text.
import { greekToNames, texToPlain } from '../words/greek.js';
import type { FormRule } from './rule.js';

const PLAIN = /^[A-Za-z0-9 .+#/&-]*$/;
const DASHES = /[\u2010-\u2015\u2212\uFE58\uFE63\uFF0D]/g;
const INVISIBLE = /[\u00AD\u200B-\u200D\u2060\uFEFF]/g;
const QUOTES = /[\u2018\u2019\u201B\u2032\u0060\u00B4]/g;
const DOUBLE_QUOTES = /["\u201C\u201D\u201E\u00AB\u00BB]/g;
const MARKS = /\p{M}+/gu;

export const unicode: FormRule = {
  id: 'unicode',
  summary: 'the same letters in another encoding, Greek letters spelt out',
  kind: 'form',
  rewrite(text) {
    if (PLAIN.test(text)) return text;
    const composed = text.normalize('NFKC').replace(INVISIBLE, '').replace(DASHES, '-');
    const plain = greekToNames(texToPlain(composed)).replace(QUOTES, "'").replace(DOUBLE_QUOTES, '');
    return plain.normalize('NFKD').replace(MARKS, '').normalize('NFC');
  },
};
