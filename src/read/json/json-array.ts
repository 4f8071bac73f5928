// The paper objects of the JSON Lines contract in an array, an envelope, or printed over several lines.
import type { Format } from '../format.js';
import { readPaperFields } from '../json-lines/paper-fields.js';
import { jsonShape } from './json-shape.js';
import { readJsonValues } from './read-json-values.js';

export const jsonArray: Format = {
  id: 'json-array',
  label: 'JSON, an array of papers',
  extensions: ['.json'],
  detect: (head) => {
    const shape = jsonShape(head);
    if (shape === undefined) return 0;
    return /"title"\s*:/.test(head) ? (shape === 'objects' ? 0.4 : 0.8) : shape === 'array' ? 0.2 : 0;
  },
  read: async function* (text) {
    for await (const item of readJsonValues(text)) {
      if ('rejected' in item) yield item;
      else yield* readPaperFields(item.value, text.fields, item.line);
    }
  },
};
