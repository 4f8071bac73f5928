// The trained tagger's spans, gathered by phrase: what the machine says of a candidate, beside what the rules see.
import type { ConceptType, Field } from '../model/index.js';
import { type Candidates, knownOrAdded, type TaggerVerdict, wordsWithin } from './candidate.js';
import type { Phrase } from './phrases.js';
import type { FieldReading } from './reading.js';

/** A span as the tagger reports it; scores in 0..1. */
export interface TaggedSpan {
  readonly field: Field;
  readonly start: number;
  readonly end: number;
  readonly type: ConceptType;
  readonly score: number;
  readonly typeScore: number;
}

export function addTagged(
  candidates: Candidates,
  readings: readonly FieldReading[],
  spans: readonly TaggedSpan[],
): void {
  for (const span of spans) {
    const reading = readings.find(({ field }) => field === span.field)!;
    const phrase = wordsWithin(reading.words, span.start, span.end);
    if (phrase === undefined || hasNoise(reading, phrase)) continue;
    const candidate = knownOrAdded(candidates, reading, phrase);
    candidate.tagged = heed(candidate.tagged ?? { score: 0, types: {} }, span);
  }
}

/** Part of a link or of mark-up. */
function hasNoise({ words }: FieldReading, { from, to }: Phrase): boolean {
  return words.slice(from, to).some(({ about }) => about.lower === '');
}

function heed({ score, types }: TaggerVerdict, span: TaggedSpan): TaggerVerdict {
  const sum = (types[span.type] ?? 0) + span.typeScore;
  return { score: Math.max(score, span.score), types: { ...types, [span.type]: sum } };
}
