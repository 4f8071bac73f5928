// What a part was chosen by, in words that stand after "a part of it:", one for each filter.
import { counted } from '../lib/text.js';
import { findCenter, NOWHERE } from '../query/find-center.js';
import { readCommunity, readConceptRef, type Store } from '../store/index.js';

/** As formats have them; `minWeight` is of shared papers. */
export interface PartFilters {
  readonly from?: number | undefined;
  readonly to?: number | undefined;
  readonly type?: string | undefined;
  readonly community?: number | undefined;
  readonly minPapers?: number | undefined;
  readonly relation?: string | undefined;
  readonly concept?: string | undefined;
  readonly depth?: number | undefined;
  readonly minWeight?: number | undefined;
}

type Word = (store: Store, filters: PartFilters) => string | undefined;

/** In the order in which they are said; none for a filter that lets everything through. */
const WORDS: readonly Word[] = [
  (store, { concept, depth = 1 }) =>
    concept === undefined
      ? undefined
      : `what is at most ${counted(depth, 'co-occurrence')} away from ${labelOf(store, concept)}`,
  (store, { community }) =>
    community === undefined
      ? undefined
      : `community ${community}, ${readCommunity(store, 0, community)?.label ?? 'which has no members'}`,
  (_, { type }) => (type === undefined ? undefined : `concepts of the type ${type}`),
  (_, { relation }) =>
    relation === undefined ? undefined : `concepts that take part in a relation “${relation}”`,
  (_, { minPapers = 1 }) => (minPapers > 1 ? `concepts in at least ${minPapers} papers` : undefined),
  (_, { minWeight = 0 }) =>
    minWeight > 1 ? `links of at least ${counted(Math.ceil(minWeight), 'paper')}` : undefined,
  (_, { from, to }) => yearWords(from, to),
];

/** @throws PaperweaveError where the concept is unknown. */
export function partWords(store: Store, filters: PartFilters): readonly string[] {
  return WORDS.map((word) => word(store, filters)).filter((word) => word !== undefined);
}

function labelOf(store: Store, concept: string): string {
  const center = findCenter(store, concept);
  return center === NOWHERE ? `${concept}, which is not there` : readConceptRef(store, center).label;
}

function yearWords(from: number | undefined, to: number | undefined): string | undefined {
  if (from === undefined) return to === undefined ? undefined : `papers up to ${to}`;
  if (to === undefined) return `papers of ${from} and later`;
  return from === to ? `papers of ${from}` : `papers of ${from} to ${to}`;
}
