// One community, with the concepts and papers that stand for it.
import { PaperweaveError } from '../lib/errors.js';
import type { CommunityAnswer } from '../model/index.js';
import { readCommunities, readCommunity } from '../store/index.js';
import { toCommunity } from './communities.js';
import { defineQuery } from './query.js';
import { communityAnswer } from './schemas/whole-answers.js';
import { formatFacts, formatTable } from './table.js';

export const community = defineQuery({
  id: 'community',
  label: 'Community',
  summary: 'a community with its key concepts and papers',
  question: 'What is this field about, and which papers stand for it?',
  example: { community: 0 },
  route: '/api/communities/{community}',
  answer: communityAnswer,
  params: [
    { id: 'community', type: 'integer', required: true, position: 0, min: 0, summary: 'its number' },
    {
      id: 'level',
      type: 'integer',
      default: 0,
      min: 0,
      max: 20,
      summary: '0 colours the map; higher is finer',
    },
  ],
  run: ({ store }, { community: id, level }): CommunityAnswer => {
    const found = readCommunity(store, level, id);
    if (found) return toCommunity(store, found);
    const last = readCommunities(store, level).length - 1;
    throw new PaperweaveError({
      code: 'community-unknown',
      kind: 'not-found',
      where: 'community',
      found: String(id),
      expected:
        last < 0 ? `a level that exists, not ${level}` : `a number from 0 to ${last} at level ${level}`,
    });
  },
  table: (answer) => [
    ...formatFacts([
      ['community', answer.id],
      ['label', answer.label],
      ['concepts', answer.concepts],
      ['papers', answer.papers],
      ['stability', answer.stability],
    ]),
    '',
    ...formatTable(answer.keyConcepts, [
      { title: 'concept', of: ({ label }) => label },
      { title: 'type', of: ({ type }) => type },
      { title: 'papers', of: ({ papers }) => papers },
    ]),
    '',
    ...formatTable(answer.keyPapers, [
      { title: 'paper', of: ({ title }) => title, width: 80 },
      { title: 'id', of: ({ id }) => id, width: 40 },
    ]),
  ],
});
