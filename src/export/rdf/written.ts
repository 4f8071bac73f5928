// What is written as linked data, and how it is named: what every part of the writer needs.
import type { Store } from '../../store/index.js';
import type { Selection } from '../graph-of.js';
import type { IriOf } from './iris.js';

export interface Written extends Selection {
  readonly store: Store;
  /** What all names begin with. */
  readonly base: string;
  readonly iriOf: IriOf;
}
