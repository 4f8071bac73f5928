// The label of a concept: its most readable frequent form, singular, in lower case unless it is a name or an acronym.
import { getOrSet } from '../../lib/collections.js';
import { compareStrings } from '../../lib/text.js';
import type { ConceptType } from '../../model/index.js';
import { isBrand } from '../groups.js';
import { dropArticle, frame } from '../rules/frame.js';
import { shortWord } from '../rules/short-word.js';
import { spelling } from '../rules/spelling.js';
import { isSimple } from '../words/each-word.js';
import { isEponym } from '../words/eponyms.js';
import { isShouted, singularAsWritten, singularBases, singularOf } from '../words/singular.js';
import { isTitleCase, lowerStrayCapitals, lowerTitleCase, type WordCase } from './word-case.js';

export interface LabelCandidate {
  readonly text: string;
  readonly count: number;
  /** Mentions inside sentences of abstracts. */
  readonly telling: number;
}

/** What a clipped form counts against the full one. */
const CLIPPED = 0.5;
const SMALL_SHARE = 0.25;
const ACT_OR_STATE = /(?:tion|sion|ing|ity|ness|ment|ance|ence|ism|ology|ics|graphy|metry)$/i;

/** @param candidates At least one. */
export function chooseLabel(
  candidates: readonly LabelCandidate[],
  type: ConceptType,
  wordCase: WordCase,
): string {
  const forms = candidates.map((candidate) => bareForm(candidate, type));
  return casedLabel(forms.length === 1 ? forms : bestForms(forms), type, wordCase);
}

/** In the singular, without what stands around it. */
function bareForm(candidate: LabelCandidate, type: ConceptType): LabelCandidate {
  const text = singularHead(bareText(candidate.text), type) || candidate.text;
  if (text === candidate.text) return candidate;
  return { text, count: candidate.count, telling: candidate.telling };
}

/** The most frequent, forms that differ in case taken together. */
function bestForms(forms: readonly LabelCandidate[]): readonly LabelCandidate[] {
  const byKey = new Map<string, LabelCandidate[]>();
  for (const form of forms) getOrSet(byKey, form.text.toLowerCase(), () => []).push(form);
  if (byKey.size === 1) return forms;
  const weighed = Array.from(byKey, ([key, list]) => {
    const count = list.reduce((sum, form) => sum + form.count, 0);
    return { key, list, weight: count * (isClipped(list[0]!.text) ? CLIPPED : 1) };
  });
  return weighed.reduce((best, form) => (isBetterForm(form, best) ? form : best)).list;
}

interface WeighedForm {
  readonly key: string;
  readonly weight: number;
}

function isBetterForm(a: WeighedForm, b: WeighedForm): boolean {
  const order =
    b.weight - a.weight ||
    Number(isBritish(a.key)) - Number(isBritish(b.key)) ||
    compareStrings(a.key, b.key);
  return order < 0;
}

/** `neural net` for `neural network`; a form that the rule only respells (`3-D`) is no better than it was. */
function isClipped(text: string): boolean {
  const lower = text.toLowerCase();
  return shortWord.rewrite(lower).length > lower.length;
}

function isBritish(text: string): boolean {
  return spelling.rewrite(text) !== text;
}

/** Small letters throughout: as it is to be shown, unless its first word is an article or a preposition. */
const LOWER = /^[a-z][a-z0-9 -]*$/;

function casedLabel(forms: readonly LabelCandidate[], type: ConceptType, wordCase: WordCase): string {
  const telling = forms.reduce((sum, form) => sum + form.telling, 0);
  const text = usualText(forms, telling);
  if (isTitleCase(text)) return untitled(text, { type, telling }, wordCase);
  if (LOWER.test(text)) return text;
  return lowerFirst(type === 'dataset' ? text : lowerStrayCapitals(text, wordCase), telling > 0, wordCase);
}

