// The network: cached word vectors under a five-word window, the paper's mean added, one gated recurrence in both
// directions, a label distribution a word. Weights were distilled from a larger model (see src/train).
import { createDocumentFeatures, type DocumentFeatures } from './document-features.js';
import { type Kernel, startKernel } from './kernel.js';
import { createLexemes, type Lexemes, SLOTS } from './lexemes.js';
import type { ModelFile } from './model-file.js';
import type { Reading } from './reading.js';
import type { FoldedWords } from '../rank/normal-form.js';

/** Outside, then beginning and inside of each type in the order of `CONCEPT_TYPES`. */
export const LABELS = 11;
/** Labels a row in memory, padded to whole vectors. */
export const LABEL_STRIDE = 16;
const WINDOW = 5;
const ADDENDS = WINDOW + 3;
/** Words read at once; a longer text is read in pieces. */
const LONGEST_READING = 2048;

export interface Network {
  readonly run: (reading: Reading) => Labelled;
}

export interface Labelled extends FoldedWords {
  /** Probabilities, `LABELS` a word. */
  readonly labels: Float32Array;
}

export function createNetwork(model: ModelFile): Network {
  const plan = planMemory(model);
  const kernel = startKernel(plan.bytes);
  for (const [name, address] of plan.weights)
    new Float32Array(kernel.memory.buffer, address).set(model.floats(name));
  for (const name of ROW_TABLES) {
    const at = plan.weights.get(name)!;
    kernel.quantise(at, at, model.floats(name).length, ROW_SCALE);
  }
  for (const name of PAIRED) storePairs(kernel, plan, model, name);
  const lexemes = createLexemes(model);
  const features = createDocumentFeatures(lexemes);
  return { run: (reading) => run({ kernel, plan, lexemes, features, model }, reading) };
}

/** Summed as 16-bit integers of this many to 1. */
const ROW_SCALE = 1024;
const ROW_TABLES = ['gapInner', 'gapOuter', 'document'] as const;
/** Multiplied as 16-bit integers: inputs and weights of this many to 1. */
const INPUT_SCALE = 256;
const WEIGHT_SCALE = 1024;
const PAIRED = ['window', 'gates', 'mix', 'labels'] as const;
/** Word vectors are small and few: more of the range for them. */
const VECTOR_SCALE = 2048;

