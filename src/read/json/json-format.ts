// A format whose records are JSON objects: what tells it from other JSON, and how one object becomes a record.
import type { Format, RawRecord, ReadItem } from '../format.js';
import { isObject, type JsonObject } from './is-object.js';
import { jsonShape } from './json-shape.js';
import { readJsonValues } from './read-json-values.js';
import { watched } from './watched.js';

export interface JsonFlavour {
  readonly id: string;
  readonly label: string;
  /** Each must be found in the beginning of the text. */
  readonly signs: readonly RegExp[];
  /** Keys of objects that hold fields themselves. */
  readonly nested?: readonly string[];
  /** Undefined for objects that are no papers. */
  readonly toRecord: (object: JsonObject) => RawRecord | undefined;
}

export function jsonFormat({ id, label, signs, nested, toRecord }: JsonFlavour): Format {
  return {
    id,
    label,
    extensions: ['.json', '.jsonl', '.ndjson'],
    detect: (head) => (jsonShape(head) !== undefined && signs.every((sign) => sign.test(head)) ? 0.97 : 0),
    read: async function* (text): AsyncIterable<ReadItem> {
      for await (const item of readJsonValues(text)) {
        if ('rejected' in item) yield item;
        else if (isObject(item.value)) {
          const record = toRecord(watched(item.value, text.fields, nested));
          if (record) yield { record: { line: item.line, ...record } };
        } else yield notAnObject(item.line);
      }
    },
  };
}

function notAnObject(line: number): ReadItem {
  const found = 'a value that is no object';
  return {
    rejected: { code: 'json-shape', severity: 'error', line, found, expected: 'an object with a title' },
  };
}
