// A JSON object that notes which of its keys are met with a value and which are asked for.
import type { FieldTally } from '../field-tally.js';
import { isObject, type JsonObject } from './is-object.js';

/** `nested` are keys of objects whose own keys are noted too, as `content.title`. */
export function watched(
  object: JsonObject,
  fields: FieldTally,
  nested: readonly string[] = [],
  path = '',
): JsonObject {
  for (const [key, value] of Object.entries(object)) if (hasValue(value)) fields.met(path + key);
  return new Proxy(object, {
    get(target, key) {
      const value: unknown = Reflect.get(target, key);
      if (typeof key !== 'string') return value;
      fields.use(path + key);
      return nested.includes(key) && isObject(value) ? watched(value, fields, [], `${path}${key}.`) : value;
    },
  });
}

function hasValue(value: unknown): boolean {
  if (value === null || value === undefined || value === '') return false;
  return typeof value !== 'object' || Object.keys(value).length > 0;
}
