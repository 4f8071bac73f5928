// Changes one number of what was read in a paper, as a bug or a bit flip would, leaving the packed form as it is.
import type { Database } from 'better-sqlite3';
import { packNumbers, unpackNumbers } from '../../src/store/number-text.js';
import { PACKED_MENTION, PACKED_SENTENCE, PACKED_USE } from '../../src/store/packed-cells.js';
import {
  createBlockPacker,
  TEXTS_PER_BLOCK,
  type TextBlock,
  unpackBlock,
} from '../../src/store/text-block.js';

const LAYOUTS = { sentences: PACKED_SENTENCE, concepts: PACKED_USE, mentions: PACKED_MENTION } as const;

type List = keyof typeof LAYOUTS;

export interface Spoil {
  readonly list: List;
  readonly paper: number;
  readonly entry: number;
  readonly number: string;
  readonly to: (was: number) => number;
}

/** @throws Error where that changes nothing. */
export function spoilNumber(database: Database, { list, paper, entry, number, to }: Spoil): void {
  const { size, ...offsets }: { readonly size: number } & Readonly<Record<string, number>> = LAYOUTS[list];
  editList(database, list, paper, (numbers) => {
    const at = entry * size + offsets[number]!;
    if (to(numbers[at]!) === numbers[at]) throw new Error(`${number} is ${numbers[at]} already`);
    numbers[at] = to(numbers[at]!);
    return numbers;
  });
}

export function dropEntry(database: Database, list: List, paper: number, entry: number): void {
  const { size } = LAYOUTS[list];
  editList(database, list, paper, (numbers) => [
    ...numbers.slice(0, entry * size),
    ...numbers.slice((entry + 1) * size),
  ]);
}

/** Packs the block again, as somebody would who edits the file. */
export function editAbstract(database: Database, paper: number, edit: (abstract: string) => string): void {
  const number = Math.floor(paper / TEXTS_PER_BLOCK);
  const row = database.prepare('SELECT size, data FROM abstract_blocks WHERE block = ?').get(number);
  const texts: string[] = JSON.parse(unpackBlock(row as TextBlock));
  texts[paper % TEXTS_PER_BLOCK] = edit(texts[paper % TEXTS_PER_BLOCK]!);
  const { size, data } = createBlockPacker()(JSON.stringify(texts));
  database.prepare('UPDATE abstract_blocks SET size = ?, data = ? WHERE block = ?').run(size, data, number);
}

function editList(
  database: Database,
  list: List,
  paper: number,
  edit: (numbers: number[]) => readonly number[],
): void {
  const packed = database.prepare(`SELECT ${list} FROM readings WHERE paper = ?`).pluck().get(paper);
  const edited = packNumbers(edit([...unpackNumbers(String(packed))]));
  database.prepare(`UPDATE readings SET ${list} = ? WHERE paper = ?`).run(edited, paper);
}
