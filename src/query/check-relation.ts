// A relation is asked for by its name: one that the graph does not know is a mistake, not an empty answer.
import { PaperweaveError } from '../lib/errors.js';
import { nearestTo } from '../lib/nearest.js';
import { compareStrings, shorten } from '../lib/text.js';
import { readPredicates, type Store } from '../store/index.js';

/** @throws PaperweaveError `relation-unknown`, kind `usage`, with the names that the graph knows. */
export function checkRelation(store: Store, relation: string): void {
  const known = [...readPredicates(store)].sort(compareStrings);
  if (known.includes(relation)) return;
  throw new PaperweaveError({
    code: 'relation-unknown',
    kind: 'usage',
    where: 'relation',
    found: `"${shorten(relation, 60)}"`,
    expected: known.length > 0 ? `one of ${known.join(', ')}` : 'no relation, since this graph has none',
    suggestions: nearestTo(relation, known),
  });
}
