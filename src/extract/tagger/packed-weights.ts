// Weights and inputs as 16-bit integers, which the kernel multiplies twice as fast as floats; the error is under 0.02 in a
// label's probability.
import type { Kernel } from './kernel.js';
import type { MemoryPlan } from './memory-plan.js';
import type { ModelFile } from './model-file.js';

/** Summed as 16-bit integers of this many to 1. */
export const ROW_SCALE = 1024;
const ROW_TABLES = ['gapInner', 'gapOuter', 'document'] as const;
/** Multiplied as 16-bit integers: inputs and weights of this many to 1. */
const INPUT_SCALE = 256;
export const WEIGHT_SCALE = 1024;
const PAIRED = ['window', 'gates', 'mix', 'labels'] as const;
/** Word vectors are small and few: more of the range for them. */
export const VECTOR_SCALE = 2048;

/** Turns the floats already in memory into 16-bit integers, in place. */
export function packWeights(kernel: Kernel, plan: MemoryPlan, model: ModelFile): void {
  for (const name of ROW_TABLES) {
    const at = plan.weights.get(name)!;
    kernel.quantise(at, at, model.floats(name).length, ROW_SCALE);
  }
  for (const name of PAIRED) storePairs(kernel, plan, model, name);
}

/** Rows 2i and 2i + 1 of a matrix side by side, column by column, as `multiplyPairs` reads them. */
function storePairs(
  { memory }: Kernel,
  plan: MemoryPlan,
  model: ModelFile,
  name: (typeof PAIRED)[number],
): void {
  const values = model.floats(name);
  const width = values.length / depthOf(plan, name);
  const pairs = new Int16Array(memory.buffer, plan.weights.get(name)!, values.length);
  values.forEach((value, i) => {
    const row = Math.floor(i / width);
    pairs[((row >> 1) * width + (i % width)) * 2 + (row & 1)] = Math.round(value * WEIGHT_SCALE);
  });
}

function depthOf({ wordSize, hidden, state }: MemoryPlan, name: (typeof PAIRED)[number]): number {
  if (name === 'window') return wordSize;
  return name === 'mix' ? state * 2 : hidden;
}

/** target += source * weights, by way of 16-bit integers; `depth` and `width` in floats. */
export function multiplyPacked(
  { quantise, multiplyPairs }: Kernel,
  { packed, weights }: MemoryPlan,
  source: number,
  name: (typeof PAIRED)[number],
  target: number,
  quads: number,
  depth: number,
  width: number,
): void {
  quantise(source, packed, quads * 4 * depth, INPUT_SCALE);
  multiplyPairs(
    packed,
    weights.get(name)!,
    target,
    quads,
    depth >> 1,
    width * 4,
    1 / (INPUT_SCALE * WEIGHT_SCALE),
  );
}
