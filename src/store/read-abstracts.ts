// Abstracts by the row numbers of their papers: a few in one compressed block. The latest blocks are kept: papers that are read one
// after another share them, and questions keep coming back to them.
import { createRecent } from './recent.js';
import type { Store } from './store.js';
import { damaged } from './store-errors.js';
import { textsIn } from './stored-texts.js';
import { TEXTS_PER_BLOCK, type TextBlock, unpackBlock } from './text-block.js';

/** Of usual abstracts some 20 MB. */
const KEPT = 4096;
/** UTF-16 code units of a block that is kept: a few texts far longer than abstracts must not fill the memory. */
const LONGEST_KEPT = 16_384;

/** @throws PaperweaveError `store-damaged` where the block is not what was written. */
export function readAbstract(store: Store, paper: number): string {
  const recent = store.remember('abstract blocks', () => createRecent<readonly string[]>(KEPT, isShort));
  const block = Math.floor(paper / TEXTS_PER_BLOCK);
  const text = recent(block, () => readBlock(store, block))[paper % TEXTS_PER_BLOCK];
  if (text === undefined) throw unreadable(store, block);
  return text;
}

function isShort(texts: readonly string[]): boolean {
  return texts.reduce((sum, { length }) => sum + length, 0) <= LONGEST_KEPT;
}

/** Blocks as they were before compression, in order: what the content hash is made over. @throws as `readAbstract`. */
export function* plainBlocks(store: Store): Generator<readonly [block: number, plain: string]> {
  const rows = store.rows<unknown>('SELECT block, size, data FROM abstract_blocks ORDER BY block');
  for (const [block, size, data] of rows as Iterable<readonly [number, number, Uint8Array]>)
    yield [block, unpack(store, block, { size, data })];
}

function readBlock(store: Store, block: number): readonly string[] {
  const row = store.get<TextBlock>('SELECT size, data FROM abstract_blocks WHERE block = ?', block);
  return row ? textsIn(store, unpack(store, block, row), nameOf(block)) : [];
}

function unpack(store: Store, block: number, row: TextBlock): string {
  try {
    return unpackBlock(row);
  } catch {
    throw unreadable(store, block);
  }
}

function unreadable(store: Store, block: number): Error {
  return damaged(store.path, `the ${nameOf(block)} cannot be read`);
}

const nameOf = (block: number): string => `abstracts from row ${block * TEXTS_PER_BLOCK} on`;