/** The text that most mentions have, or the small letters of at least one in four; where capitals tell, only those count. */
function usualText(forms: readonly LabelCandidate[], telling: number): string {
  const { text: first } = forms[0]!;
  if (forms.every(({ text }) => text === first)) return first;
  const weigh = (form: LabelCandidate) => (telling > 0 ? form.telling : form.count);
  const byText = new Map<string, number>();
  for (const form of forms) byText.set(form.text, (byText.get(form.text) ?? 0) + weigh(form));
  const ranked = [...byText].sort(([a, x], [b, y]) => y - x || compareStrings(b, a));
  const sum = ranked.reduce((all, [, weight]) => all + weight, 0);
  const small = ranked.find(([text, weight]) => weight >= SMALL_SHARE * sum && !isTitleCase(text));
  return (small ?? ranked[0]!)[0];
}

/** Mentions inside sentences that make a name of capitals before a name: `Faster R-CNN`. */
const TOLD_NAME = 3;

/** Undoes title case where the capitals do not belong to the term. */
function untitled(
  text: string,
  { type, telling }: { readonly type: ConceptType; readonly telling: number },
  wordCase: WordCase,
): string {
  const words = text.split(/[ -]/);
  if (words.length > 1 && text.includes(' ')) {
    const dataset = type === 'dataset' && (telling > 0 || words.some((word) => !wordCase.seenSmall(word)));
    const name = dataset || (telling >= TOLD_NAME && isBrand(text.slice(text.lastIndexOf(' ') + 1)));
    return name ? text : lowerTitleCase(text, wordCase);
  }
  if (isBrand(text.replace(/-\p{Lu}/gu, '')) || isEponym(words[0] ?? '')) return text;
  if (text.includes('-')) return telling > 0 ? text : lowerTitleCase(text, wordCase);
  const common =
    wordCase.seenSmall(text) || ACT_OR_STATE.test(text) || type === 'phenomenon' || type === 'task';
  return telling === 0 && common && text.length > 3 ? text.toLowerCase() : text;
}

/** `Graph neural network`, from the start of a sentence. */
function lowerFirst(text: string, telling: boolean, wordCase: WordCase): string {
  const first = /^\p{Lu}\p{Ll}+(?=[ -])/u.exec(text)?.[0];
  if (first === undefined || isEponym(first) || wordCase.onlyCapital(first)) return text;
  return !telling || wordCase.seenSmall(first) || /^\p{Lu}\p{Ll}+ing$|^[A-Z][a-z]{8,}$/u.test(first)
    ? first.toLowerCase() + text.slice(first.length)
    : text;
}

/** Formulas are shown as written. */
function bareText(text: string): string {
  if (isSimple(text)) return dropArticle(text);
  return /[$\\{}]/.test(text) ? text.replace(/\s+/g, ' ').trim() : frame.rewrite(text);
}

const LAST_WORD = /[\p{L}\p{N}]+$/u;

/** Small letters, digits and gaps, the last word with none after it. */
const SMALL_LETTERS = /^[a-z0-9 -]*[a-z0-9]$/;

/** `mixtures of experts` to `mixture of experts`; one capitalised name (`Keras`) and a dataset's capitals (`PASCAL VOC`) are not touched. */
function singularHead(plural: string, type: ConceptType): string {
  const text = singularBases(plural);
  const of = / (?:of|in|for|with|from) /.exec(text);
  if (of !== null && of.index > 0) return singularHead(text.slice(0, of.index), type) + text.slice(of.index);
  if (SMALL_LETTERS.test(text)) return singularEnd(text);
  if (/^\p{Lu}\p{Ll}+$/u.test(text) && !/(?:works|ions|ers|ders|ings|els|nets|ities)$/.test(text))
    return text;
  if (/^\S*\p{Ll}\p{Lu}\S*$/u.test(text) && !/(?:[A-Z]|[Nn]et|[Ww]ork|[Ff]ormer|[Mm]odel)s$/.test(text))
    return text;
  const spoken = type !== 'dataset' && isShouted(text) ? text.toLowerCase() : text;
  return spoken.replace(LAST_WORD, singularAsWritten);
}

/** What the general rule comes to where no letter is a capital. */
function singularEnd(text: string): string {
  const from = Math.max(text.lastIndexOf(' '), text.lastIndexOf('-')) + 1;
  const last = text.slice(from);
  const singular = singularOf(last);
  return singular === last ? text : text.slice(0, from) + singular;
}
