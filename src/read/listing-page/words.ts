// Words as the reader of listing pages compares them: function words aside, the rest cut to a crude stem.

export const FUNCTION_WORDS: ReadonlySet<string> = new Set(
  (
    'a an the of for in on with and or to from by via as at into over under between through towards toward is are was ' +
    'were be been being has have had can could may might will would should do does did not no it its they their them we ' +
    'our us this these that those which who whose where when while how what why than then there such both but if so also ' +
    'only more most very'
  ).split(' '),
);

/** Finite verbs, pronouns and connectives: rare in titles, common in prose. */
export const CLAUSE_WORDS: ReadonlySet<string> = new Set(
  (
    'we our us is are was were be been has have had can could may might will would should does did this these those ' +
    'that it its they their which however'
  ).split(' '),
);

const WORD = /[\p{L}\p{N}]+(?:['’-][\p{L}\p{N}]+)*/gu;
const PART = /[\p{L}\p{N}]+/gu;
const WIDE = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u;
const STEM_LENGTH = 6;

export function wordsOf(text: string): string[] {
  return text.match(WORD) ?? [];
}

/** Distinct content words, cut to their first six letters; pairs of characters where a script has no spaces. */
export function stemsOf(text: string): Set<string> {
  const stems = new Set<string>();
  for (const part of text.toLowerCase().match(PART) ?? []) {
    if (WIDE.test(part)) for (let i = 0; i + 1 < part.length; i++) stems.add(part.slice(i, i + 2));
    else if (part.length > 1 && !FUNCTION_WORDS.has(part)) stems.add(part.slice(0, STEM_LENGTH));
  }
  return stems;
}
