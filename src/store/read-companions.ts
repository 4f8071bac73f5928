// The concepts that share papers with one. Nothing of it is stored: they are counted from the lists of concepts of its papers.
import { type ConceptFacts, createFacts } from './concept-facts.js';
import { FEWEST_SHARED } from './meta-keys.js';
import { createPaired } from './paired.js';
import { readNumber } from './read-meta.js';
import { readHolders } from './read-paper-concepts.js';
import { readYears } from './read-papers.js';
import type { Store } from './store.js';

export interface Companion extends ConceptFacts {
  readonly concept: number;
  /** Papers that hold both. */
  readonly shared: number;
  /** Year of the latest paper that holds both, where papers of certain years were asked for. */
  readonly latest?: number;
}

/** Concepts that share a paper with one, by row number. */
export function readCompanions(store: Store, concept: number): readonly Companion[] {
  const count = createCounter(store);
  const fewest = readNumber(store, FEWEST_SHARED);
  const shared = count(concept, readHolders(store, concept)).filter(({ papers }) => papers >= fewest);
  const factsOf = createFacts(store, shared.length);
  return shared.map(({ concept: other, papers }) => ({ concept: other, shared: papers, ...factsOf(other) }));
}

/** The same over the papers of some years only; papers without a year are left out. */
export function readCompanionsWithin(
  store: Store,
  concept: number,
  from: number,
  to: number,
): readonly Companion[] {
  const years = readYears(store);
  const inTime = readHolders(store, concept).filter((paper) => {
    const year = years[paper];
    return year !== undefined && year >= from && year <= to;
  });
  const latest = new Map<number, number>();
  const note = (paper: number, other: number) => {
    latest.set(other, Math.max(years[paper]!, latest.get(other) ?? years[paper]!));
  };
  const shared = createCounter(store)(concept, inTime, note);
  const factsOf = createFacts(store, shared.length);
  return shared.map(({ concept: other, papers }) => ({
    concept: other,
    shared: papers,
    ...factsOf(other),
    latest: latest.get(other)!,
  }));
}

interface Shared {
  readonly concept: number;
  readonly papers: number;
}

type Counter = (
  concept: number,
  papers: Int32Array,
  note?: (paper: number, other: number) => void,
) => readonly Shared[];

/** In how many of the papers each other concept is paired with one; by row number. */
function createCounter(store: Store): Counter {
  const counts = store.remember('pair counts', () => new Int32Array(readNumber(store, 'counts.concepts')));
  return (concept, papers, note) => {
    const pairedOf = createPaired(store, papers.length);
    const met: number[] = [];
    try {
      for (const paper of papers) {
        store.step();
        const paired = pairedOf(paper);
        if (!paired.includes(concept)) continue;
        for (const other of paired) {
          if (other === concept) continue;
          if (counts[other]!++ === 0) met.push(other);
          note?.(paper, other);
        }
      }
      const shared = Int32Array.from(met).sort();
      return Array.from(shared, (other) => ({ concept: other, papers: counts[other]! }));
    } finally {
      for (const other of met) counts[other] = 0; // the next question counts here too
    }
  };
}
