// Cuts objects out of JSON text by their brackets, chunk by chunk, so that neither the whole array is held nor one broken
// element ends it. A string that meets a line end is broken (RFC 8259 forbids it there): the element is given up and the next
// line that begins with a brace begins the next.

export interface JsonElement {
  readonly text: string;
  /** 1-based line where it begins. */
  readonly line: number;
  /** Code units, where it passed the limit and its text was let go. */
  readonly tooLong?: number;
  /** The text ended inside it. */
  readonly cut?: boolean;
}

/** Where the objects are: one after another, in an array, or in an array inside an envelope (`{"results": [...]}`). */
export type JsonShape = 'objects' | 'array' | 'envelope';

const LEVEL: Readonly<Record<JsonShape, number>> = { objects: 0, array: 1, envelope: 2 };

/** Keys of the arrays in envelopes. */
export const ENVELOPES: ReadonlySet<string> = new Set(
  'results items data papers notes works records entries references articles documents docs publications hits list recommendedPapers'.split(
    ' ',
  ),
);

const [LF, SPACE, QUOTE, BACKSLASH] = [10, 32, 34, 92];
const [OPEN_BRACE, CLOSE_BRACE, OPEN_BRACKET, CLOSE_BRACKET] = [123, 125, 91, 93];

export class JsonScanner {
  readonly #level: number;
  readonly #limit: number;
  #envelope: boolean;
  #depth = 0;
  #inString = false;
  #escaped = false;
  #key = '';
  #line = 1;
  #lineStart = true;
  #open: { line: number; size: number; parts: string[]; broken: boolean } | undefined;

  constructor(shape: JsonShape, limit: number) {
    this.#level = LEVEL[shape];
    this.#limit = limit;
    this.#envelope = shape !== 'envelope';
  }

  /** The elements that end in this chunk. */
  *push(chunk: string): Iterable<JsonElement> {
    let from = 0;
    for (let i = 0; i < chunk.length; i++) {
      const char = chunk.charCodeAt(i);
      if (this.#open?.broken && this.#lineStart && char === OPEN_BRACE) {
        this.#hold(chunk.slice(from, i));
        yield this.#close();
        this.#depth = this.#level;
      }
      const was = this.#open;
      this.#step(char);
      if (!was && this.#open) from = i;
      if (this.#open && this.#depth === this.#level && char === CLOSE_BRACE && !this.#inString) {
        this.#hold(chunk.slice(from, i + 1));
        yield this.#close();
      }
    }
    if (this.#open) this.#hold(chunk.slice(from));
  }

  /** The element that the end of the text cut short. */
  *end(): Iterable<JsonElement> {
    if (this.#open) yield { ...this.#close(), cut: true };
  }

  #step(char: number): void {
    if (this.#inString) this.#inside(char);
    else if (char === QUOTE) {
      this.#inString = true;
      this.#key = '';
    } else if (char === OPEN_BRACE || char === OPEN_BRACKET) this.#descend(char);
    else if (char === CLOSE_BRACE || char === CLOSE_BRACKET) this.#ascend();
    if (char === LF) this.#line++;
    this.#lineStart = char === LF || (this.#lineStart && char <= SPACE);
  }

  #inside(char: number): void {
    if (char === LF) {
      this.#inString = false;
      if (this.#open) this.#open.broken = true;
    } else if (this.#escaped) this.#escaped = false;
    else if (char === BACKSLASH) this.#escaped = true;
    else if (char === QUOTE) this.#inString = false;
    else if (!this.#open && this.#key.length < 40) this.#key += String.fromCharCode(char);
  }

  #descend(char: number): void {
    if (char === OPEN_BRACKET && this.#depth === 1 && this.#level === 2)
      this.#envelope = ENVELOPES.has(this.#key);
    if (char === OPEN_BRACE && !this.#open && this.#depth === this.#level && this.#envelope)
      this.#open = { line: this.#line, size: 0, parts: [], broken: false };
    this.#depth++;
  }

  #ascend(): void {
    this.#depth = Math.max(0, this.#depth - 1);
    if (this.#level === 2 && this.#depth < 2 && !this.#open) this.#envelope = false;
  }

  #hold(part: string): void {
    const open = this.#open!;
    open.size += part.length;
    if (open.size > this.#limit) open.parts = [];
    else open.parts.push(part);
  }

  #close(): JsonElement {
    const { line, size, parts } = this.#open!;
    this.#open = undefined;
    return size > this.#limit ? { text: '', line, tooLong: size } : { text: parts.join(''), line };
  }
}
