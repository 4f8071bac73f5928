// Cuts a BibTeX file into entries by their braces, line by line. An entry that never closes ends where the next begins, so
// that one broken entry costs one entry.
import type { Line } from '../format.js';

export interface CutEntry {
  readonly source: string;
  readonly line: number;
  /** Its last brace is missing. */
  readonly broken: boolean;
}

const BEGIN = /^\s*@\s*[a-z]+\s*[{(]/i;
/** Inside an entry only what is surely a beginning counts: text may hold an @ too. */
const SURE_BEGIN =
  /^\s*@(?:article|book|booklet|comment|conference|dataset|electronic|inbook|incollection|inproceedings|manual|mastersthesis|misc|online|phdthesis|preamble|proceedings|report|software|string|techreport|thesis|unpublished)\s*[{(]/i;
const LIMIT = 64 * 1024 * 1024;

export async function* cutEntries(lines: AsyncIterable<Line>): AsyncIterable<CutEntry> {
  let open: OpenEntry | undefined;
  for await (const line of lines) {
    if (open && (line.tooLong !== undefined || SURE_BEGIN.test(line.text))) {
      yield open.cut(true);
      open = undefined;
    }
    let rest = line.text;
    while (open || BEGIN.test(rest)) {
      open ??= new OpenEntry(line.number);
      const used = open.add(rest);
      if (used === undefined) break;
      yield open.cut(false);
      open = undefined;
      rest = rest.slice(used);
    }
    if (open && open.size > LIMIT) {
      yield open.cut(true);
      open = undefined;
    }
  }
  if (open) yield open.cut(true);
}

class OpenEntry {
  readonly #parts: string[] = [];
  #depth = 0;
  #closing = '';
  size = 0;

  constructor(readonly line: number) {}

  /** Where in the text the entry ends; undefined where it goes on. */
  add(text: string): number | undefined {
    for (let i = 0; i < text.length; i++) {
      const char = text[i]!;
      if (char === '\\') i++;
      else if (this.#closing === '') this.#begin(char);
      else if (char === '{') this.#depth++;
      else if (char === '}' && this.#depth > 0) this.#depth--;
      else if (char === this.#closing && this.#depth === 0) {
        this.#parts.push(text.slice(0, i + 1));
        return i + 1;
      }
    }
    this.#parts.push(`${text}\n`);
    this.size += text.length;
    return undefined;
  }

  #begin(char: string): void {
    if (char === '{') this.#closing = '}';
    else if (char === '(') this.#closing = ')';
  }

  cut(broken: boolean): CutEntry {
    return { source: this.#parts.join(''), line: this.line, broken };
  }
}
