// `fine-tuning`, `fine tuning` and `finetuning`; `CIFAR-10` and `CIFAR10`. Short forms keep their gap, since `R-CNN` is
// no `RCNN`; so do two numbers that meet, since `Llama 2 7B` is no `Llama 27B`.
import type { FormRule } from './rule.js';

const GAP = /[\s-]+/g;
const SOME_GAP = /[\s-]/;
const BETWEEN_DIGITS = /(\d)[\s-]+(?=\d)/g;
const LETTER_DIGIT = /\p{L}[\s-]?\d/u;
/** Shortest term, without its gaps, whose closed form is taken for the same. */
const CLOSED_FROM = 6;

export const hyphen: FormRule = {
  id: 'hyphen',
  summary: 'with a hyphen, with a space, or closed up',
  kind: 'form',
  rewrite(text) {
    if (!SOME_GAP.test(text)) return text;
    const guarded = text.replace(BETWEEN_DIGITS, '$1_');
    const closed = guarded.replace(GAP, '');
    return closed.length >= CLOSED_FROM || LETTER_DIGIT.test(guarded) ? closed : guarded.replace(GAP, ' ');
  },
};
