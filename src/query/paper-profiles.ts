// Papers as weighed concepts: salience times inverse document frequency (Spärck Jones 1972, doi:10.1108/eb026526).
import { getOrSet } from '../lib/collections.js';
import { readConceptRef, readConceptsOf, readNumber, readPapersOf, type Store } from '../store/index.js';
import type { Profile } from './similarity.js';

export interface PaperProfiles {
  readonly profileOf: (paper: number) => Profile;
  /** Papers that hold a concept, unless so many do that it tells nothing. */
  readonly papersWith: (concept: number) => Iterable<number>;
}

/** A concept in more than this share of the papers joins nothing. */
const COMMON_SHARE = 0.1;
const FEW_PAPERS = 50;

export function createPaperProfiles(store: Store): PaperProfiles {
  const places = readNumber(store, 'counts.papers');
  const most = Math.max(FEW_PAPERS, COMMON_SHARE * places);
  const frequencies = new Map<number, number>();
  const frequencyOf = (concept: number) =>
    getOrSet(frequencies, concept, () => readConceptRef(store, concept).papers);
  return {
    profileOf: (paper) =>
      new Map(
        readConceptsOf(store, paper).map(({ concept, salience }) => [
          concept,
          salience * Math.log(1 + places / frequencyOf(concept)),
        ]),
      ),
    papersWith: (concept) =>
      frequencyOf(concept) > most ? [] : readPapersOf(store, concept).map(({ paper }) => paper),
  };
}
