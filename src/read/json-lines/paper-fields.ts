// The paper object of the JSON Lines contract: what each key may hold, and what is said where it holds something else.
// Text is kept as it was given, to the code unit: offsets are counted into it.
import { shorten } from '../../lib/text.js';
import type { FieldTally } from '../field-tally.js';
import type { RawRecord, ReadItem, Remark } from '../format.js';
import { splitKeywords, splitNames } from '../split-names.js';

/** What a value may be turned into; undefined means that it is of a wrong kind. */
type Convert = (value: unknown) => RawRecord[keyof RawRecord];

interface FieldRule {
  readonly key: Exclude<keyof RawRecord, 'line'>;
  readonly expected: string;
  readonly convert: Convert;
}

const RULES: readonly FieldRule[] = [
  { key: 'id', expected: 'a string or a number', convert: toId },
  { key: 'title', expected: 'a string', convert: toText },
  { key: 'abstract', expected: 'a string', convert: toText },
  { key: 'authors', expected: 'an array of strings, or one string', convert: (v) => toList(v, splitNames) },
  { key: 'year', expected: 'a year such as 2024', convert: toYear },
  { key: 'venue', expected: 'a string', convert: toText },
  { key: 'doi', expected: 'a string', convert: toText },
  { key: 'url', expected: 'a string', convert: toText },
  {
    key: 'keywords',
    expected: 'an array of strings, or one string',
    convert: (v) => toList(v, splitKeywords),
  },
];

/** The record in a parsed value, preceded by a remark for each field that had to be left out. */
export function* readPaperFields(value: unknown, fields: FieldTally, line?: number): Iterable<ReadItem> {
  const place = line === undefined ? {} : { line };
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    yield {
      rejected: {
        code: 'json-shape',
        severity: 'error',
        ...place,
        found: describe(value),
        expected: 'an object with a title',
      },
    };
    return;
  }
  for (const [key, held] of Object.entries(value)) if (held !== null) fields.met(key);
  const record: Record<string, unknown> = { ...place };
  for (const rule of RULES) {
    fields.use(rule.key);
    const given = (value as Record<string, unknown>)[rule.key];
    if (given === undefined || given === null) continue;
    const converted = rule.convert(given);
    if (converted !== undefined) record[rule.key] = converted;
    else yield { remark: { ...wrongField(rule, given), ...place } };
  }
  yield { record: record as RawRecord };
}

function wrongField(rule: FieldRule, given: unknown): Remark {
  return {
    code: 'field-type',
    severity: 'warning',
    found: `${describe(given)} in "${rule.key}"`,
    expected: rule.expected,
  };
}

/** Lone surrogates cannot be stored as UTF-8; replaced one for one, so that offsets stay. */
function wellFormed(text: string): string {
  return text.replace(/\p{Surrogate}/gu, '\uFFFD');
}

function toText(value: unknown): string | undefined {
  return typeof value === 'string' ? wellFormed(value) : undefined;
}

function toId(value: unknown): string | undefined {
  if (typeof value === 'number') return String(value);
  return toText(value);
}

function toYear(value: unknown): number | undefined {
  const year = typeof value === 'string' ? Number(/^\s*(\d{4})(?!\d)/.exec(value)?.[1]) : value;
  return typeof year === 'number' && Number.isInteger(year) && year >= 1000 && year <= 2999
    ? year
    : undefined;
}

function toList(value: unknown, split: (text: string) => string[]): readonly string[] | undefined {
  if (typeof value === 'string') return split(wellFormed(value));
  if (!Array.isArray(value)) return undefined;
  const names = value.map(nameOf);
  return names.every((name) => name !== undefined)
    ? names.map((name) => name.trim()).filter((name) => name !== '')
    : undefined;
}

/** A string, or an object that carries its name, as many APIs write authors. */
function nameOf(value: unknown): string | undefined {
  if (typeof value === 'object' && value !== null && 'name' in value) return toText(value.name);
  return toText(value);
}

/** The value as JSON, short enough for one line. */
export function describe(value: unknown): string {
  if (Array.isArray(value)) return `an array of ${value.length}`;
  if (typeof value === 'object' && value !== null) return 'an object';
  return shorten(JSON.stringify(value) ?? String(value), 60);
}
