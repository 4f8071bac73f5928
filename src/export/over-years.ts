// What an export is written from: the knowledge base, or where only some years are asked for, the part of it that is their papers.
import type { Asked } from '../query/asked.js';
import { checkRelation } from '../query/check-relation.js';
import { readNumber, readPlacedPapers } from '../store/index.js';
import { overPart, type PartAsked } from './over-part.js';
import { type PartFilters, partWords } from './part-words.js';

/**
 * What `make` gives, read from the papers of the years that are asked for; a paper without a year is of none.
 * @throws PaperweaveError `relation-unknown`, of the whole: that no paper of these years states one is no mistake.
 */
export function overYears<T>(kb: Asked, filters: PartFilters, make: (kb: Asked) => Iterable<T>): Iterable<T> {
  if (filters.relation !== undefined) checkRelation(kb.store, filters.relation);
  return overPart(kb, yearsPart(kb, filters), make);
}

/** Undefined where these are the years of all papers. */
function yearsPart(kb: Asked, { from, to }: PartFilters): PartAsked | undefined {
  if (from === undefined && to === undefined) return undefined;
  const papers = papersWithin(kb, from, to);
  if (papers.size === readNumber(kb.store, 'counts.papers')) return undefined;
  return { wanted: { papers, concepts: allConcepts(kb) }, filters: partWords(kb.store, { from, to }) };
}

function papersWithin({ store }: Asked, from = -Infinity, to = Infinity): ReadonlySet<number> {
  const papers = readPlacedPapers(store);
  const within = papers.filter(({ year }) => year !== undefined && year >= from && year <= to);
  return new Set(within.map(({ paper }) => paper));
}

function allConcepts({ store }: Asked): ReadonlySet<number> {
  return new Set(Array.from({ length: readNumber(store, 'counts.concepts') }, (_, concept) => concept));
}
