// `Adam optimizer` is `Adam`, `ImageNet dataset` is `ImageNet`, `transformer model` is `transformer`: a head noun that
// only says what kind of thing the named concept is. The corpus must know the rest by itself, and as that kind.
import { isEponym } from '../words/eponyms.js';
import { GENERIC_HEADS, HEAD_KEPT, SELF_STANDING } from '../words/generic-heads.js';
import type { FormGroup, FormGroups, JoinRule } from './rule.js';

const ADJECTIVE = /(?:ive|al|ed|ic|ous|ian|able|ible|ary|less|ful)$/;
const QUALIFIER = new Set([
  'new',
  'novel',
  'proposed',
  'standard',
  'classical',
  'existing',
  'popular',
  'large',
]);

/** What names a method by itself, so that `method` or `algorithm` after it adds nothing. */
const ACT = /(?:ing|tion|ment|ance|esis|ysis|descent|search|dropout|boost|carlo|bandit|means)$/;
/** What names a model by itself; `learning model` and `mixture model` are more than their first words. */
const MODEL =
  /^(?:network|transformer|autoencoder|perceptron|machine|forest|tree|classifier|encoder|decoder|attention|regression|process|flow|gan|filter)$/;
const FOR_MODELS = new Set(['model', 'architecture', 'mechanism']);

/** What a phrase is without its generic head, and what it is asked with. */
interface Shortened {
  readonly phrase: FormGroup;
  readonly rest: FormGroup;
  readonly generic: string;
}

function standsAlone({ phrase, rest, generic }: Shortened, groups: FormGroups): boolean {
  const first = rest.words[0] ?? '';
  const spelt = rest.words.length === 1 ? groups.expansion(first) : undefined;
  if (spelt !== undefined) return isNameIn(phrase, rest) && endsAlone(spelt.at(-1) ?? '', generic, rest.type);
  const eponym = isEponym(first);
  if (eponym && rest.words.length === 1) return false;
  const last = rest.words.at(-1) ?? '';
  if (rest.named && !eponym && isNameIn(phrase, rest)) return !/ian$/.test(last);
  if (rest.words.length === 1) return SELF_STANDING.has(last);
  return !QUALIFIER.has(first) && endsAlone(last, generic, rest.type);
}

/** The phrase begins with the name as that is written, or is the rarer of the two: no `deep network` is named after one DEEP. */
function isNameIn(phrase: FormGroup, name: FormGroup): boolean {
  return name.mentions >= phrase.mentions || lettersOf(phrase.surface).startsWith(lettersOf(name.surface));
}

function lettersOf(text: string): string {
  return text.replace(/[^\p{L}\p{N}]+/gu, '');
}

/** True where a phrase that ends in this word names a thing of the type by itself. */
function endsAlone(last: string, generic: string, type: FormGroup['type']): boolean {
  if (ADJECTIVE.test(last)) return false;
  if (type !== 'method') return true;
  return MODEL.test(last) || (FOR_MODELS.has(generic) ? last === 'model' : ACT.test(last));
}

function restOf(words: readonly string[], phrase: FormGroup, groups: FormGroups): FormGroup | undefined {
  const head = GENERIC_HEADS.get(words.at(-1) ?? '');
  if (head === undefined || HEAD_KEPT.has(words.join(' '))) return undefined;
  const before = words.slice(0, -1);
  const rest = groups.find(before);
  if (rest === undefined) return before.length > 1 ? restOf(before, phrase, groups) : undefined;
  if (!head.types.includes(rest.type) || (head.after === 'name' && !rest.named)) return undefined;
  if (!standsAlone({ phrase, rest, generic: words.at(-1) ?? '' }, groups)) return undefined;
  // A thesaurus may give the shorter form a group of longer words: those are not taken apart again.
  return (rest.words.length < words.length ? restOf(rest.words, phrase, groups) : undefined) ?? rest;
}

export const head: JoinRule = {
  id: 'head',
  summary: 'a head noun that adds nothing to the name before it',
  kind: 'join',
  propose: (group, groups) => (group.words.length > 1 ? restOf(group.words, group, groups) : undefined),
};
