// JSON as a stream, one element a line, with strings that every language's reader accepts (no unpaired surrogates).
import { cleanText } from './clean-text.js';

const clean = (_key: string, value: unknown): unknown =>
  typeof value === 'string' ? cleanText(value) : value;

export function jsonText(value: unknown): string {
  return JSON.stringify(value, clean);
}

/** An array, never held as a whole. */
export function* jsonArray(items: Iterable<unknown>): Iterable<string> {
  let before = '[\n';
  for (const item of items) {
    yield before + jsonText(item);
    before = ',\n';
  }
  yield before === '[\n' ? '[]' : '\n]';
}
