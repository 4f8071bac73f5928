// Text that any file format can hold. Abstracts come with control characters and halves of surrogate pairs, which XML 1.0
// (section 2.2) forbids, JSON readers in other languages refuse, and UTF-8 cannot write.

const UNWRITABLE = /(?![\t\n\r])[\p{Cc}\p{Cs}\p{Noncharacter_Code_Point}]/gu;
const PLAIN = /^[\x20-\x7e]*$/;

/** Without control characters (tab and line ends stay), unpaired surrogates and noncharacters. */
export function cleanText(text: string): string {
  return PLAIN.test(text) ? text : text.replace(UNWRITABLE, '');
}

/** Cleaned, and on one line: runs of white space become one space. */
export function cleanLine(text: string): string {
  return cleanText(text)
    .replace(/[\s\u0085\u2028\u2029]+/gu, ' ')
    .trim();
}
