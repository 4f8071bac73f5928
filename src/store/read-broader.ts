// Broader and narrower concepts by their row numbers.
import type { BroaderEdge } from '../model/index.js';
import type { Store } from './store.js';

export type StoredBroader = Omit<BroaderEdge, 'evidence'>;

export function readBroader(store: Store, narrower: number): readonly StoredBroader[] {
  return store.all<StoredBroader>('SELECT * FROM broader WHERE narrower = ? ORDER BY broader', narrower);
}

export function readNarrower(store: Store, broader: number): readonly StoredBroader[] {
  return store.all<StoredBroader>('SELECT * FROM broader WHERE broader = ? ORDER BY narrower', broader);
}

export function readAllBroader(store: Store): readonly StoredBroader[] {
  return store.all<StoredBroader>('SELECT * FROM broader ORDER BY narrower, broader');
}
