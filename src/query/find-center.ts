// The concept that a part of the graph is to be around.
import { findConcept, readConceptRef, readPartFacts, type Store } from '../store/index.js';
import { findConceptByName } from './find-concept.js';

/** Around it is nothing. */
export const NOWHERE = -1;

/**
 * Its row number. A name may mean something else in a part, or nothing, so a part is asked by the id that the whole has for the
 * name; what the part lacks is `NOWHERE`.
 * @throws PaperweaveError `concept-unknown`, `concept-ambiguous`, of a whole.
 */
export function findCenter(store: Store, name: string): number {
  return readPartFacts(store) ? (findConcept(store, name) ?? NOWHERE) : findConceptByName(store, name);
}

/** As a part is to be asked. @throws PaperweaveError as `findCenter`. */
export function centerId(whole: Store, name: string): string {
  return readConceptRef(whole, findConceptByName(whole, name)).id;
}
