// What is known of a candidate over the whole paper, as one row of numbers: the input of the second stage.
// The order is the model's: append, never reorder, and train again.

import { LABELS } from '../tagger/network.js';
import type { Reading } from '../tagger/reading.js';
import type { Marginals } from '../tagger/spans.js';
import { hashText, shapeOf } from '../tagger/word-key.js';
import { Gap } from '../tokens.js';
import type { Candidate } from './candidates.js';
import type { PhrasePrior } from './phrase-prior.js';

export const FEATURES = 34;
/** Columns that others read: the tagger's share of each type from here on, and the phrase prior's type. */
export const TYPE_SHARE = 16;
export const PRIOR_TYPE = 23;
const TYPES = 5;

export interface Context {
  readonly reading: Reading;
  readonly marginals: Marginals;
  readonly prior: PhrasePrior;
  /** Normal forms of short forms, each with that of its long form. */
  readonly longOf: ReadonlyMap<string, string>;
}

/** A row of `FEATURES` numbers a candidate. */
export function featuresOf(candidates: readonly Candidate[], context: Context): Float32Array {
  const rows = new Float32Array(candidates.length * FEATURES);
  const best = bestOverlaps(candidates, context.reading.surfaces.length);
  const byForm = new Map(candidates.map((candidate) => [candidate.form, candidate]));
  const longForms = new Set(context.longOf.values());
  const sure = candidates.reduce((sum, { spans }) => sum + (maxOf(spans) > 0.5 ? 1 : 0), 0);
  candidates.forEach((candidate, i) => {
    const row = rows.subarray(i * FEATURES, (i + 1) * FEATURES);
    describeSpans(row, candidate, context, best);
    describePhrase(row, candidate, context);
    describePrior(row, candidate, context.prior);
    const partner = byForm.get(context.longOf.get(candidate.form) ?? '');
    row[28] = context.longOf.has(candidate.form) ? 1 : longForms.has(candidate.form) ? 2 : 0;
    row[29] = partner === undefined ? -1 : maxOf(partner.spans);
    row[30] = sure;
    row[31] = context.reading.surfaces.length;
    const shorter = byForm.get(candidate.form.slice(candidate.form.indexOf(' ') + 1));
    row[32] = candidate.length > 1 && shorter !== undefined ? maxOf(shorter.spans) : -1;
  });
  return rows;
}

function maxOf(spans: Candidate['spans']): number {
  let max = 0;
  for (const { probability } of spans) if (probability > max) max = probability;
  return max;
}

interface Overlaps {
  /** Of the likeliest spans over each word: probability and which candidate. */
  readonly first: Float32Array;
  readonly owner: Int32Array;
  readonly second: Float32Array;
}

function bestOverlaps(
  candidates: readonly Candidate[],
  words: number,
): Overlaps & { ids: Map<Candidate, number> } {
  const first = new Float32Array(words);
  const second = new Float32Array(words);
  const owner = new Int32Array(words).fill(-1);
  const ids = new Map<Candidate, number>();
  candidates.forEach((candidate, id) => {
    ids.set(candidate, id);
    for (const { from, to, probability } of candidate.spans) {
      for (let t = from; t < to; t++) {
        if (probability > first[t]!) {
          if (owner[t] !== id) second[t] = first[t]!;
          first[t] = probability;
          owner[t] = id;
        } else if (owner[t] !== id && probability > second[t]!) second[t] = probability;
      }
    }
  });
  return { first, second, owner, ids };
}

function describeSpans(
  row: Float32Array,
  candidate: Candidate,
  { reading, marginals }: Context,
  best: ReturnType<typeof bestOverlaps>,
): void {
  const { spans } = candidate;
  const id = best.ids.get(candidate)!;
  const { begin, inside, labels } = marginals;
  let max = 0;
  let sum = 0;
  let missAll = 1;
  let title = 0;
  let beginMax = 0;
  let covered = 0;
  let rivalSum = 0;
  let rivalMax = 0;
  let titleCount = 0;
  let firstAt = reading.surfaces.length;
  for (const { from, to, probability } of spans) {
    if (probability > max) max = probability;
    sum += probability;
    missAll *= 1 - probability;
    if (from < reading.titleWords) {
      titleCount++;
      if (probability > title) title = probability;
    }
    if (begin[from]! > beginMax) beginMax = begin[from]!;
    if (from < firstAt) firstAt = from;
    let rival = 0;
    let inner = 0;
    for (let t = from; t < to; t++) {
      inner += begin[t]! + inside[t]!;
      const other = best.owner[t] === id ? best.second[t]! : best.first[t]!;
      if (other > rival) rival = other;
      for (let type = 0; type < TYPES; type++) {
        row[16 + type]! += labels[t * LABELS + 1 + 2 * type]! + labels[t * LABELS + 2 + 2 * type]!;
      }
    }
    covered += inner / (to - from);
    rivalSum += rival;
    if (rival > rivalMax) rivalMax = rival;
  }
  const count = spans.length;
  row[0] = max;
  row[1] = sum / count;
  row[2] = count;
  row[3] = 1 - missAll;
  row[4] = titleCount;
  row[5] = title;
  row[6] = candidate.length;
  row[7] = firstAt / reading.surfaces.length;
  row[8] = covered / count;
  row[9] = rivalSum / count;
  row[10] = rivalMax;
  row[11] = beginMax;
  let total = 1e-6;
  for (let type = 0; type < TYPES; type++) total += row[16 + type]!;
  for (let type = 0; type < TYPES; type++) row[16 + type]! /= total;
}

function describePhrase(row: Float32Array, { spans, form }: Candidate, { reading }: Context): void {
  const { from, to } = spans[0]!;
  let marked = 0;
  let capital = 0;
  for (let t = from; t < to; t++) {
    const shape = shapeOf(reading.surfaces[t]!);
    if (shape !== 0) marked = Math.max(marked, shape === 1 ? 1 : shape === 6 ? 2 : 3);
    if (shape === 1 && reading.gaps[t] !== Gap.start && reading.gaps[t] !== Gap.stop) capital++;
  }
  row[12] = marked;
  row[13] = capital / (to - from);
  row[14] = form.length;
  row[15] = to < reading.gaps.length ? reading.gaps[to]! : 0;
  row[33] = reading.gaps[from]!;
}

/** -1 where the phrase was never seen. */
function describePrior(row: Float32Array, { form, length }: Candidate, prior: PhrasePrior): void {
  const own = prior.find(hashText(form));
  row[21] = own < 0 ? -1 : prior.share(own);
  row[22] = own < 0 ? 0 : prior.count(own);
  row[23] = own < 0 ? -1 : prior.type(own);
  const lastSpace = form.lastIndexOf(' ');
  const head = length > 1 ? prior.find(hashText(form, lastSpace + 1)) : own;
  row[24] = head < 0 ? -1 : prior.share(head);
  row[25] = head < 0 ? -1 : prior.type(head);
  const tail = length > 2 ? prior.find(hashText(form, form.indexOf(' ') + 1)) : -1;
  row[26] = tail < 0 ? -1 : prior.share(tail);
  const lead = length > 1 ? prior.find(hashText(form, 0, lastSpace)) : -1;
  row[27] = lead < 0 ? -1 : prior.share(lead);
}
