// Which rows of a knowledge base a part holds, and under which numbers.
import { readNumber } from '../read-meta.js';
import { readConceptsIn } from '../read-paper-concepts.js';
import type { Store } from '../store.js';
import { type Numbering, numberKept } from './numbering.js';

/** Row numbers of what is wanted. */
export interface Wanted {
  readonly concepts: ReadonlySet<number>;
  readonly papers: ReadonlySet<number>;
}

export interface Part {
  readonly whole: Store;
  readonly papers: Numbering;
  readonly concepts: Numbering;
}

/** Concepts that no paper of the part mentions are not in it: there would be nothing to show for them. */
export function surveyPart(whole: Store, wanted: Wanted): Part {
  const papers = numberKept(readNumber(whole, 'counts.papers'), (paper) => wanted.papers.has(paper));
  const held = readConceptsIn(whole, papers.kept);
  const isKept = (concept: number) => held[concept] === 1 && wanted.concepts.has(concept);
  return { whole, papers, concepts: numberKept(held.length, isKept) };
}