/** Rows 2i and 2i + 1 of a matrix side by side, column by column, as `multiplyPairs` reads them. */
function storePairs({ memory }: Kernel, plan: MemoryPlan, model: ModelFile, name: (typeof PAIRED)[number]): void {
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

interface Parts {
  readonly kernel: Kernel;
  readonly plan: MemoryPlan;
  readonly lexemes: Lexemes;
  readonly features: DocumentFeatures;
  readonly model: ModelFile;
}

const WEIGHTS = [
  ['window'],
  ['gapInner'],
  ['gapOuter'],
  ['document'],
  ['gates'],
  ['gatesBias'],
  ['mix'],
  ['mixBias'],
  ['labels'],
  ['labelsBias'],
  ['mean'],
  ['meanBias'],
  ['titleMean'],
] as const;

type WeightName = (typeof WEIGHTS)[number][0];

interface MemoryPlan {
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

function planMemory({ header, floats }: ModelFile): MemoryPlan {
  const { hidden, state, wordSize } = header;
  let next = 1024;
  const take = (count: number): number => {
    const at = next;
    next += Math.ceil((count * 4) / 64) * 64;
    return at;
  };
  const weights = new Map(WEIGHTS.map(([name]) => [name, take(floats(name).length)]));
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

/** The window's five products with each new word, kept so that reading is only adding. */
function takeFresh({ memory, multiplyPairs, quantise }: Kernel, plan: MemoryPlan, lexemes: Lexemes): void {
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
  multiplyPairs(plan.packed, plan.weights.get('window')!, plan.products, quads, plan.wordSize >> 1, width * 4, scale);
  quantise(plan.products, plan.slots + (size - fresh.length) * plan.slotBytes, fresh.length * width, ROW_SCALE);
  fresh.length = 0;
}

function run(parts: Parts, reading: Reading): Labelled {
  const count = reading.surfaces.length;
  const result = { labels: new Float32Array(count * LABELS), folded: [], singulars: [] };
  for (let from = 0; from < count; from += LONGEST_READING) {
    const to = Math.min(count, from + LONGEST_READING);
    runPiece(parts, reading, from, to, result);
  }
  return result;
}

interface Growing {
  readonly labels: Float32Array;
  readonly folded: string[];
  readonly singulars: string[];
}

function runPiece(parts: Parts, reading: Reading, from: number, to: number, result: Growing): void {
  const { lexemes, features, kernel, plan } = parts;
  if (lexemes.size + (to - from) > SLOTS) lexemes.clear();
  const slots = new Int32Array(to - from);
  for (let t = from; t < to; t++) {
    const slot = lexemes.slotOf(reading.surfaces[t]!);
    slots[t - from] = slot;
    result.folded.push(lexemes.folded[slot]!);
    result.singulars.push(lexemes.singulars[slot]!);
  }
  takeFresh(kernel, plan, lexemes);
  const gaps = from === 0 && to === reading.gaps.length ? reading.gaps : reading.gaps.slice(from, to);
  const titleWords = Math.max(0, Math.min(to, reading.titleWords) - from);
  const codes = new Uint8Array(to - from);
  features({ slots, gaps, titleWords, from: 0, to: to - from }, codes);
  writePointers(kernel, plan, { slots, gaps, titleWords, codes });
  forward(kernel, plan, to - from, titleWords);
  readLabels(kernel, plan, to - from, result.labels.subarray(from * LABELS, to * LABELS));
}

interface Inputs {
  readonly slots: Int32Array;
  readonly gaps: readonly number[];
  readonly titleWords: number;
  readonly codes: Uint8Array;
}

const CODES = 192;

function writePointers(
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

function forward(kernel: Kernel, plan: MemoryPlan, n: number, titleWords: number): void {
  const { hidden, state, weights, first, second, active, gates, states, labels, shared } = plan;
  const width = hidden * 4;
  const quads = (n + 3) >> 2;
  kernel.sumRows(plan.pointers, ADDENDS, n, hidden * 2, first, 1 / ROW_SCALE);
  addMeans(kernel, plan, n, titleWords);
  kernel.addRelu(first, shared, width, n, second, active);
  spread(kernel, gates, weights.get('gatesBias')!, state * 4, quads * 4);
  multiplyPacked(kernel, plan, active, 'gates', gates, quads, hidden, state * 4);
  const toC = state * 8;
  kernel.recur(gates, toC, states, n, state * 16, state * 8, state);
  kernel.recur(
    gates + (n - 1) * state * 16 + state * 4,
    toC,
    states + (n - 1) * state * 8 + state * 4,
    n,
    -state * 16,
    -state * 8,
    state,
  );
  multiplyPacked(kernel, plan, states, 'mix', second, quads, state * 2, hidden);
  kernel.addRelu(second, weights.get('mixBias')!, width, n, first, active);
  spread(kernel, labels, weights.get('labelsBias')!, LABEL_STRIDE, quads * 4);
  multiplyPacked(kernel, plan, active, 'labels', labels, quads, hidden, LABEL_STRIDE);
}

/** target += source * weights, by way of 16-bit integers; `depth` and `width` in floats. */
function multiplyPacked(
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
  multiplyPairs(packed, weights.get(name)!, target, quads, depth >> 1, width * 4, 1 / (INPUT_SCALE * WEIGHT_SCALE));
}

/** Starts every row of a table from the same bias. */
function spread({ memory }: Kernel, target: number, bias: number, width: number, rows: number): void {
  const all = new Float32Array(memory.buffer, target, rows * width);
  all.set(new Float32Array(memory.buffer, bias, width));
  for (let done = width; done < all.length; done *= 2)
    all.copyWithin(done, 0, Math.min(done, all.length - done));
}

/** What the whole paper, and its title, are about: the means of their first-layer rows, mixed into `shared`. */
function addMeans({ memory, multiply }: Kernel, plan: MemoryPlan, n: number, titleWords: number): void {
  const { hidden, weights, ones, means, mixed } = plan;
  const view = (at: number, length: number): Float32Array => new Float32Array(memory.buffer, at, length);
  const pick = view(ones, 4 * n).fill(0);
  pick.fill(1 / n, 0, n);
  if (titleWords > 0) pick.fill(1 / titleWords, n, n + titleWords);
  view(means, 4 * hidden).fill(0);
  multiply(ones, plan.first, means, 1, n, hidden * 4);
  const sum = view(mixed, 4 * hidden).fill(0);
  sum.set(view(weights.get('meanBias')!, hidden));
  multiply(means, weights.get('mean')!, mixed, 1, hidden, hidden * 4);
  const whole = sum.slice(0, hidden);
  sum.fill(0);
  multiply(means, weights.get('titleMean')!, mixed, 1, hidden, hidden * 4);
  const shared = view(plan.shared, hidden);
  for (let c = 0; c < hidden; c++) shared[c] = whole[c]! + sum[hidden + c]!;
}

function readLabels({ memory }: Kernel, plan: MemoryPlan, n: number, result: Float32Array): void {
  const scores = new Float32Array(memory.buffer, plan.labels, n * LABEL_STRIDE);
  for (let t = 0, o = 0; t < n; t++) {
    const row = t * LABEL_STRIDE;
    let sum = 0;
    let top = scores[row]!;
    for (let l = 1; l < LABELS; l++) if (scores[row + l]! > top) top = scores[row + l]!;
    for (let l = 0; l < LABELS; l++) sum += result[o + l] = Math.exp(scores[row + l]! - top);
    for (let l = 0; l < LABELS; l++, o++) result[o]! /= sum;
  }
}
