// One slot a distinct surface form: its folded form, shape and input vector, worked out when it is first met.
// New vectors wait in `fresh` until the network takes them, all at once. When the table is full the network forgets all slots and begins again, so memory is bounded on any input.
import { WORD_SLOTS } from '../intern-word.js';
import type { ModelFile } from './model-file.js';
import { affixRows, fold, hashText, LONGEST_WORD, shapeOf, singularOf } from './word-key.js';

export interface Lexemes {
  readonly folded: string[];
  readonly singulars: string[];
  readonly shapes: Uint8Array;
  /** The same number for surfaces that fold alike. */
  readonly foldIds: Int32Array;
  size: number;
  /** Vectors of slots met since the last time, in the order of the slots up to `size`. */
  readonly fresh: Float32Array[];
  /** @param index Of the word in the table of words, or -1. */
  readonly slotOf: (surface: string, index: number) => number;
  readonly clear: () => void;
}

export const SLOTS = 32768;

export function createLexemes(model: ModelFile): Lexemes {
  const vectorOf = createVectors(model);
  const bySurface = new Map<string, number>();
  const byFold = new Map<string, number>();
  const surfaces: string[] = [];
  /** Slot by the word's index, if it is that word's still. */
  const byIndex = new Int32Array(WORD_SLOTS).fill(-1);
  const lexemes: Lexemes = {
    folded: [],
    singulars: [],
    fresh: [],
    shapes: new Uint8Array(SLOTS),
    foldIds: new Int32Array(SLOTS),
    size: 0,
    slotOf(surface, index) {
      const last = byIndex[index] ?? -1;
      if (last >= 0 && surfaces[last] === surface) return last;
      const known = bySurface.get(surface);
      if (index >= 0) byIndex[index] = known ?? lexemes.size;
      if (known !== undefined) return known;
      const slot = lexemes.size++;
      surfaces[slot] = surface;
      const folded = fold(surface.length > LONGEST_WORD ? surface.slice(0, LONGEST_WORD) : surface);
      const foldId = byFold.get(folded) ?? byFold.size;
      byFold.set(folded, foldId);
      lexemes.folded[slot] = folded;
      lexemes.singulars[slot] = singularOf(folded);
      lexemes.foldIds[slot] = foldId;
      lexemes.shapes[slot] = shapeOf(surface);
      bySurface.set(surface, slot);
      lexemes.fresh.push(vectorOf(folded, lexemes.shapes[slot]!));
      return slot;
    },
    clear() {
      byIndex.fill(-1);
      bySurface.clear();
      byFold.clear();
      lexemes.fresh.length = 0;
      lexemes.size = 0;
    },
  };
  return lexemes;
}

/** Word row + affix rows + shape row. */
function createVectors(model: ModelFile): (folded: string, shape: number) => Float32Array {
  const size = model.header.wordSize;
  const rows = new Map<number, number>();
  const vocabulary = model.uint32('vocabulary');
  for (let row = 0; row < vocabulary.length; row++) rows.set(vocabulary[row]!, row);
  const unknown = vocabulary.length;
  const words = { values: model.int8('word'), scales: model.floats('wordScale') };
  const affixes = { values: model.int8('affix'), scales: model.floats('affixScale') };
  const shapes = model.floats('shape');
  return (folded, shape) => {
    const vector = shapes.slice(shape * size, (shape + 1) * size);
    addRow(vector, words, rows.get(hashText(folded)) ?? unknown);
    for (const row of affixRows(folded)) addRow(vector, affixes, row);
    return vector;
  };
}

function addRow(
  target: Float32Array,
  { values, scales }: { values: Int8Array; scales: Float32Array },
  row: number,
): void {
  const from = row * target.length;
  const scale = scales[row]!;
  for (let i = 0; i < target.length; i++) target[i]! += values[from + i]! * scale;
}
