// Papers as weighed concepts: salience times inverse document frequency (Spärck Jones 1972, doi:10.1108/eb026526).
import { readConceptRef, readConceptsOf, readHolders, readNumber, type Store } from '../store/index.js';
import type { AlikeSource } from './most-alike.js';
import { type Profile, profileFrom } from './similarity.js';

export interface WeighedConcept {
  readonly concept: number;
  /** 0..1. */
  readonly salience: number;
}

export interface PaperProfiles extends AlikeSource {
  /** What a paper about these concepts would have. */
  readonly profileFor: (concepts: readonly WeighedConcept[]) => Profile;
}

/** A concept in more than this share of the papers joins nothing. */
const COMMON_SHARE = 0.1;
const FEW_PAPERS = 50;
const NOBODY = new Int32Array(0);

export function createPaperProfiles(store: Store): PaperProfiles {
  const items = readNumber(store, 'counts.papers');
  const most = Math.max(FEW_PAPERS, COMMON_SHARE * items);
  const profileFor = (concepts: readonly WeighedConcept[]) =>
    profileFrom(
      concepts.map(({ concept, salience }) => {
        const { papers } = readConceptRef(store, concept);
        return [concept, salience * Math.log(1 + items / papers)] as const;
      }),
    );
  return {
    items,
    profileFor,
    profileOf: (paper) => profileFor(readConceptsOf(store, paper)),
    itemsWith: (concept) =>
      readConceptRef(store, concept).papers > most ? NOBODY : readHolders(store, concept),
  };
}
