// Spans of the same normal form are one candidate; a candidate has all its occurrences, also those the tagger passed over.
import type { Reading } from '../tagger/reading.js';
import { canJoin, findSpans, type Marginals, type Span, spanProbability } from '../tagger/spans.js';
import { type FoldedWords, normalForm } from './normal-form.js';

export interface Candidate {
  readonly form: string;
  readonly length: number;
  readonly spans: Span[];
}

export function findCandidates(reading: Reading, words: FoldedWords, marginals: Marginals): Candidate[] {
  const byForm = new Map<string, Candidate>();
  const places = new Set<number>();
  const lengths = new Map<string, number>();
  for (const span of findSpans(reading, marginals)) {
    const form = normalForm(words, span.from, span.to);
    places.add(placeOf(span.from, span.to));
    const known = byForm.get(form);
    if (known === undefined) {
      byForm.set(form, { form, length: span.to - span.from, spans: [span] });
      const first = words.folded[span.from]!;
      lengths.set(first, (lengths.get(first) ?? 0) | (1 << (span.to - span.from)));
    } else known.spans.push(span);
  }
  addPassedOver(reading, words, marginals, { byForm, lengths, known: places });
  return [...byForm.values()];
}

interface Found {
  readonly byForm: ReadonlyMap<string, Candidate>;
  /** A bit for every length of a candidate that begins with the word. */
  readonly lengths: ReadonlyMap<string, number>;
  readonly known: ReadonlySet<number>;
}

/** Spans are of at most seven words. */
function placeOf(from: number, to: number): number {
  return from * 8 + (to - from);
}

function addPassedOver(
  reading: Reading,
  words: FoldedWords,
  marginals: Marginals,
  { byForm, lengths, known }: Found,
): void {
  const { folded } = words;
  for (let from = 0; from < folded.length; from++) {
    const bits = lengths.get(folded[from]!) ?? 0;
    let broken = false;
    for (let length = 1; length <= 7 && from + length <= folded.length; length++) {
      broken ||= length > 1 && !canJoin(reading.gaps[from + length - 1]!);
      if (broken || (length > 1 && bits >> length === 0)) break;
      if (length > 1 && (bits & (1 << length)) === 0) continue;
      const candidate = byForm.get(normalForm(words, from, from + length));
      if (candidate === undefined || known.has(placeOf(from, from + length))) continue;
      const probability = spanProbability(reading, marginals, from, from + length);
      candidate.spans.push({ from, to: from + length, probability });
    }
  }
}
