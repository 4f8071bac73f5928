// The table of merge rules. Form rules apply in this order; join rules are tried in this order; ids are the ledger's.
import { acronymInside } from './acronym-inside.js';
import { letterCase } from './case.js';
import { frame } from './frame.js';
import { head } from './head.js';
import { hyphen } from './hyphen.js';
import { inversion } from './inversion.js';
import { nominal } from './nominal.js';
import { plural } from './plural.js';
import type { FormRule, JoinRule, Rule } from './rule.js';
import { shortWord } from './short-word.js';
import { spelling } from './spelling.js';
import { acronym, acronymContext, acronymCorpus, acronymKnown, thesaurusRule } from './stated.js';
import { unicode } from './unicode.js';

export const FORM_RULES: readonly FormRule[] = [
  unicode,
  frame,
  plural,
  letterCase,
  spelling,
  shortWord,
  hyphen,
];

export const JOIN_RULES: readonly JoinRule[] = [acronymInside, head, inversion, nominal];

export const MERGE_RULES: readonly Rule[] = [
  ...FORM_RULES,
  ...JOIN_RULES,
  acronym,
  acronymCorpus,
  acronymContext,
  acronymKnown,
  thesaurusRule,
];
