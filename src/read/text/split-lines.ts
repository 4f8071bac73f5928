// Text to lines, whatever ends them (LF, CRLF, lone CR), with a limit on what one line may take of memory.
import type { Line } from '../format.js';

/** 64 Mi code units: far past any record, far below V8's longest string. */
export const LINE_LIMIT = 64 * 1024 * 1024;

const LINE_END = /\r\n|\n|\r/g;

export async function* splitLines(
  chunks: AsyncIterable<string>,
  limit: number = LINE_LIMIT,
): AsyncIterable<Line> {
  const open = new OpenLine(limit);
  let number = 1;
  let afterReturn = false;
  for await (const chunk of chunks) {
    // A CRLF cut by the end of a chunk: its CR has ended the line already.
    const text = afterReturn && chunk.startsWith('\n') ? chunk.slice(1) : chunk;
    if (chunk !== '') afterReturn = chunk.endsWith('\r');
    let start = 0;
    for (const end of text.matchAll(LINE_END)) {
      open.add(text.slice(start, end.index));
      yield open.close(number++);
      start = end.index + end[0].length;
    }
    open.add(text.slice(start));
  }
  if (!open.empty) yield open.close(number);
}

/** The line being read; past the limit its text is let go and only its length is kept. */
class OpenLine {
  #parts: string[] = [];
  #length = 0;

  constructor(readonly limit: number) {}

  get empty(): boolean {
    return this.#length === 0;
  }

  add(part: string): void {
    this.#length += part.length;
    if (this.#length > this.limit) this.#parts = [];
    else if (part !== '') this.#parts.push(part);
  }

  close(number: number): Line {
    const length = this.#length;
    const text = this.#parts.join('');
    this.#parts = [];
    this.#length = 0;
    return length > this.limit ? { number, text: '', tooLong: length } : { number, text };
  }
}
