// The co-occurrence graph of the store: counted once, when a query first walks it.
import { readConceptFrequencies, readNumber, readPairRows, type Store } from '../store/index.js';
import type { Adjacency } from './adjacency.js';

export function readAdjacency(store: Store): Adjacency {
  return store.remember('adjacency', () => ({
    ...readPairRows(store),
    frequencies: readConceptFrequencies(store),
    places: readNumber(store, 'counts.papers'),
  }));
}
