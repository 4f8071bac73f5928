// Which of a document's columns, tags, keys or elements were met with a value, and which of them any record was made of:
// the rest is told in the report, so that nobody has to guess what was left behind.
import { compareStrings, oneLine, shorten } from '../lib/text.js';
import type { UnknownFields } from '../model/index.js';

/** Names that are told apart; a file may make up a new one for every record. */
const NAMES = 1000;
const LISTED = 50;

export class FieldTally {
  readonly #met = new Map<string, number>();
  readonly #used = new Set<string>();
  readonly #beyond = new Set<string>();

  /** A value under that name. */
  met(name: string, times = 1): void {
    const count = this.#met.get(name);
    if (count !== undefined || this.#met.size < NAMES) this.#met.set(name, (count ?? 0) + times);
    else if (this.#beyond.size < NAMES) this.#beyond.add(name);
  }

  /** Records are made of what stands under these names. */
  use(...names: readonly string[]): void {
    for (const name of names) if (this.#used.size < NAMES) this.#used.add(name);
  }

  unknown(): UnknownFields {
    const unused = [...this.#met]
      .filter(([name]) => !this.#used.has(name))
      .map(([name, count]) => ({ name: shorten(oneLine(name), 80), count }))
      .sort((a, b) => b.count - a.count || compareStrings(a.name, b.name));
    const beyond = [...this.#beyond].filter((name) => !this.#used.has(name)).length;
    return { fields: unused.slice(0, LISTED), more: Math.max(0, unused.length - LISTED) + beyond };
  }
}
