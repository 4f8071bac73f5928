// Markup that exports leave in titles and abstracts (HTML, JATS, entities) to plain text.
import { FIELD_LIMIT } from './limit-fields.js';

const NAMED: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
  ndash: '–',
  mdash: '—',
  hellip: '…',
  lsquo: '‘',
  rsquo: '’',
  ldquo: '“',
  rdquo: '”',
  alpha: 'α',
  beta: 'β',
  gamma: 'γ',
  delta: 'δ',
  epsilon: 'ε',
  lambda: 'λ',
  mu: 'μ',
  pi: 'π',
  sigma: 'σ',
  times: '×',
  plusmn: '±',
  le: '≤',
  ge: '≥',
  deg: '°',
  eacute: 'é',
  egrave: 'è',
  agrave: 'à',
  ouml: 'ö',
  uuml: 'ü',
  auml: 'ä',
  ccedil: 'ç',
  ntilde: 'ñ',
  szlig: 'ß',
  aacute: 'á',
  iacute: 'í',
  oacute: 'ó',
  uacute: 'ú',
  oslash: 'ø',
  aring: 'å',
};

/** A headline of its own (`<jats:title>Abstract</jats:title>`) that only says what the field is. */
const HEADLINE = /<(?:jats:)?title[^>]*>\s*(?:abstract|summary)\s*<\/(?:jats:)?title>/gi;
/** What parts words. */
const BLOCKS = 'p|sec|title|div|br|li|ul|ol|list|list-item|h[1-6]|td|tr';
/** What does not. Any other word in angle brackets is text: `if a <b and c> d`. */
const INLINES =
  'a|abbr|annotation|b|bold|cite|code|del|disp-formula|em|ext-link|font|i|img|inf|inline-formula|ins|italic|label|mark|math|' +
  'm(?:i|n|o|over|row|space|sqrt|style|sub|subsup|sup|table|td|text|tr|under|frac|fenced)|monospace|named-content|pre|q|roman|' +
  's|sans-serif|sc|scp|section|semantics|small|span|strike|strong|styled-content|sub|sup|table|tbody|tex-math|th|tt|u|underline|xref';
const ATTRIBUTES = '(?:\\s+[\\w:-]+\\s*=\\s*(?:"[^"<>]*"|\'[^\'<>]*\'|[^\\s"\'<>]+))*\\s*/?>';
const BLOCK = new RegExp(`</?(?:jats:)?(?:${BLOCKS})${ATTRIBUTES}`, 'gi');
const TAG = new RegExp(`</?(?:(?:jats|mml|m|ns\\d+):[a-z][\\w-]*|${INLINES})${ATTRIBUTES}`, 'gi');
/** Tags that were escaped once too often. */
const ESCAPED_TAG = new RegExp(`&lt;/?(?:(?:jats|mml):[a-z][\\w-]*|${BLOCKS}|${INLINES})\\s*/?&gt;`, 'i');

/** White space as single spaces; a text too long to be kept (see `limit-fields.ts`) is not worked on. */
export function oneLine(text: string): string {
  return text.length > FIELD_LIMIT ? text : text.replace(/\s+/g, ' ').trim();
}

/** Without tags, entities decoded once, white space as single spaces. Text without markup stays as it is. */
export function plainText(text: string): string {
  if (text.length > FIELD_LIMIT || !/[<&]/.test(text)) return oneLine(text);
  const tagged = ESCAPED_TAG.test(text) ? decodeEntities(text) : text;
  const bare = tagged.replace(HEADLINE, ' ').replace(BLOCK, ' ').replace(TAG, '');
  return oneLine(decodeEntities(bare));
}

export function decodeEntities(text: string): string {
  return text.replace(/&(#x[0-9a-f]{1,6}|#\d{1,7}|[a-z]+);/gi, (whole, name: string) => {
    if (!name.startsWith('#')) return NAMED[name] ?? NAMED[name.toLowerCase()] ?? whole;
    const code = /^#x/i.test(name) ? Number.parseInt(name.slice(2), 16) : Number(name.slice(1));
    return code > 0 && code <= 0x10ffff && (code < 0xd800 || code > 0xdfff)
      ? String.fromCodePoint(code)
      : whole;
  });
}

/** `Abstract. We ...`, `ABSTRACT: We ...`: the word that only names the field. */
export function withoutHeadline(abstract: string): string {
  return abstract.replace(/^(?:abstract|summary)\s*[.:—–-]\s*(?=\S)/i, '');
}

const ABSENT =
  /^[[(]?(?:no abstract(?: is)?(?: available| provided)?|abstract not available|not available|n\/?a|null|none|nan|-+)\.?[\])]?$/i;
const RIGHTS = /(?<!\s)\s*(?:\(c\)|©|copyright)\s*(?:(?:\(c\)|©)\s*)?\d{4}\b.{0,120}$/i;

/** An abstract as exports give it, without markup, headline and copyright line; undefined where it only says that there is none. */
export function presentAbstract(text: string | undefined): string | undefined {
  if (text !== undefined && text.length > FIELD_LIMIT) return text;
  const abstract = withoutHeadline(plainText(text ?? '')).replace(RIGHTS, '');
  return abstract === '' || ABSENT.test(abstract) ? undefined : abstract;
}
