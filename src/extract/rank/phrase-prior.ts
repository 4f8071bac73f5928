// How often a phrase, where it occurs in raw abstracts, was taken for a concept; by the hash of its normal form.
// Learned from text without annotation; holds hashes and counts, no text.
import type { ModelFile } from '../tagger/model-file.js';

export interface PhrasePrior {
  /** Row of a phrase's hash; -1 where there is none. */
  readonly find: (hash: number) => number;
  /** 0..1 */
  readonly share: (row: number) => number;
  /** log2 of the number of occurrences. */
  readonly count: (row: number) => number;
  /** Index into `CONCEPT_TYPES`. */
  readonly type: (row: number) => number;
}

export function createPhrasePrior(model: ModelFile): PhrasePrior {
  const hashes = model.uint32('phrase');
  const starts = indexOf(hashes);
  const shares = model.uint8('phraseShare');
  const facts = model.uint8('phraseFacts');
  return {
    find: (hash) => search(hashes, starts, hash),
    share: (row) => shares[row]! / 255,
    count: (row) => (facts[row]! >> 3) / 2,
    type: (row) => facts[row]! & 7,
  };
}

const PREFIX_BITS = 16;

/** Where the hashes with each prefix begin; a search then looks at a few neighbours only. */
function indexOf(sorted: Uint32Array): Uint32Array {
  const starts = new Uint32Array((1 << PREFIX_BITS) + 1);
  for (let i = 0; i < sorted.length; i++) starts[(sorted[i]! >>> (32 - PREFIX_BITS)) + 1]!++;
  for (let i = 1; i < starts.length; i++) starts[i]! += starts[i - 1]!;
  return starts;
}

function search(sorted: Uint32Array, starts: Uint32Array, wanted: number): number {
  const prefix = wanted >>> (32 - PREFIX_BITS);
  for (let row = starts[prefix]!; row < starts[prefix + 1]!; row++) if (sorted[row] === wanted) return row;
  return -1;
}
