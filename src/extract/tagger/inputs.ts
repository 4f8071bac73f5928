// What goes into the network: the window products of new words, and for each word the addresses of the rows to sum.
import type { Kernel } from './kernel.js';
import type { Lexemes } from './lexemes.js';
import { ADDENDS, type MemoryPlan, WINDOW } from './memory-plan.js';
import { ROW_SCALE, VECTOR_SCALE, WEIGHT_SCALE } from './packed-weights.js';

/** The window's five products with each new word, kept so that reading is only adding. */
export function takeFresh(
  { memory, multiplyPairs, quantise }: Kernel,
  plan: MemoryPlan,
  lexemes: Lexemes,
): void {
  const { fresh, size } = lexemes;
  if (fresh.length === 0) return;
  const quads = (fresh.length + 3) >> 2;
  const vectors = new Float32Array(memory.buffer, plan.vectors, quads * 4 * plan.wordSize).fill(0);
  fresh.forEach((vector, i) => {
    vectors.set(vector, i * plan.wordSize);
  });
  const width = WINDOW * plan.hidden;
  new Float32Array(memory.buffer, plan.products, quads * 4 * width).fill(0);
  quantise(plan.vectors, plan.packed, quads * 4 * plan.wordSize, VECTOR_SCALE);
  const scale = 1 / (VECTOR_SCALE * WEIGHT_SCALE);
  multiplyPairs(
    plan.packed,
    plan.weights.get('window')!,
    plan.products,
    quads,
    plan.wordSize >> 1,
    width * 4,
    scale,
  );
  quantise(
    plan.products,
    plan.slots + (size - fresh.length) * plan.slotBytes,
    fresh.length * width,
    ROW_SCALE,
  );
  fresh.length = 0;
}

export interface Inputs {
  readonly slots: Int32Array;
  readonly gaps: readonly number[];
  readonly titleWords: number;
  readonly codes: Uint8Array;
}

const CODES = 192;

export function writePointers(
  { memory }: Kernel,
  plan: MemoryPlan,
  { slots, gaps, titleWords, codes }: Inputs,
): void {
  const n = slots.length;
  const pointers = new Int32Array(memory.buffer, plan.pointers, n * ADDENDS);
  const rowBytes = plan.hidden * 2;
  const inner = plan.weights.get('gapInner')!;
  const outer = plan.weights.get('gapOuter')!;
  const documentRows = plan.weights.get('document')!;
  const gap = (t: number): number => (t >= 0 && t < n ? gaps[t]! : 0);
  for (let t = 0, p = 0; t < n; t++) {
    for (let k = 0; k < WINDOW; k++) {
      const at = t + k - 2;
      pointers[p++] = at < 0 || at >= n ? plan.zero : plan.slots + slots[at]! * plan.slotBytes + k * rowBytes;
    }
    pointers[p++] = inner + (gap(t) * 16 + gap(t + 1)) * rowBytes;
    pointers[p++] = outer + (gap(t - 1) * 16 + gap(t + 2)) * rowBytes;
    pointers[p++] = documentRows + ((t < titleWords ? CODES : 0) + codes[t]!) * rowBytes;
  }
}
