// JSON Lines (jsonlines.org): one paper object a line, as the contract of the house and as most pipelines write it.
import { shorten } from '../../lib/text.js';
import { hasExtension } from '../extension.js';
import type { FieldTally } from '../field-tally.js';
import type { DocumentText, Format, Line, ReadItem } from '../format.js';
import { readPaperFields } from './paper-fields.js';

const EXTENSIONS = ['.jsonl', '.ndjson', '.jsonlines'];

export const jsonLines: Format = {
  id: 'json-lines',
  label: 'JSON Lines, one paper a line',
  extensions: EXTENSIONS,
  detect,
  read,
};

/** How many of the first lines are whole objects, titles among them; a line longer than the head needs only to begin as one. */
function detect(head: string, name: string): number {
  const named = hasExtension(name, EXTENSIONS);
  const lines = head.split(/\r\n|\n|\r/);
  if (lines.length === 1 && looksLikeObject(head)) return named ? 0.9 : /"title"\s*:/.test(head) ? 0.7 : 0;
  const whole = lines
    .slice(0, -1)
    .filter((line) => line.trim() !== '')
    .slice(0, 20);
  if (lines.length <= 20 && lines.at(-1)?.trim()) whole.push(lines.at(-1)!);
  const objects = whole.filter(isObject).length;
  if (objects > 0 && /"title"\s*:/.test(head)) return 0.5 + 0.4 * (objects / whole.length);
  return named ? 0.3 : 0;
}

function looksLikeObject(text: string): boolean {
  return /^\s*\{\s*"[^"\n]*"\s*:/.test(text);
}

function isObject(line: string): boolean {
  if (!looksLikeObject(line)) return false;
  try {
    return typeof JSON.parse(line) === 'object';
  } catch {
    return false;
  }
}

async function* read(text: DocumentText): AsyncIterable<ReadItem> {
  for await (const line of text.lines()) yield* readLine(line, text.fields);
}

function* readLine(line: Line, fields: FieldTally): Iterable<ReadItem> {
  if (line.tooLong === undefined && line.text.trim() === '') return;
  const parsed = parse(line);
  if ('rejected' in parsed) yield parsed;
  else yield* readPaperFields(parsed.value, fields, line.number);
}

function parse(line: Line): { readonly value: unknown } | Extract<ReadItem, { readonly rejected: unknown }> {
  try {
    if (line.tooLong === undefined) return { value: JSON.parse(line.text) };
  } catch {
    const found = shorten(line.text.trim().replace(/\s+/g, ' '), 80);
    return {
      rejected: {
        code: 'json-syntax',
        severity: 'error',
        line: line.number,
        found,
        expected: 'one JSON object',
      },
    };
  }
  return {
    rejected: {
      code: 'line-too-long',
      severity: 'error',
      line: line.number,
      found: `a line of ${line.tooLong} characters`,
      expected: 'a record of a sensible size',
    },
  };
}
