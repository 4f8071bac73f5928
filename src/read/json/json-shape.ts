// How a JSON document lays out its records, told from its beginning.
import { ENVELOPES, type JsonShape } from './json-scanner.js';

/** Undefined where the text does not begin as JSON objects or an array of them. */
export function jsonShape(head: string): JsonShape | undefined {
  const start = /^\uFEFF?\s*(\[\s*(?:null\s*,\s*)*\{|\[\s*\]|\{\s*["}])/.exec(head)?.[1];
  if (start === undefined) return undefined;
  if (start.startsWith('[')) return 'array';
  return outerKeys(head).some((key) => ENVELOPES.has(key)) ? 'envelope' : 'objects';
}

/** Keys of the first object whose values are arrays. */
function outerKeys(head: string): string[] {
  const keys: string[] = [];
  let depth = 0;
  for (const token of head.matchAll(/"((?:[^"\\\n]|\\.)*)"?(\s*:\s*\[)?|[{}[\]]/g)) {
    if (token[1] === undefined) depth += token[0] === '{' || token[0] === '[' ? 1 : -1;
    else if (token[2] !== undefined) {
      if (depth === 1) keys.push(token[1]);
      depth++;
    }
    if (depth === 0) break;
  }
  return keys;
}

/** Each of the first lines is an object of its own: a broken line then ends with the line. */
export function isLineByLine(head: string): boolean {
  const lines = head.split(/\r\n|\n|\r/, 3).filter((line) => line.trim() !== '');
  const first = lines[0] ?? '';
  if (lines.length === 1 && !/[\r\n]/.test(head.trimEnd())) return /^\s*\{/.test(first);
  try {
    const value: unknown = JSON.parse(first);
    return typeof value === 'object' && value !== null && !Array.isArray(value);
  } catch {
    return /^\s*\{\s*"[^"]+"\s*:.{40,}/.test(first) && /^\s*\{/.test(lines[1] ?? '');
  }
}
