// What a sentence is worth as evidence, 0..1. Pure: the viewer of a static site ranks by it too.
import type { Sentence } from '../model/index.js';

/** A sentence of this many characters says something and can be read at a glance. */
const GOOD_LENGTH = { min: 60, max: 260 } as const;
const TITLE_SHARE = 0.6;

/** 0..1: titles tell less than sentences, fragments and monsters least. */
export function fitOf({ field, start, end }: Sentence): number {
  const length = end - start;
  const fit = Math.min(1, length / GOOD_LENGTH.min, GOOD_LENGTH.max / Math.max(1, length));
  return (field === 'title' ? TITLE_SHARE : 1) * (0.5 + 0.5 * fit);
}

/** Of a sentence that holds both concepts; `salience` is the sum of theirs in the paper, `said` whether a relation was read from it. */
export function togetherScore(sentence: Sentence, salience: number, said: boolean): number {
  return 0.5 + (said ? 0.2 : 0) + 0.15 * salience * fitOf(sentence);
}

/** Of a sentence of a paper that holds both concepts apart. */
export const apartScore = (salience: number): number => 0.2 * salience;

/** The sentence that fits best, of equal ones the first. */
export function bestOf<T extends Sentence>(found: readonly T[]): T {
  return found.reduce((best, each) => (fitOf(each) > fitOf(best) ? each : best));
}

interface Place {
  readonly paper: number;
  readonly sentence: number;
  readonly score: number;
}

export function bestPlacesFirst<T extends Place>(places: readonly T[]): T[] {
  return [...places].sort((a, b) => b.score - a.score || a.paper - b.paper || a.sentence - b.sentence);
}
