// Where everything lies in the kernel's memory: weights, the slots of known words, work areas for one reading.
import { SLOTS } from './lexemes.js';
import type { ModelFile } from './model-file.js';

/** Outside, then beginning and inside of each type in the order of `CONCEPT_TYPES`. */
export const LABELS = 11;
/** Labels a row in memory, padded to whole vectors. */
export const LABEL_STRIDE = 16;
export const WINDOW = 5;
/** Rows summed a word: the window, two of gaps, one of the document's features. */
export const ADDENDS = WINDOW + 3;
/** Words read at once; a longer text is read in pieces. */
export const LONGEST_READING = 2048;

const WEIGHTS = [
  'window',
  'gapInner',
  'gapOuter',
  'document',
  'gates',
  'gatesBias',
  'mix',
  'mixBias',
  'labels',
  'labelsBias',
  'mean',
  'meanBias',
  'titleMean',
] as const;

export type WeightName = (typeof WEIGHTS)[number];

/** Addresses in bytes of the tables and work areas of the network. */
export interface MemoryPlan {
  readonly weights: ReadonlyMap<WeightName, number>;
  readonly slots: number;
  readonly slotBytes: number;
  readonly zero: number;
  readonly products: number;
  readonly packed: number;
  readonly vectors: number;
  readonly ones: number;
  readonly means: number;
  readonly mixed: number;
  readonly pointers: number;
  readonly first: number;
  readonly second: number;
  readonly active: number;
  readonly gates: number;
  readonly states: number;
  readonly labels: number;
  readonly shared: number;
  readonly bytes: number;
  readonly hidden: number;
  readonly state: number;
  readonly wordSize: number;
}

export function planMemory({ header, floats }: ModelFile): MemoryPlan {
  const { hidden, state, wordSize } = header;
  let next = 1024;
  const take = (count: number): number => {
    const at = next;
    next += Math.ceil((count * 4) / 64) * 64;
    return at;
  };
  const weights = new Map(WEIGHTS.map((name) => [name, take(floats(name).length)]));
  const slotBytes = WINDOW * hidden * 2;
  const rows = LONGEST_READING + 4;
  return {
    weights,
    slotBytes,
    slots: take((SLOTS * slotBytes) / 4),
    products: take(rows * WINDOW * hidden),
    zero: take(hidden),
    vectors: take(rows * wordSize),
    ones: take(rows * 4),
    means: take(hidden * 4),
    mixed: take(hidden * 4),
    pointers: take(rows * ADDENDS),
    first: take(rows * hidden),
    second: take(rows * hidden),
    active: take(rows * hidden),
    gates: take(rows * state * 4),
    states: take(rows * state * 2),
    labels: take(rows * LABEL_STRIDE),
    packed: take((rows * hidden) / 2),
    shared: take(hidden),
    bytes: next,
    hidden,
    state,
    wordSize,
  };
}
