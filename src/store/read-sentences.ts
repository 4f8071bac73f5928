// Sentences that mention a concept, or two together.
import type { Sentence } from '../model/index.js';
import { USE } from './cells.js';
import { readSentence, sentencesWith } from './read-mentions.js';
import { readHolders } from './read-paper-concepts.js';
import { readReading } from './read-readings.js';
import { fromE4 } from './read-types.js';
import type { Store } from './store.js';

/** A sentence that mentions what was asked for. */
export interface FoundSentence extends Sentence {
  readonly paper: number;
  /** Position among the paper's sentences. */
  readonly sentence: number;
  /** Sum of the saliences of the concepts asked for in the paper, 0..2. */
  readonly salience: number;
}

export interface SharedPaper {
  readonly paper: number;
  /** Sum of the two saliences, 0..2. */
  readonly salience: number;
}

/** Sentences that mention the concept. */
export function countSentencesOf(store: Store, concept: number): number {
  let count = 0;
  for (const paper of readHolders(store, concept)) count += sentencesWith(store, paper, concept).length;
  return count;
}

/** Sentences of one paper that mention the concept, in order. */
export function readSentencesOf(store: Store, concept: number, paper: number): readonly FoundSentence[] {
  const salience = fromE4(salienceIn(store, paper, concept));
  return sentencesWith(store, paper, concept).map((sentence) => ({
    paper,
    sentence,
    ...readSentence(store, paper, sentence),
    salience,
  }));
}

/** Papers that hold both concepts, ascending; at most `limit`. */
export function readSharedPapers(store: Store, a: number, b: number, limit = -1): readonly SharedPaper[] {
  const shared = sharedPapers(store, a, b);
  return (limit < 0 ? shared : shared.slice(0, limit)).map((paper) => ({
    paper,
    salience: fromE4(salienceIn(store, paper, a) + salienceIn(store, paper, b)),
  }));
}

/** Sentences that mention both concepts, papers ascending; at most `limit`. */
export function readSharedSentences(
  store: Store,
  a: number,
  b: number,
  limit = -1,
): readonly FoundSentence[] {
  const found: FoundSentence[] = [];
  for (const paper of sharedPapers(store, a, b)) {
    const withB = sentencesWith(store, paper, b);
    for (const sentence of sentencesWith(store, paper, a)) {
      if (!withB.includes(sentence)) continue;
      const salience = fromE4(salienceIn(store, paper, a) + salienceIn(store, paper, b));
      found.push({ paper, sentence, ...readSentence(store, paper, sentence), salience });
      if (found.length === limit) return found;
    }
  }
  return found;
}

/** Both lists ascend. */
function sharedPapers(store: Store, a: number, b: number): number[] {
  const [first, second] = [readHolders(store, a), readHolders(store, b)];
  const shared: number[] = [];
  for (let i = 0, j = 0; i < first.length && j < second.length; ) {
    const difference = first[i]! - second[j]!;
    if (difference === 0) shared.push(first[i]!);
    if (difference <= 0) i++;
    if (difference >= 0) j++;
  }
  return shared;
}

/** In ten-thousandths. */
function salienceIn(store: Store, paper: number, concept: number): number {
  const { concepts: cells } = readReading(store, paper);
  for (let at = 0; at < cells.length; at += USE.size)
    if (cells[at + USE.concept]! === concept) return cells[at + USE.salience]!;
  return 0;
}
