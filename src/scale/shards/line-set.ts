// The lines of one document, each once, in the order of the document: what delivery twice and in any order leaves as it is.
import { compareStrings } from '../../lib/text.js';
import type { ShardLine } from './shard-line.js';

export class LineSet {
  readonly #lines = new Map<string, ShardLine>();

  /** Lines of equal place and content are one. Parts that a pipe cut out of a document may share places: they stay two. */
  add(line: ShardLine): void {
    this.#lines.set(JSON.stringify(line), line);
  }

  list(): readonly ShardLine[] {
    const sorted = [...this.#lines].sort(([a, x], [b, y]) => x.at - y.at || compareStrings(a, b));
    return sorted.map(([, line]) => line);
  }
}
