// What is asked of many concepts at once: few numbers each. One by one for the few companions of one concept; all in typed arrays
// once that has cost as much.
import { readNumber } from './read-meta.js';
import type { Store } from './store.js';

export interface ConceptFacts {
  /** Papers that mention the concept. */
  readonly papers: number;
  /** Position in `CONCEPT_TYPES`. */
  readonly type: number;
  readonly community: number;
}

/** `concepts` is how many are to be asked for. */
export function createFacts(store: Store, concepts: number): (concept: number) => ConceptFacts {
  if (!store.isWorthAll('facts', concepts, readNumber(store, 'counts.concepts')))
    return (concept) =>
      store.get<ConceptFacts>('SELECT papers, type, community FROM concepts WHERE concept = ?', concept)!;
  const [papers, type, community] = readFactColumns(store);
  return (concept) => ({ papers: papers![concept]!, type: type![concept]!, community: community![concept]! });
}

/** Papers of every concept, in order. */
export function readConceptFrequencies(store: Store): Int32Array {
  return readFactColumns(store)[0]!;
}

/** Position in `CONCEPT_TYPES` of every concept, in order. */
export function readConceptTypes(store: Store): Int32Array {
  return readFactColumns(store)[1]!;
}

function readFactColumns(store: Store): readonly Int32Array[] {
  return store.remember('fact columns', () =>
    store.columns(
      'SELECT papers, type, community FROM concepts ORDER BY concept',
      readNumber(store, 'counts.concepts'),
    ),
  );
}
