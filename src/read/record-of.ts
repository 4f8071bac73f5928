// Small tools that the readers of exports share: a year out of a date, a record out of what is there, its texts made plain.
import type { RawRecord } from './format.js';
import { plainText, presentAbstract } from './plain-text.js';

/** A number, or the first four digits in a row; of eight digits (`20200301`) the first four. */
export function yearOf(value: unknown): number | undefined {
  const digits = /(?<!\d)(\d{4})(?:(?:0\d|1[0-2])[0-3]\d)?(?!\d)/.exec(String(value ?? ''))?.[1];
  const year = typeof value === 'number' ? value : Number(digits);
  return Number.isInteger(year) && year >= 1000 && year <= 2999 ? year : undefined;
}

/** A record's fields as a reader found them: markup, headlines and white space may still be in them. */
export type Loose = { readonly [K in keyof RawRecord]?: RawRecord[K] | undefined };

/** A record of what is there, its texts made plain; keys without a value are left out. */
export function recordOf(fields: Loose): RawRecord {
  const { title, abstract, venue, authors, keywords } = fields;
  const plain: Loose = {
    ...fields,
    title: title && plainText(title),
    abstract: presentAbstract(abstract),
    venue: (venue && plainText(venue)) || undefined,
    authors: authors && namesOf(authors),
    keywords: keywords && [...new Set(textsOf(keywords))],
  };
  return Object.fromEntries(Object.entries(plain).filter(([, value]) => value !== undefined)) as RawRecord;
}

const NOBODY = /^\[?(?:no author(?:s| name)?\b.*|authors? unknown)\]?$|^\[anonymous\]$/i;

function namesOf(authors: readonly string[]): readonly string[] {
  return textsOf(authors).filter((name) => !NOBODY.test(name));
}

function textsOf(values: readonly string[]): readonly string[] {
  return values.map(plainText).filter((text) => text !== '');
}
