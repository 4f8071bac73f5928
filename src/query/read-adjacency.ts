// The co-occurrence graph of the store: read once, when a query first walks it.
import { readConceptFrequencies, readNumber, readPairColumns, type Store } from '../store/index.js';
import { type Adjacency, adjacencyOf } from './adjacency.js';

export function readAdjacency(store: Store): Adjacency {
  return store.remember('adjacency', () => {
    const frequencies = Int32Array.from(readConceptFrequencies(store));
    return adjacencyOf(readPairColumns(store), frequencies, readNumber(store, 'counts.papers'));
  });
}
