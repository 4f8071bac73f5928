// Sentences that mention a concept, or two together.
import { firstAtLeast } from '../lib/first-at-least.js';
import type { Sentence } from '../model/index.js';
import { type Reading, USE } from './cells.js';
import { readSentence, sentenceAt, sentencesWith, sentencesWithBoth, useOf } from './read-mentions.js';
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
  const salience = fromE4(salienceIn(readReading(store, paper), concept));
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
  return (limit < 0 ? shared : shared.slice(0, limit)).map((paper) => {
    const reading = readReading(store, paper);
    return { paper, salience: fromE4(salienceIn(reading, a) + salienceIn(reading, b)) };
  });
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
    const reading = readReading(store, paper);
    const sentences = sentencesWithBoth(reading, a, b);
    if (sentences.length === 0) continue;
    const salience = fromE4(salienceIn(reading, a) + salienceIn(reading, b));
    for (const sentence of sentences) {
      found.push({ paper, sentence, ...sentenceAt(reading.sentences, sentence), salience });
      if (found.length === limit) return found;
    }
  }
  return found;
}

/** Papers that hold both, ascending: each of the fewer is looked up among the more, from where the one before it stood. */
function sharedPapers(store: Store, a: number, b: number): readonly number[] {
  const [one, other] = [readHolders(store, a), readHolders(store, b)];
  const [fewer, more] = one.length < other.length ? [one, other] : [other, one];
  const shared: number[] = [];
  let at = 0;
  for (const paper of fewer) {
    at = firstAtLeast(more, paper, at);
    if (at === more.length) break;
    if (more[at] === paper) shared.push(paper);
  }
  return shared;
}

/** In ten-thousandths. */
function salienceIn({ concepts: cells }: Reading, concept: number): number {
  const use = useOf(cells, concept);
  return use === 0 ? 0 : cells[(use - 1) * USE.size + USE.salience]!;
}
