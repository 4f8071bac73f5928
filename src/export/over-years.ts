// What an export is written from: the knowledge base, or where only some years are asked for, the part of it that is their papers.
import type { Asked } from '../query/asked.js';
import { checkRelation } from '../query/check-relation.js';
import { centerId } from '../query/find-center.js';
import { wantedOfYears } from '../store/index.js';
import { overPart } from './over-part.js';
import { type PartFilters, partWords } from './part-words.js';

/**
 * What `make` gives, read from the papers of the years that are asked for. Concept and relation are those of the whole: that no
 * paper of these years knows them is no mistake, and leaves nothing.
 * @throws PaperweaveError `concept-unknown`, `concept-ambiguous`, `relation-unknown`.
 */
export function overYears<T, V extends PartFilters>(
  kb: Asked,
  values: V,
  make: (kb: Asked, values: V) => Iterable<T>,
): Iterable<T> {
  const { from, to, concept, relation } = values;
  if (relation !== undefined) checkRelation(kb.store, relation);
  const wanted = wantedOfYears(kb.store, { from, to });
  if (!wanted) return make(kb, values);
  const asked = concept === undefined ? values : { ...values, concept: centerId(kb.store, concept) };
  const filters = partWords(kb.store, { from, to });
  return overPart(kb, { wanted, filters }, (part) => make(part, asked));
}
