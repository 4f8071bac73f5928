// A sentence of a paper with mentions marked in it, as every answer quotes it.
import type { ConceptRef, Mark, Quotation } from '../model/index.js';
import {
  readConceptRef,
  readMentionsIn,
  readQuoted,
  readSentence,
  type SentenceMention,
  type Store,
} from '../store/index.js';

export interface SentencePlace {
  readonly paper: number;
  /** Position among the paper's sentences. */
  readonly sentence: number;
  /** Rank as evidence, 0..1. */
  readonly score: number;
}

/** Marks the concepts in `wanted`. */
export type Quote = (place: SentencePlace, wanted: ReadonlySet<number>) => Quotation;

export function createQuote(store: Store): Quote {
  return ({ paper, sentence, score }, wanted) => {
    const { ref, texts } = readQuoted(store, paper);
    const { field, start, end } = readSentence(store, paper, sentence);
    const marks = readMentionsIn(store, paper, sentence)
      .filter(({ concept }) => wanted.has(concept))
      .map((mention) => markOf(mention, start, readConceptRef(store, mention.concept)));
    return { paper: ref, field, start, end, text: texts[field].slice(start, end), marks, score };
  };
}

function markOf({ start, end }: SentenceMention, from: number, { id, type }: ConceptRef): Mark {
  return { start: start - from, end: end - from, concept: id, type };
}
