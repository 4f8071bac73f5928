// How well a name fits what was typed: exact, beginning, words, misspelt. The classes do not overlap; within each, papers count.
// Pure: the viewer of a static site ranks by it too.
import { foldCase } from '../lib/text.js';

export const EXACT = 1;
const BEGINNING = 0.75;
const WORDS = 0.5;
export const MISSPELT = 0.25;
/** What papers can add within a class. */
const ROOM = 0.2;
const MANY_PAPERS = 1e6;

/** The class of a name that holds all the words that were typed. */
export function createClassOf(typed: string): (surface: string) => number {
  const start = foldCase(typed.trim());
  return (surface) => (foldCase(surface).startsWith(start) ? BEGINNING : WORDS);
}

export function gain(papers: number): number {
  return ROOM * Math.min(1, Math.log1p(papers) / Math.log(MANY_PAPERS));
}
