// The communities of the map in the order in which lists show them. Ids follow the size at the last full layout, papers
// included, and are kept when papers come and go, so they are no order to read.
import type { CommunityAnswer, MapAnswer } from '../../src/model/index.js';

/** Those of the coarsest level, most concepts first. */
export function topCommunities({ communities }: MapAnswer): CommunityAnswer[] {
  const top = communities.filter(({ level }) => level === 0);
  return top.sort((a, b) => b.concepts - a.concepts || a.id - b.id);
}
