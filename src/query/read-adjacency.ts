// The co-occurrence graph of the store: counted once, when a query first walks it.
import { readConceptFrequencies, readNumber, readPairColumns, type Store } from '../store/index.js';
import { type Adjacency, adjacencyOf } from './adjacency.js';

export function readAdjacency(store: Store): Adjacency {
  return store.remember('adjacency', () =>
    adjacencyOf(readPairColumns(store), readConceptFrequencies(store), readNumber(store, 'counts.papers')),
  );
}
