// Lists of whole numbers as text, one character a number: a tenth of the room of rows, and still within reach of plain SQL, which
// `unicode(substr(...))` takes them out by. A number is the code point of its character less 33, counted without those that no text
// may hold: the surrogates (U+D800 to U+DFFF), and U+FFFE and U+FFFF. Numbers below 95 take one byte, below 2015 two, below
// 63,453 three.

const FIRST = 33;
const SURROGATES = 0xd800;
const SURROGATE_COUNT = 0x800;
const NO_CHARACTERS = 0xfffe;
const NO_CHARACTER_COUNT = 2;
const ONE_UNIT = 0x10000;

/** The largest number that fits: Unicode ends there. */
export const LARGEST_NUMBER = 0x10ffff - FIRST - SURROGATE_COUNT - NO_CHARACTER_COUNT;

/** Characters that one call may be given as arguments. */
const CHUNK = 4096;

/** @throws RangeError where one is no whole number from 0 to `LARGEST_NUMBER`. */
export function packNumbers(numbers: ArrayLike<number>): string {
  const units: number[] = [];
  for (let i = 0; i < numbers.length; i++) pushUnits(units, numbers[i]!);
  if (units.length <= CHUNK) return String.fromCharCode(...units);
  let text = '';
  for (let i = 0; i < units.length; i += CHUNK) text += String.fromCharCode(...units.slice(i, i + CHUNK));
  return text;
}

function pushUnits(units: number[], number: number): void {
  if (!(number >= 0 && number <= LARGEST_NUMBER && Number.isInteger(number)))
    throw new RangeError(`${number} is no whole number from 0 to ${LARGEST_NUMBER}`);
  let code = number + FIRST;
  if (code >= SURROGATES) code += SURROGATE_COUNT;
  if (code >= NO_CHARACTERS) code += NO_CHARACTER_COUNT;
  if (code < ONE_UNIT) units.push(code);
  else units.push(SURROGATES + ((code - ONE_UNIT) >> 10), 0xdc00 + ((code - ONE_UNIT) & 0x3ff));
}

/** What `packNumbers` was given, as a plain list: typed arrays cost ten times as much to make. Never throws: characters that it would not write become numbers that no reader expects. */
export function unpackNumbers(text: string): number[] {
  const numbers = new Array<number>(text.length);
  let length = 0;
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    if (unit < SURROGATES) numbers[length++] = unit - FIRST;
    else if (unit >= SURROGATES + SURROGATE_COUNT) numbers[length++] = unit - FIRST - SURROGATE_COUNT;
    else numbers[length++] = text.codePointAt(i++)! - FIRST - SURROGATE_COUNT - NO_CHARACTER_COUNT;
  }
  numbers.length = length;
  return numbers;
}

/** The same in SQL: the number at `position` (an expression, counted from 0) of the text in a column. */
export function sqlNumberAt(column: string, position: string): string {
  const code = `unicode(substr(${column}, ${position} + 1, 1))`;
  const over = (bound: number, count: number) => `(${code} > ${bound}) * ${count}`;
  return `(${code} - ${FIRST} - ${over(SURROGATES, SURROGATE_COUNT)} - ${over(NO_CHARACTERS, NO_CHARACTER_COUNT)})`;
}
