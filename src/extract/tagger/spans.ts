// Stretches of words that may name a concept, from the label probabilities: each with the probability that the labels
// begin there, go on to its end and stop.
import { Gap } from '../tokens.js';
import { LABELS } from './network.js';
import type { Reading } from './reading.js';

export interface Span {
  readonly from: number;
  readonly to: number;
  readonly probability: number;
}

/** Probability of a beginning, and of an inside, at each word, of whatever type. */
export interface Marginals {
  readonly begin: Float32Array;
  readonly inside: Float32Array;
  /** Per word and type, beginning or inside; `types * count`. */
  readonly labels: Float32Array;
}

const LEAST_BEGIN = 0.06;
const LEAST_SPAN = 0.04;
const LONGEST_SPAN = 7;

export function marginalsOf(labels: Float32Array): Marginals {
  const count = labels.length / LABELS;
  const begin = new Float32Array(count);
  const inside = new Float32Array(count);
  for (let t = 0, o = 0; t < count; t++, o += LABELS) {
    begin[t] = labels[o + 1]! + labels[o + 3]! + labels[o + 5]! + labels[o + 7]! + labels[o + 9]!;
    inside[t] = labels[o + 2]! + labels[o + 4]! + labels[o + 6]! + labels[o + 8]! + labels[o + 10]!;
  }
  return { begin, inside, labels };
}

/** Spans worth a second look, in the order of their starts. */
export function findSpans({ gaps }: Reading, { begin, inside }: Marginals): Span[] {
  const spans: Span[] = [];
  for (let from = 0; from < begin.length; from++) {
    let reach = begin[from]!;
    if (reach < LEAST_BEGIN) continue;
    for (let to = from + 1; to <= from + LONGEST_SPAN; to++) {
      const goesOn = to < begin.length && canJoin(gaps[to]!) ? inside[to]! : 0;
      const probability = reach * (1 - goesOn);
      if (probability >= LEAST_SPAN) spans.push({ from, to, probability });
      reach *= goesOn;
      if (reach < LEAST_SPAN) break;
    }
  }
  return spans;
}

/** Probability that exactly these words are labelled as one span. */
export function spanProbability(
  { gaps }: Reading,
  { begin, inside }: Marginals,
  from: number,
  to: number,
): number {
  let probability = begin[from]!;
  for (let t = from + 1; t < to; t++) probability *= inside[t]!;
  return to < begin.length && canJoin(gaps[to]!) ? probability * (1 - inside[to]!) : probability;
}

export function canJoin(gap: number): boolean {
  return gap !== Gap.start && gap !== Gap.stop;
}
