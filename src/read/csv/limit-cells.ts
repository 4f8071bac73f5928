// What stands between a CSV stream and its parser: of a cell that no paper has, only the beginning passes while its end is looked
// for, so that it does not fill the memory. All other text passes as it came.
import { FIELD_LIMIT } from '../limit-fields.js';
import type { CsvSyntax } from './csv-rows.js';

const [LF, CR, QUOTE] = [10, 13, 34];

/** Where the last character stood; after `closing`, a quote within quotes, the next character says whether the cell has ended. */
type State = 'start' | 'plain' | 'quoted' | 'closing';

export class CellLimiter {
  readonly #delimiter: number;
  readonly #quoted: boolean;
  #state: State = 'start';
  #length = 0;
  /** In a cell of which no more passes; `quoted` where a quote is open in what has passed. */
  #over: 'plain' | 'quoted' | undefined;
  /** Lengths of the cells that were cut, oldest first. */
  readonly cut: number[] = [];

  constructor({ delimiter, quoted }: CsvSyntax) {
    this.#delimiter = delimiter.charCodeAt(0);
    this.#quoted = quoted;
  }

  /** What of the chunk is for the parser. */
  pass(chunk: string): string {
    let kept = '';
    let from = 0;
    for (let i = 0; i < chunk.length; i++) {
      const ended = this.#step(chunk.charCodeAt(i));
      if (ended && this.#over) {
        kept += this.#close();
        from = i;
      } else if (!this.#over && this.#isTooLong()) {
        this.#over = this.#state === 'quoted' ? 'quoted' : 'plain';
        kept += chunk.slice(from, i + 1);
      }
      if (ended) this.#length = 0;
    }
    return this.#over ? kept : kept + chunk.slice(from);
  }

  #isTooLong(): boolean {
    return this.#length > FIELD_LIMIT + 2 && (this.#state === 'quoted' || this.#state === 'plain');
  }

  #close(): string {
    this.cut.push(this.#length);
    const quote = this.#over === 'quoted' ? '"' : '';
    this.#over = undefined;
    return quote;
  }

  /** True where the character ends a cell. */
  #step(char: number): boolean {
    this.#length++;
    if (this.#state === 'quoted') {
      if (char === QUOTE) this.#state = 'closing';
      return false;
    }
    const ended = char === this.#delimiter || char === LF || char === CR;
    if (ended) this.#state = 'start';
    else if (char !== QUOTE) this.#state = 'plain';
    else if (this.#state !== 'plain' && this.#quoted) this.#state = 'quoted';
    else this.#state = 'plain';
    return ended;
  }
}
