// The values of a JSON document, whatever its layout: JSON Lines, an array, an envelope, objects one after another.
import { shorten } from '../../lib/text.js';
import type { DocumentText, Remark } from '../format.js';
import { LINE_LIMIT, splitLines } from '../text/split-lines.js';
import { withHead } from '../text/with-head.js';
import { type JsonElement, JsonScanner } from './json-scanner.js';
import { isLineByLine, jsonShape } from './json-shape.js';

export type JsonItem = { readonly value: unknown; readonly line: number } | { readonly rejected: Remark };

export async function* readJsonValues(text: DocumentText): AsyncIterable<JsonItem> {
  const { head, chunks } = await withHead(text.chunks());
  const shape = jsonShape(head) ?? 'objects';
  const elements =
    shape === 'objects' && isLineByLine(head)
      ? lineElements(chunks)
      : scan(chunks, new JsonScanner(shape, LINE_LIMIT));
  for await (const element of elements) yield parse(element);
}

async function* lineElements(chunks: AsyncIterable<string>): AsyncIterable<JsonElement> {
  for await (const { number, text, tooLong } of splitLines(chunks))
    if (tooLong !== undefined) yield { text: '', line: number, tooLong };
    else if (text.trim() !== '') yield { text, line: number };
}

async function* scan(chunks: AsyncIterable<string>, scanner: JsonScanner): AsyncIterable<JsonElement> {
  for await (const chunk of chunks) yield* scanner.push(chunk);
  yield* scanner.end();
}

function parse(element: JsonElement): JsonItem {
  const { line } = element;
  if (element.tooLong !== undefined) {
    const found = `a record of ${element.tooLong} characters`;
    return {
      rejected: {
        code: 'line-too-long',
        severity: 'error',
        line,
        found,
        expected: 'a record of a sensible size',
      },
    };
  }
  try {
    return { value: JSON.parse(element.text), line };
  } catch {
    const found = `${element.cut ? 'the end of the document within ' : ''}${shorten(element.text.trim().replace(/\s+/g, ' '), 80)}`;
    return { rejected: { code: 'json-syntax', severity: 'error', line, found, expected: 'one JSON object' } };
  }
}
