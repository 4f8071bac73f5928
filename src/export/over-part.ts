// A part of a knowledge base in the place of the whole, for as long as an export of it is read.
import type { Asked } from '../query/asked.js';
import { type CutOptions, cutStore } from '../store/index.js';
import { communityHues } from './community-colors.js';
import type { Selection } from './graph-of.js';

export interface PartAsked extends Pick<CutOptions, 'filters' | 'fewestShared'> {
  readonly wanted: Selection;
}

/** What `make` gives, read from the part, or from the whole where no part is asked for. */
export function overPart<T>(
  kb: Asked,
  asked: PartAsked | undefined,
  make: (kb: Asked) => Iterable<T>,
): Iterable<T> {
  return asked === undefined ? make(kb) : overCut(kb, asked, make);
}

/** The part is cut when the first of what is made of it is asked for, and gone after the last. */
function* overCut<T>(
  { store }: Asked,
  { wanted, ...options }: PartAsked,
  make: (kb: Asked) => Iterable<T>,
): Iterable<T> {
  using part = cutStore(store, wanted, { ...options, hues: communityHues(store) });
  yield* make({ store: part });
}
