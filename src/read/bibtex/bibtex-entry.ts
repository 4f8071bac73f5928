// One BibTeX entry, already cut out of the file: its kind, key and fields, with string macros filled in.

export interface BibtexEntry {
  /** Lower case: `article`, `inproceedings`, `string`, ... */
  readonly kind: string;
  readonly key: string;
  /** By name in lower case; LaTeX as it was written, without the outer braces or quotes. */
  readonly fields: ReadonlyMap<string, string>;
}

/** @throws Error in words where the entry cannot be understood */
export function parseEntry(source: string, macros: ReadonlyMap<string, string>): BibtexEntry {
  const head = /^@\s*([a-z]+)\s*[{(]/i.exec(source);
  if (!head) throw new Error('no entry');
  const kind = head[1]!.toLowerCase();
  const reader = new Reader(source.slice(head[0].length, -1));
  const key = kind === 'string' ? '' : reader.key();
  const fields = new Map<string, string>();
  for (let name = reader.name(); name !== undefined; name = reader.name()) {
    const value = reader.value(macros);
    if (!fields.has(name)) fields.set(name, value);
  }
  return { kind, key, fields };
}

class Reader {
  #at = 0;

  constructor(readonly text: string) {}

  /** Empty where the fields begin at once. */
  key(): string {
    if (/^\s*[\w-]+\s*=/.test(this.text)) return '';
    const key = this.#take(/[^,]*/y).trim();
    this.#take(/,?/y);
    return key;
  }

  /** Of the next field; undefined at the end. */
  name(): string | undefined {
    this.#take(/[\s,]*/y);
    if (this.#at >= this.text.length) return undefined;
    const name = this.#take(/[^\s=,{}"#]+/y);
    this.#take(/\s*/y);
    if (name === '' || this.#take(/=/y) === '')
      throw new Error(`"${this.text.slice(this.#at, this.#at + 30)}" where a field should be`);
    return name.toLowerCase();
  }

  /** Parts joined by `#`. */
  value(macros: ReadonlyMap<string, string>): string {
    let value = this.#part(macros);
    while (this.#take(/\s*#/y) !== '') value += this.#part(macros);
    if (this.#take(/\s*(?:,|$)/y) === '' && this.#at < this.text.length && !this.#atField())
      throw new Error(`"${this.text.slice(this.#at, this.#at + 30).trim()}" where a comma should be`);
    return value;
  }

  /** A comma that was forgotten at the end of a line. */
  #atField(): boolean {
    return /^\s*[a-z][\w-]*\s*=\s*["{\w]/i.test(this.text.slice(this.#at, this.#at + 200));
  }

  #part(macros: ReadonlyMap<string, string>): string {
    this.#take(/\s*/y);
    const opening = this.text[this.#at];
    if (opening === '{') return this.#enclosed('}');
    if (opening === '"') return this.#enclosed('"');
    const word = this.#take(/[^\s,#{}"]+/y);
    if (word === '') throw new Error('a field without a value');
    return macros.get(word.toLowerCase()) ?? word;
  }

  /** To the closing mark at the same depth of braces. */
  #enclosed(closing: string): string {
    const start = ++this.#at;
    for (let depth = 0; this.#at < this.text.length; this.#at++) {
      const char = this.text[this.#at];
      if (char === '\\') this.#at++;
      else if (depth === 0 && char === closing) return this.text.slice(start, this.#at++);
      else if (char === '{') depth++;
      else if (char === '}') depth--;
    }
    throw new Error(`a value without its ${closing}`);
  }

  #take(pattern: RegExp): string {
    pattern.lastIndex = this.#at;
    const found = pattern.exec(this.text)?.[0] ?? '';
    this.#at += found.length;
    return found;
  }
}
