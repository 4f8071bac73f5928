// Small tools that the readers of exports share: a year out of a date, a record out of what is there.
import type { RawRecord } from './format.js';

/** A number, or the first four digits in a row. */
export function yearOf(value: unknown): number | undefined {
  const year =
    typeof value === 'number' ? value : Number(/(?<!\d)\d{4}(?!\d)/.exec(String(value ?? ''))?.[0]);
  return Number.isInteger(year) && year >= 1000 && year <= 2999 ? year : undefined;
}

type Loose = { readonly [K in keyof RawRecord]: RawRecord[K] | undefined };

/** A record of what is there; keys without a value are left out. */
export function recordOf(fields: Loose): RawRecord {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as RawRecord;
}
