// How much a line looks like furniture of the page (menus, buttons, dates, slogans, bylines, votes) and how little like
// a title: a sum of signs, each a small function with its weight beside it.
import { coverage, type Page, type PageLine } from './page.js';
import { BUTTONS, CALL_WORDS, SITE_WORDS } from './site-words.js';
import { wordsOf } from './words.js';

interface Sign {
  readonly id: string;
  readonly weight: (line: PageLine, words: readonly string[], page: Page) => number;
}

const MONTH = '(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\\.?';
const DAY = '(?:(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*\\.?,?\\s+)?';
const DATE = new RegExp(
  `^(?:\\w+ (?:on|at):?\\s+)?${DAY}(?:${MONTH}\\s+\\d{1,2}(?:st|nd|rd|th)?(?:,?\\s+\\d{4})?|\\d{1,2}\\.?\\s+${MONTH}(?:,?\\s+\\d{4})?|${MONTH}\\s+\\d{4}|\\d{4}[-/.]\\d{2}[-/.]\\d{2}|\\d{1,2}[-/.]\\d{1,2}[-/.]\\d{2,4})$`,
  'i',
);
const COUNT = /^[+\-▲▼△▽♥❤★☆#]*\s*[\d.,]+\s*[kKmM]?\s*\p{L}*$/u;
const ADDRESS =
  /^(?:\S+@\S+\.\S+|@[\w-]+|(?:https?:\/\/|www\.)\S+|\S+\.(?:com|org|net|io|ai|edu)(?:\/\S*)?)$/i;
const SYMBOL = /[·•©®→←↗»«▲▼⋅|]|\.\.\.$|…$/u;
const NAME =
  "\\p{Lu}[\\p{L}.'’-]*(?:\\s+(?:(?:de|van|von|der|den|la|le|da|dos|del|bin|al|el|di)\\s+)*\\p{Lu}[\\p{L}.'’-]*){1,4}";
const NAMES = new RegExp(
  `^(?:by:?\\s+|authors?:\\s*)?${NAME}(?:\\s*(?:,|;|&|and|·)+\\s*(?:and\\s+)?${NAME})*(?:,?\\s+et al\\.?)?$`,
  'u',
);
const AUTHOR_COUNT = /(?:(?<![\s·•|,(+-])[\s·•|,(+-]+|(?<!\d))\d+ (?:more )?authors?\)?$/i;
const BYLINE = /^(?:[Bb]y|[Pp]osted by|[Ss]ubmitted by|[Aa]uthors?:)\s?\p{Lu}/u;

/** What pages say of their own working, whole line. */
const NOTICE =
  /^(?:back to (?:the )?top|scroll to top|terms (?:of|and|&) \w+|privacy (?:policy|notice)|cookie \w+|(?:showing|displaying|page|results?) \d+\b.*|search results?\b.*|results for\b.*|(?:sort|filter)(?:ed)? by\b.*|all rights reserved.*|powered by\b.*|skip to\b.*|(?:view|see|show|load|read) (?:all|more|less)\b.*|\d+ (?:results?|papers?|new|comments?|likes?|views?|citations?|authors?)\b.*|forward to a friend)$/i;
const BUTTON_TEXTS = new Set(BUTTONS.map((button) => button.toLowerCase()));
const LABELLED_ADDRESS = /^[^.!?]{0,40}https?:\/\/\S+$/i;

const SIGNS: readonly Sign[] = [
  { id: 'no letters', weight: ({ text }) => (/\p{L}/u.test(text) ? 0 : 12) },
  { id: 'date', weight: ({ text }) => (DATE.test(text) ? 12 : 0) },
  { id: 'count', weight: ({ text }) => (COUNT.test(text) ? 8 : 0) },
  { id: 'address', weight: ({ text }) => (ADDRESS.test(text) ? 12 : 0) },
  { id: 'notice', weight: ({ text }) => (NOTICE.test(text) ? 8 : 0) },
  { id: 'button', weight: ({ text }) => (BUTTON_TEXTS.has(text.toLowerCase()) ? 6 : 0) },
  { id: 'labelled address', weight: ({ text }) => (LABELLED_ADDRESS.test(text) ? 8 : 0) },
  { id: 'symbol', weight: ({ text }) => (SYMBOL.test(text) ? 3 : 0) },
  { id: 'site words', weight: (_, words) => 5 * Math.max(0, siteShare(words) - 0.3) },
  {
    id: 'call words',
    weight: (_, words) => Math.min(8, 4 * words.filter((word) => CALL_WORDS.has(word)).length),
  },
  { id: 'repeated', weight: repeated },
  { id: 'byline', weight: byline },
  { id: 'short', weight: (_, words) => [3, 1, 0, -1, -1][words.length - 1] ?? (words.length === 0 ? 3 : -2) },
  { id: 'exclaims', weight: ({ text }, words) => (text.endsWith('!') && words.length < 12 ? 1 : 0) },
  { id: 'foreign to the page', weight: foreign },
  { id: 'outside', weight: outside },
];

const BASE = -4.5;

/** Log-odds that the line is furniture rather than a title; long lines never are by this measure. */
export function furnitureScore(line: PageLine, page: Page): number {
  const words = wordsOf(line.text).map((word) => word.toLowerCase());
  let score = BASE;
  for (const sign of SIGNS) score += sign.weight(line, words, page);
  return score - Math.max(0, line.text.length - 120) / 20;
}

function siteShare(words: readonly string[]): number {
  return words.filter((word) => SITE_WORDS.has(word)).length / Math.max(1, words.length);
}

/** A title may come twice on a page; buttons come with every record. */
function repeated(line: PageLine, words: readonly string[], page: Page): number {
  const times = page.repeats(line);
  return times >= 3 && words.length <= 6 ? Math.min(6, times) : 0;
}

function byline({ text }: PageLine, words: readonly string[]): number {
  if (BYLINE.test(text)) return 5;
  const names = text.replace(AUTHOR_COUNT, '');
  if (!NAMES.test(names)) return names === text ? 0 : 4;
  return names !== text || /,|;| and /.test(names) ? 6 : words.length >= 4 ? 2 : 0;
}

/** Real titles share words with the abstracts of their page, slogans hardly. */
function foreign(line: PageLine, _: readonly string[], page: Page): number {
  let known = 0;
  for (const stem of line.stems) if (page.frequencyOf(stem) > 0) known++;
  return line.stems.size === 0 ? 2 : 2.5 - 5 * (known / line.stems.size);
}

/** Before the title of the first abstract, where slogans stand, or after the last one, where menus and notices do. */
function outside(line: PageLine, _: readonly string[], page: Page): number {
  const first = page.lines[page.first];
  const last = page.lines[page.last];
  if (!first || !last || line.number > last.number) return 3;
  const title = page.lines[page.first - 1];
  if (title === undefined || line.number >= title.number) return 0;
  return 4.5 * Math.max(0, 1 - 2 * coverage(page, line.stems, first.stems));
}
