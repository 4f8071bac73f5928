// A sentence of a paper with mentions marked in it, as every answer quotes it. Texts and concepts are read once for each answer.
import { getOrSet } from '../lib/collections.js';
import type { Mark, Quotation } from '../model/index.js';
import {
  readConceptRef,
  readMentionsIn,
  readPaperRef,
  readSentence,
  readTexts,
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
  const opened = new Map<number, ReturnType<typeof openPaper>>();
  const tags = new Map<number, Pick<Mark, 'concept' | 'type'>>();
  const tagOf = (concept: number) => getOrSet(tags, concept, () => readTag(store, concept));
  return ({ paper, sentence, score }, wanted) => {
    const { ref, texts } = getOrSet(opened, paper, () => openPaper(store, paper));
    const { field, start, end } = readSentence(store, paper, sentence);
    const marks = readMentionsIn(store, paper, sentence)
      .filter(({ concept }) => wanted.has(concept))
      .map((mention) => markOf(mention, start, tagOf(mention.concept)));
    return { paper: ref, field, start, end, text: texts[field].slice(start, end), marks, score };
  };
}

function openPaper(store: Store, paper: number) {
  return { ref: readPaperRef(store, paper), texts: readTexts(store, paper) };
}

function readTag(store: Store, concept: number): Pick<Mark, 'concept' | 'type'> {
  const { id, type } = readConceptRef(store, concept);
  return { concept: id, type };
}

function markOf(mention: SentenceMention, from: number, tag: Pick<Mark, 'concept' | 'type'>): Mark {
  return { start: mention.start - from, end: mention.end - from, ...tag };
}
