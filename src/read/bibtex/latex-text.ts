// LaTeX as it stands in bibliographies to Unicode text: accents, special letters, dashes, quotes, braces; mathematics stays.
import { FIELD_LIMIT } from '../limit-fields.js';

/** Accent command to the combining character that it is (Unicode block U+0300). */
const ACCENTS: Readonly<Record<string, string>> = {
  '`': '\u0300',
  "'": '\u0301',
  '^': '\u0302',
  '~': '\u0303',
  '=': '\u0304',
  u: '\u0306',
  '.': '\u0307',
  '"': '\u0308',
  r: '\u030A',
  H: '\u030B',
  v: '\u030C',
  d: '\u0323',
  c: '\u0327',
  k: '\u0328',
  b: '\u0331',
};

const LETTERS: Readonly<Record<string, string>> = {
  ss: 'ß',
  ae: 'æ',
  AE: 'Æ',
  oe: 'œ',
  OE: 'Œ',
  o: 'ø',
  O: 'Ø',
  aa: 'å',
  AA: 'Å',
  l: 'ł',
  L: 'Ł',
  i: 'ı',
  j: 'ȷ',
  dh: 'ð',
  DH: 'Ð',
  th: 'þ',
  TH: 'Þ',
  S: '§',
  P: '¶',
  copyright: '©',
  pounds: '£',
  euro: '€',
  dots: '…',
  ldots: '…',
  textellipsis: '…',
  textendash: '–',
  textemdash: '—',
  textquoteleft: '‘',
  textquoteright: '’',
  textquotedblleft: '“',
  textquotedblright: '”',
  textasciitilde: '~',
  textbackslash: '\\',
  textbar: '|',
  textless: '<',
  textgreater: '>',
  textunderscore: '_',
  textdegree: '°',
  textmu: 'µ',
  texttimes: '×',
  textpm: '±',
  LaTeX: 'LaTeX',
  TeX: 'TeX',
  BibTeX: 'BibTeX',
  slash: '/',
  quad: ' ',
  qquad: ' ',
  newline: ' ',
  par: ' ',
  and: '&',
};

const SYMBOL_ACCENT = /\\([`'^~=."])\s*(?:\{\s*(\\[ij]|\p{L}?)\s*\}|(\\[ij](?![a-zA-Z])|\p{L}))/gu;
const LETTER_ACCENT = /\\([uvHcdbkr])(?:\s*\{\s*(\\[ij]|\p{L})\s*\}|\s+(\\[ij](?![a-zA-Z])|\p{L}))/gu;

/** One value of a field; white space becomes single spaces. */
export function latexText(source: string): string {
  if (source.length > FIELD_LIMIT) return source;
  const parts = source.split(/(?<!\\)(\$[^$]*(?<!\\)\$)/);
  const text = parts.map((part, i) => (i % 2 === 1 ? part : proseText(part))).join('');
  return text.replace(/\s+/g, ' ').trim();
}

function proseText(source: string): string {
  return source
    .replace(SYMBOL_ACCENT, accented)
    .replace(LETTER_ACCENT, accented)
    .replace(/\\href\s*\{[^{}]*\}/g, '')
    .replace(/\\([a-zA-Z]+)(?:\s*\{\}|\s+(?=[^\s])|(?![a-zA-Z]))/g, (_, name: string) => LETTERS[name] ?? '')
    .replace(/\\([&%$#_{}])/g, (_, sign: string) => HIDDEN[sign] ?? sign)
    .replace(/\\\\|\\[,;:!/ -]|~/g, ' ')
    .replace(/---/g, '—')
    .replace(/--/g, '–')
    .replace(/``/g, '“')
    .replace(/''/g, '”')
    .replace(/[{}]/g, '')
    .replace(/\u{F0000}/gu, '{')
    .replace(/\u{F0001}/gu, '}');
}

/** Escaped braces, put aside while the others are taken off (private use characters). */
const HIDDEN: Readonly<Record<string, string>> = { '{': '\u{F0000}', '}': '\u{F0001}' };

function accented(whole: string, accent: string, braced?: string, bare?: string): string {
  const letter = (braced ?? bare ?? '').replace('\\i', 'i').replace('\\j', 'j');
  const mark = ACCENTS[accent];
  return letter === '' || mark === undefined
    ? whole.slice(2).replace(/[{}]/g, '')
    : (letter + mark).normalize('NFC');
}
