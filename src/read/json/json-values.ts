// Values out of foreign JSON objects, each undefined where it is not what it should be: exports are full of nulls.
import { isObject } from './is-object.js';

/** Text as it stands; the first of an array of texts (Crossref's titles). */
export function textOf(value: unknown): string | undefined {
  const text = Array.isArray(value) ? value[0] : value;
  return typeof text === 'string' && text.trim() !== '' ? text : undefined;
}

/** As it stands, or a number as text. */
export function tokenOf(value: unknown): string | undefined {
  if (typeof value === 'number') return String(value);
  return typeof value === 'string' && value.trim() !== '' ? value.trim() : undefined;
}

export function listOf<T>(
  value: unknown,
  convert: (item: unknown) => T | undefined,
): readonly T[] | undefined {
  if (!Array.isArray(value)) return undefined;
  const list = value.map(convert).filter((item) => item !== undefined);
  return list.length > 0 ? list : undefined;
}

/** The value at a path of keys. */
export function at(object: unknown, ...path: readonly string[]): unknown {
  return path.reduce<unknown>((value, key) => (isObject(value) ? value[key] : undefined), object);
}
