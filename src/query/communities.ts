// The communities of a level, largest first.
import type { CommunitiesAnswer, CommunityAnswer } from '../model/index.js';
import {
  readCommunities,
  readConceptRef,
  readKeyConcepts,
  readKeyPapers,
  readMeta,
  readNumber,
  readPaperRef,
  type Store,
  type StoredCommunity,
} from '../store/index.js';
import { defineQuery } from './query.js';
import { communitiesAnswer } from './schemas/whole-answers.js';
import { formatTable } from './table.js';

export const communities = defineQuery({
  id: 'communities',
  label: 'Communities',
  summary: 'the communities of the graph, largest first',
  question: 'Which fields does this corpus fall into?',
  example: { level: 1 },
  route: '/api/communities',
  answer: communitiesAnswer,
  params: [
    {
      id: 'level',
      type: 'integer',
      default: 0,
      min: 0,
      max: 20,
      summary: '0 colours the map; higher is finer',
    },
  ],
  run: ({ store }, { level }): CommunitiesAnswer => ({
    modularity: readNumber(store, 'communities.modularity'),
    algorithm: readMeta(store).get('communities.algorithm') ?? '',
    communities: readCommunities(store, level).map((community) => toCommunity(store, community)),
  }),
  table: ({ communities: found }) =>
    formatTable(found, [
      { title: 'community', of: ({ id }) => id },
      { title: 'label', of: ({ label }) => label },
      { title: 'concepts', of: ({ concepts }) => concepts },
      { title: 'papers', of: ({ papers }) => papers },
      { title: 'stability', of: ({ stability }) => stability },
    ]),
});

export function toCommunity(store: Store, community: StoredCommunity): CommunityAnswer {
  const { level, id } = community;
  return {
    ...community,
    keyConcepts: readKeyConcepts(store, level, id).map((concept) => readConceptRef(store, concept)),
    keyPapers: readKeyPapers(store, level, id).map((paper) => readPaperRef(store, paper)),
  };
}
