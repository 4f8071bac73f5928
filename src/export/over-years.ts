// What an export is written from: the knowledge base, or where only some years are asked for, the part of it that is their papers.
import type { Asked } from '../query/asked.js';
import { checkRelation } from '../query/check-relation.js';
import { wantedOfYears } from '../store/index.js';
import { overPart } from './over-part.js';
import { type PartFilters, partWords } from './part-words.js';

/**
 * What `make` gives, read from the papers of the years that are asked for.
 * @throws PaperweaveError `relation-unknown`, of the whole: that no paper of these years states one is no mistake.
 */
export function overYears<T>(
  kb: Asked,
  { from, to, relation }: PartFilters,
  make: (kb: Asked) => Iterable<T>,
): Iterable<T> {
  if (relation !== undefined) checkRelation(kb.store, relation);
  const wanted = wantedOfYears(kb.store, { from, to });
  return overPart(kb, wanted && { wanted, filters: partWords(kb.store, { from, to }) }, make);
}
