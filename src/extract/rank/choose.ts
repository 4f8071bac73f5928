// From scored candidates to the concepts of a paper: the surest first, each taking the words where it stands, so that a
// phrase inside a surer one counts only where it also stands alone.
import { isFree } from '../free.js';
import type { Candidate } from './candidates.js';

export interface Chosen {
  readonly candidate: Candidate;
  /** Place of the candidate in its list. */
  readonly index: number;
  readonly score: number;
  /** Its occurrences on words that no surer concept holds. */
  readonly spans: readonly { readonly from: number; readonly to: number }[];
}

export function chooseConcepts(
  candidates: readonly Candidate[],
  scores: ArrayLike<number>,
  minScore: number,
): Chosen[] {
  const order: number[] = [];
  for (let i = 0; i < candidates.length; i++) if (scores[i]! >= minScore) order.push(i);
  order.sort((a, b) => scores[b]! - scores[a]! || a - b);
  const taken = new Uint8Array(wordsUnder(candidates));
  const chosen: Chosen[] = [];
  for (const index of order) {
    const candidate = candidates[index]!;
    const spans = candidate.spans.filter(({ from, to }) => isFree(taken, from, to));
    if (spans.length === 0) continue;
    for (const { from, to } of spans) taken.fill(1, from, to);
    chosen.push({ candidate, index, score: scores[index]!, spans });
  }
  return chosen;
}

function wordsUnder(candidates: readonly Candidate[]): number {
  let last = 0;
  for (const { spans } of candidates) for (const { to } of spans) if (to > last) last = to;
  return last;
}
