// How much a line reads like an abstract and how little like a title, on its own: a logistic regression over six
// features, fitted on some 30,000 titles, abstracts and single sentences of abstracts (0.4 % misread, most of them
// one-sentence fragments). The table below is the whole model.
import { CLAUSE_WORDS, FUNCTION_WORDS, wordsOf } from './words.js';

const WEIGHTS = {
  bias: -14.75,
  logLength: 2.14,
  endsSentence: 5.7,
  innerSentences: 0.37,
  functionWords: 5.02,
  capitals: -5.15,
  clauseWords: 1.96,
};

/** A full stop, or the address that abstracts like to end with. */
const SENTENCE_END = /(?:[.…。．]["'”’)\]]*|https?:\/\/(?:(?!https?:\/\/)\S)+)\s*$/;
const SENTENCE_BREAK = /[.!?]["'”’)\]]*\s+(?=[A-Z("“'0-9])|[。．！？](?=.)/g;

/** Log-odds that the line is prose of an abstract rather than a title; above zero it is. */
export function proseScore(line: string): number {
  const words = wordsOf(line);
  const folded = words.map((word) => word.toLowerCase());
  const count = Math.max(1, words.length);
  return (
    WEIGHTS.bias +
    WEIGHTS.logLength * Math.log(Math.max(1, line.length)) +
    WEIGHTS.endsSentence * (endsSentence(line) ? 1 : 0) +
    WEIGHTS.innerSentences * Math.min(3, sentenceBreaks(line)) +
    WEIGHTS.functionWords * (folded.filter((word) => FUNCTION_WORDS.has(word)).length / count) +
    WEIGHTS.capitals * capitalShare(words) +
    WEIGHTS.clauseWords * Math.min(3, folded.filter((word) => CLAUSE_WORDS.has(word)).length)
  );
}

export function endsSentence(line: string): boolean {
  return SENTENCE_END.test(line);
}

/** Ends of sentences inside the line. */
export function sentenceBreaks(line: string): number {
  return line.match(SENTENCE_BREAK)?.length ?? 0;
}

/** Share of the longer content words, the first word aside, that begin with a capital: titles in title case. */
function capitalShare(words: readonly string[]): number {
  const long = words.slice(1).filter((word) => word.length >= 4 && !FUNCTION_WORDS.has(word.toLowerCase()));
  return long.filter((word) => /^\p{Lu}/u.test(word)).length / Math.max(1, long.length);
}
