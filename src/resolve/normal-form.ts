// The canonical form of a surface: what all its spellings share. Two surfaces with one key are one concept by rule alone.
import { memoize } from '../lib/memo.js';
import { letterCase } from './rules/case.js';
import { dropArticle, frame } from './rules/frame.js';
import { hyphen } from './rules/hyphen.js';
import { FORM_RULES } from './rules/index.js';
import { plural } from './rules/plural.js';
import type { FormRule } from './rules/rule.js';
import { shortWord } from './rules/short-word.js';
import { spelling } from './rules/spelling.js';
import { unicode } from './rules/unicode.js';
import { eachWord, isSimple } from './words/each-word.js';
import { isShouted, singularAsWritten, singularBases } from './words/singular.js';

const OPENING_RULES = FORM_RULES.filter((rule) => rule !== hyphen);
const GAP = /[\s-]+/;

/** Distinct words of a hundred thousand abstracts' surfaces, and some more. */
const WORDS = 131_072;

/** What the rules between frame and short word make of one plain word; none of them looks beyond it. */
const wordForm = memoize((word) => spelling.rewrite(letterCase.rewrite(singularAsWritten(word))), WORDS);

/** Canonical text with its gaps as written: `graph-neural network`. */
export function canonicalText(surface: string): string {
  if (!isSimple(surface)) return byEveryRule(surface);
  const bare = dropArticle(surface);
  return isShouted(bare) ? byEveryRule(surface) : shortWord.rewrite(eachWord(singularBases(bare), wordForm));
}

/** The definition, which the shorter way for simple surfaces keeps to. */
export function byEveryRule(surface: string): string {
  return OPENING_RULES.reduce((text, rule) => rule.rewrite(text), surface);
}

/** Canonical words, singular and lower case. */
export function canonicalWords(surface: string): readonly string[] {
  return wordsOfText(canonicalText(surface));
}

/** The words of a canonical text. */
export function wordsOfText(text: string): readonly string[] {
  return text.split(GAP).filter(Boolean);
}

/** Empty where nothing but punctuation is left. */
export function canonicalKey(surface: string): string {
  return keyOfText(canonicalText(surface));
}

/** The key of a canonical text. */
export function keyOfText(text: string): string {
  return hyphen.rewrite(text);
}

export function keyOfWords(words: readonly string[]): string {
  return hyphen.rewrite(words.join(' '));
}

/** Case says least, so it is tried before plural and spelling; what is left when all else is equal is the gap. */
const TELLING_ORDER: readonly FormRule[] = [unicode, frame, letterCase, plural, spelling, shortWord, hyphen];

/** Id of the rule with which a surface first meets a target of its canonical form. */
export type RuleDecider = (alias: string) => string;

/** What each rule makes of the target is made once, however many aliases it has. */
export function createRuleDecider(target: string): RuleDecider {
  const forms: string[] = [];
  const formAt = (step: number): string => {
    forms[step] ??= TELLING_ORDER[step]!.rewrite(step === 0 ? target : formAt(step - 1));
    return forms[step];
  };
  return (alias) => {
    let form = alias;
    for (let step = 0; step < TELLING_ORDER.length; step++) {
      const rule = TELLING_ORDER[step]!;
      form = rule.rewrite(form);
      if (form === formAt(step)) return rule.id;
    }
    return hyphen.id;
  };
}
