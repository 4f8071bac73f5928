// What papers define, in columns: some thirty bytes a definition, since texts are held once. A position in it is what the senses of
// an acronym call a paper.
import { getOrSet } from '../../lib/collections.js';
import type { DefinitionList, Definitions } from '../../resolve/index.js';

export interface DefinitionRow {
  /** Number of the paper. */
  readonly paper: number;
  /** What its title names, without the colon; empty where there is none. */
  readonly head: string;
  readonly short: string;
  readonly long: string;
}

export class DefinerTable implements DefinitionList {
  /** Numbers of the papers, ascending. */
  readonly #papers: number[] = [];
  /** First definition of each. */
  readonly #starts: number[] = [];
  readonly #shorts: number[] = [];
  readonly #longs: number[] = [];
  readonly #texts: string[] = [];
  readonly #heads = new Map<number, string>();

  /** @param rows In the order of the papers. */
  static async of(rows: AsyncIterable<DefinitionRow>): Promise<DefinerTable> {
    const table = new DefinerTable();
    const numbers = new Map<string, number>();
    const numberOf = (text: string) => getOrSet(numbers, text, () => table.#texts.push(text) - 1);
    for await (const row of rows) {
      if (table.#papers.at(-1) !== row.paper) table.#begin(row);
      table.#shorts.push(numberOf(row.short));
      table.#longs.push(numberOf(row.long));
    }
    return table;
  }

  #begin({ paper, head }: DefinitionRow): void {
    if (head !== '') this.#heads.set(this.#papers.length, head);
    this.#papers.push(paper);
    this.#starts.push(this.#shorts.length);
  }

  get length(): number {
    return this.#papers.length;
  }

  at(position: number): Definitions | undefined {
    if (position >= this.length) return undefined;
    const acronyms = [];
    const end = this.#starts[position + 1] ?? this.#shorts.length;
    for (let i = this.#starts[position]!; i < end; i++)
      acronyms.push({ short: this.#texts[this.#shorts[i]!]!, long: this.#texts[this.#longs[i]!]! });
    return { acronyms };
  }

  *[Symbol.iterator](): Generator<Definitions> {
    for (let position = 0; position < this.length; position++) yield this.at(position)!;
  }

  paperAt(position: number): number {
    return this.#papers[position]!;
  }

  /** As much of the title as may name a thing, with its colon. */
  headAt(position: number): string {
    const head = this.#heads.get(position);
    return head === undefined ? '' : `${head}:`;
  }

  /** Position of a paper; where it defines nothing, one after all others. */
  positionOf(paper: number): number {
    let [low, high] = [0, this.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.#papers[middle]! < paper) low = middle + 1;
      else high = middle;
    }
    return this.#papers[low] === paper ? low : this.length;
  }
}
