// How the lists of `readings` are stored: so few numbers an entry, and so small ones, that most take one byte (`number-text.ts`).
// What two numbers have few values of is one; offsets count from where the sentence starts; scores, mostly near 1, from there down.
import { once } from '../lib/memo.js';
import { FIELDS } from '../model/index.js';
import { type Cells, MENTION, type Reading, SENTENCE, USE } from './cells.js';
import { unpackNumbers } from './number-text.js';
import { BLOCK } from './row-numbers.js';
import { E4 } from './units.js';

/** `shape` is the length times the number of fields, plus the field. */
export const PACKED_SENTENCE = { size: 2, start: 0, shape: 1 } as const;

/** `block` and `low` make the concept's number: `block * BLOCK + low`. `cue` is a row of `cues`. */
export const PACKED_USE = { size: 6, block: 0, low: 1, count: 2, salience: 3, cue: 4, mention: 5 } as const;

/** `place` is the sentence times the number of rows of `kinds`, plus one of these; `doubt * DOUBT + rest` what the score lacks of 1. */
export const PACKED_MENTION = {
  size: 6,
  place: 0,
  start: 1,
  length: 2,
  use: 3,
  doubt: 4,
  rest: 5,
} as const;

export const DOUBT = 95;

/** The small tables that packed lists point into, in the order of their row numbers. */
export interface CellCodes {
  readonly cues: readonly { readonly role: number; readonly cue: number }[];
  readonly kinds: readonly { readonly type: number; readonly detector: number }[];
}

export interface PackedReading {
  readonly sentences: string;
  readonly concepts: string;
  readonly mentions: string;
}

/** Each list is unpacked when it is first asked for. Never throws: what points nowhere becomes numbers that no reader expects. */
export function unpackReading(packed: PackedReading, codes: CellCodes): Reading {
  const sentences = once(() => unpackSentences(packed.sentences));
  const concepts = once(() => unpackUses(packed.concepts, codes));
  const mentions = once(() => unpackMentions(packed.mentions, sentences(), codes));
  return {
    get sentences() {
      return sentences();
    },
    get concepts() {
      return concepts();
    },
    get mentions() {
      return mentions();
    },
  };
}

export function unpackSentences(packed: string): Cells {
  const from = unpackNumbers(packed);
  const cells = new Array<number>(entriesOf(from, PACKED_SENTENCE) * SENTENCE.size);
  for (let at = 0, i = 0; at < cells.length; at += SENTENCE.size, i += PACKED_SENTENCE.size) {
    const shape = from[i + PACKED_SENTENCE.shape]!;
    cells[at + SENTENCE.field] = shape % FIELDS.length;
    cells[at + SENTENCE.start] = from[i + PACKED_SENTENCE.start]!;
    cells[at + SENTENCE.length] = Math.floor(shape / FIELDS.length);
  }
  return cells;
}

export function unpackUses(packed: string, { cues }: Pick<CellCodes, 'cues'>): Cells {
  const from = unpackNumbers(packed);
  const cells = new Array<number>(entriesOf(from, PACKED_USE) * USE.size);
  for (let at = 0, i = 0; at < cells.length; at += USE.size, i += PACKED_USE.size) {
    const { role, cue } = cues[from[i + PACKED_USE.cue]!] ?? NO_CUE;
    cells[at + USE.concept] = from[i + PACKED_USE.block]! * BLOCK + from[i + PACKED_USE.low]!;
    cells[at + USE.count] = from[i + PACKED_USE.count]!;
    cells[at + USE.salience] = from[i + PACKED_USE.salience]!;
    cells[at + USE.role] = role;
    cells[at + USE.cue] = cue;
    cells[at + USE.mention] = from[i + PACKED_USE.mention]!;
  }
  return cells;
}

export function unpackMentions(packed: string, sentences: Cells, { kinds }: Pick<CellCodes, 'kinds'>): Cells {
  const from = unpackNumbers(packed);
  const cells = new Array<number>(entriesOf(from, PACKED_MENTION) * MENTION.size);
  for (let at = 0, i = 0; at < cells.length; at += MENTION.size, i += PACKED_MENTION.size) {
    const place = from[i + PACKED_MENTION.place]!;
    const sentence = Math.floor(place / kinds.length);
    const { type, detector } = kinds[place % kinds.length] ?? NO_KIND;
    cells[at + MENTION.sentence] = sentence;
    cells[at + MENTION.start] =
      sentences[sentence * SENTENCE.size + SENTENCE.start]! + from[i + PACKED_MENTION.start]!;
    cells[at + MENTION.length] = from[i + PACKED_MENTION.length]!;
    cells[at + MENTION.use] = from[i + PACKED_MENTION.use]!;
    cells[at + MENTION.type] = type;
    cells[at + MENTION.detector] = detector;
    cells[at + MENTION.score] = E4 - from[i + PACKED_MENTION.doubt]! * DOUBT - from[i + PACKED_MENTION.rest]!;
  }
  return cells;
}

/** `MENTION.use` of each mention, and nothing else. */
export function unpackUseNumbers(packed: string): Cells {
  const from = unpackNumbers(packed);
  const uses = new Array<number>(entriesOf(from, PACKED_MENTION));
  for (let i = 0; i < uses.length; i++) uses[i] = from[i * PACKED_MENTION.size + PACKED_MENTION.use]!;
  return uses;
}

const NO_CUE = { role: -1, cue: 0 };
const NO_KIND = { type: -1, detector: -1 };

const entriesOf = (numbers: Cells, { size }: { readonly size: number }): number =>
  Math.floor(numbers.length / size);
