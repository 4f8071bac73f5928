// LaTeX as it stands in bibliographies to Unicode text: accents, special letters, dashes, quotes, braces. Of mathematics single
// symbols are read (`$\alpha$`); formulas stay as they are.
import { ACCENTS, LETTERS } from './latex-letters.js';
import { symbolText } from './latex-symbols.js';
import { FIELD_LIMIT } from './limit-fields.js';

const SYMBOL_ACCENT = /\\([`'^~=."])\s*(?:\{\s*(\\[ij]|\p{L}?)\s*\}|(\\[ij](?![a-zA-Z])|\p{L}))/gu;
const LETTER_ACCENT = /\\([uvHcdbkr])(?:\s*\{\s*(\\[ij]|\p{L})\s*\}|\s+(\\[ij](?![a-zA-Z])|\p{L}))/gu;
const FORMULA = /(?<!\\)(\$[^$]*(?<!\\)\$|\\\((?:(?!\\\().)*?\\\))/;

/** One value of a field; white space becomes single spaces. */
export function latexText(source: string): string {
  if (source.length > FIELD_LIMIT) return source;
  const parts = source.replace(/\\ensuremath\s*\{((?:[^{}]|\{[^{}]*\})*)\}/g, '$$$1$').split(FORMULA);
  const text = parts.map((part, i) => (i % 2 === 1 ? symbolText(part) : proseText(part))).join('');
  return text.replace(/\s+/g, ' ').trim();
}

/** Text that a person wrote for the web with some TeX in it: accents become letters, all else stays as it was written. */
export function latexLetters(source: string): string {
  if (source.length > FIELD_LIMIT || !source.includes('\\')) return source;
  const parts = source.split(FORMULA);
  return parts.map((part, i) => (i % 2 === 1 ? part : lettersOf(part))).join('');
}

function lettersOf(source: string): string {
  return source
    .replace(SYMBOL_ACCENT, accented)
    .replace(LETTER_ACCENT, accented)
    .replace(
      /\\(ss|ae|AE|oe|OE|o|O|aa|AA|l|L)(?:\{\}|\s+|(?![a-zA-Z]))/g,
      (_, name: string) => LETTERS[name]!,
    )
    .replace(/\{(\P{ASCII}{1,2})\}/gu, '$1')
    .replace(/\\([&%#])/g, '$1')
    .replace(/\u{F0002}/gu, '~');
}

/** An address or a DOI: what TeX wants escaped is itself again, and a tilde stays a tilde. */
export function latexAddress(source: string): string {
  return source
    .trim()
    .replace(/^\\url\s*\{(.*)\}$/s, '$1')
    .replace(/\\(?:textasciitilde|sim)(?:\{\})?|\\~(?:\{\})?|\{\\textasciitilde\}|\$\\sim\$/g, '~')
    .replace(/\{\\?_\}|\\textunderscore(?:\{\})?/g, '_')
    .replace(/\\([&%$#_{}])/g, '$1')
    .replace(/^\{+|\}+$/g, '')
    .trim();
}

function proseText(source: string): string {
  if (!/[\\{}~`'-]/.test(source)) return source;
  return source
    .replace(SYMBOL_ACCENT, accented)
    .replace(LETTER_ACCENT, accented)
    .replace(/\\href\s*\{[^{}]*\}/g, '')
    .replace(/\\(?:v|h)space\*?\s*\{[^{}]*\}|\\(?:cite[a-z]*|label|ref)\*?\s*\{[^{}]*\}/g, '')
    .replace(/\\([a-zA-Z]+)\*?(?:\s*\{\}|\s+(?=[^\s])|(?![a-zA-Z]))/g, commandText)
    .replace(/\\([&%$#_{}])/g, (_, sign: string) => HIDDEN[sign] ?? sign)
    .replace(/\\[-/!@]/g, '')
    .replace(/\\\\|\\[,;: ]|~/g, ' ')
    .replace(/---/g, '—')
    .replace(/--/g, '–')
    .replace(/``/g, '“')
    .replace(/''/g, '”')
    .replace(/[{}]/g, '')
    .replace(/\u{F0000}/gu, '{')
    .replace(/\u{F0001}/gu, '}')
    .replace(/\u{F0002}/gu, '~')
    .replace(/\u{F0003}/gu, '\\');
}

/** A letter, a symbol that belongs into a formula but stands in text, or nothing: `\textit`, `\emph`. */
function commandText(_whole: string, name: string): string {
  if (name === 'textasciitilde') return '\u{F0002}';
  if (name === 'textbackslash') return '\u{F0003}';
  const symbol = symbolText(`$\\${name}$`);
  return LETTERS[name] ?? (symbol.startsWith('$') ? '' : symbol);
}

/** Escaped braces, put aside while the others are taken off (private use characters). */
const HIDDEN: Readonly<Record<string, string>> = { '{': '\u{F0000}', '}': '\u{F0001}' };

function accented(whole: string, accent: string, braced?: string, bare?: string): string {
  if (accent === '~' && braced === '') return '\u{F0002}';
  const letter = (braced ?? bare ?? '').replace('\\i', 'i').replace('\\j', 'j');
  const mark = ACCENTS[accent];
  return letter === '' || mark === undefined
    ? whole.slice(2).replace(/[{}]/g, '')
    : (letter + mark).normalize('NFC');
}
