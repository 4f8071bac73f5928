// The part of the graph around one concept: its papers, their concepts, the papers of those, and so on.
import { findCenter, NOWHERE } from '../query/find-center.js';
import { readConceptsOf, readPapersOf, type Store } from '../store/index.js';

/** Numbers of the concepts and papers that are reached. */
export interface EgoNetwork {
  readonly concepts: ReadonlySet<number>;
  readonly papers: ReadonlySet<number>;
}

/**
 * Concepts at most `depth` co-occurrences away, and the papers by which they are reached.
 * @throws PaperweaveError `concept-unknown`, `concept-ambiguous`.
 */
export function egoNetwork(store: Store, name: string, depth: number): EgoNetwork {
  const center = findCenter(store, name);
  let latest = center === NOWHERE ? [] : [center];
  const concepts = new Set(latest);
  const papers = new Set<number>();
  for (let step = 0; step < depth; step++) {
    const reached = addNew(papers, latest, (concept) =>
      readPapersOf(store, concept).map(({ paper }) => paper),
    );
    latest = addNew(concepts, reached, (paper) => readConceptsOf(store, paper).map(({ concept }) => concept));
  }
  return { concepts, papers };
}

/** Adds what the items lead to; gives what was not there before. */
function addNew(
  seen: Set<number>,
  items: readonly number[],
  leadTo: (item: number) => readonly number[],
): number[] {
  const added: number[] = [];
  for (const item of items)
    for (const next of leadTo(item)) {
      if (seen.has(next)) continue;
      seen.add(next);
      added.push(next);
    }
  return added;
}
