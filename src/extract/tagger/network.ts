// The network: cached word vectors under a five-word window, the paper's mean added, one gated recurrence in both
// directions, a label distribution a word. Weights were distilled from a larger model (see src/train).
import type { FoldedWords } from '../rank/normal-form.js';
import { createDocumentFeatures, type DocumentFeatures } from './document-features.js';
import { forward } from './forward.js';
import { takeFresh, writePointers } from './inputs.js';
import { type Kernel, startKernel } from './kernel.js';
import { createLexemes, type Lexemes, SLOTS } from './lexemes.js';
import { LABEL_STRIDE, LABELS, LONGEST_READING, type MemoryPlan, planMemory } from './memory-plan.js';
import type { ModelFile } from './model-file.js';
import { packWeights } from './packed-weights.js';
import type { Reading } from './reading.js';

export { LABELS };

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
  packWeights(kernel, plan, model);
  const lexemes = createLexemes(model);
  const features = createDocumentFeatures(lexemes);
  return { run: (reading) => run({ kernel, plan, lexemes, features }, reading) };
}

interface Parts {
  readonly kernel: Kernel;
  readonly plan: MemoryPlan;
  readonly lexemes: Lexemes;
  readonly features: DocumentFeatures;
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
    const slot = lexemes.slotOf(reading.surfaces[t]!, reading.indices[t]!);
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
