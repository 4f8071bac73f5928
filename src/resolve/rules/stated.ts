// Merges that somebody stated: a paper's own definition, common knowledge of the field, the user's thesaurus.
import type { StatedRule } from './rule.js';

export const acronym: StatedRule = {
  id: 'acronym',
  summary: 'a paper defines the short form as this long form',
  kind: 'stated',
};

export const acronymCorpus: StatedRule = {
  id: 'acronym-corpus',
  summary: 'undefined in the paper; the sense that the corpus gives the short form',
  kind: 'stated',
};

export const acronymContext: StatedRule = {
  id: 'acronym-context',
  summary: 'undefined in the paper; the sense whose company the paper keeps',
  kind: 'stated',
};

export const acronymKnown: StatedRule = {
  id: 'acronym-known',
  summary: 'undefined in the corpus; the sense that the field gives the short form',
  kind: 'stated',
};

export const thesaurusRule: StatedRule = {
  id: 'thesaurus',
  summary: "the user's thesaurus says so",
  kind: 'stated',
};
