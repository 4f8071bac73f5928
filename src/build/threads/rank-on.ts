// Ranks of the concepts, by a helping thread that has nothing else to do.
import { type ConceptRanks, rankConcepts } from '../../analyze/index.js';
import type { CooccurrenceEdges } from '../../model/index.js';
import type { Helper } from './helper.js';

/** Without a helper the ranks are there on return. @param concepts How many there are. */
export async function rankOn(
  helper: Helper | undefined,
  { source, target, count }: CooccurrenceEdges,
  concepts: number,
): Promise<ConceptRanks> {
  const pairs = { source, target, count };
  const rankHere = () => rankConcepts(pairs, concepts);
  return helper ? await helper.ask('rank', { pairs, concepts }).catch(rankHere) : rankHere();
}
