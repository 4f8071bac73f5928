// Abstracts as `abstract_blocks` holds them. To compress them takes as long as most other writing together, and asks for nothing but
// the texts: so it may be done early, and elsewhere.
import { createBlockPacker, TEXTS_PER_BLOCK, type TextBlock } from './text-block.js';

/** All blocks in plain data, little enough to be handed from thread to thread. */
export interface PackedAbstracts {
  /** Bytes of each block before compression. */
  readonly sizes: Int32Array;
  /** Where each block ends in `data`. */
  readonly ends: Float64Array;
  readonly data: Uint8Array<ArrayBuffer>;
}

/** What each block holds before compression: a JSON array of a few abstracts. */
export function* plainAbstracts(abstracts: Iterable<string>): Generator<string> {
  let block: string[] = [];
  for (const abstract of abstracts) {
    block.push(abstract);
    if (block.length < TEXTS_PER_BLOCK) continue;
    yield JSON.stringify(block);
    block = [];
  }
  if (block.length > 0) yield JSON.stringify(block);
}

/** Pure: the same texts, the same bytes. */
export function packAbstracts(abstracts: readonly string[]): PackedAbstracts {
  const blocks = Array.from(plainAbstracts(abstracts), createBlockPacker());
  let end = 0;
  return {
    sizes: Int32Array.from(blocks, ({ size }) => size),
    ends: Float64Array.from(blocks, ({ data }) => (end += data.length)),
    data: new Uint8Array(Buffer.concat(blocks.map(({ data }) => data))),
  };
}

export function blockOf({ sizes, ends, data }: PackedAbstracts, block: number): TextBlock {
  return { size: sizes[block]!, data: data.subarray(ends[block - 1] ?? 0, ends[block]) };
}
