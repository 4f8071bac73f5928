// Whether a UTF-16 code unit belongs to a word: looked up, not matched, since every unit of every text is asked for.

export const OTHER = 1;
export const WORD = 2;
export const MARK = 3;

const isWord = /^[\p{L}\p{N}]/u;
const isMark = /^\p{M}/u;
const unitClass = new Uint8Array(0x10000);

/** Of the character that starts at `at`: a letter or digit, a combining mark, or neither. */
export function classAt(text: string, at: number): number {
  const unit = text.charCodeAt(at);
  const known = unitClass[unit] as number;
  if (known !== 0) return known;
  if (unit >= 0xd800 && unit < 0xe000) return classOf(String.fromCodePoint(text.codePointAt(at) as number));
  const found = classOf(String.fromCharCode(unit));
  unitClass[unit] = found;
  return found;
}

function classOf(char: string): number {
  if (isWord.test(char)) return WORD;
  return isMark.test(char) ? MARK : OTHER;
}

/** Code units of the character that starts at `at`. */
export function unitsAt(text: string, at: number): number {
  const unit = text.charCodeAt(at);
  return unit >= 0xd800 && unit < 0xdc00 && (text.codePointAt(at) as number) > 0xffff ? 2 : 1;
}
