// Concepts, or papers, like one: and what makes them so.
import type { SimilarAnswer, SimilarItem } from '../model/index.js';
import { readConceptRef, readPaperRef, type Store } from '../store/index.js';
import { type Adjacency, readAdjacency } from './adjacency.js';
import type { Asked } from './asked.js';
import { findConceptByName } from './find-concept.js';
import { findPaperByName } from './find-paper.js';
import { createPaperProfiles } from './paper-profiles.js';
import { defineQuery } from './query.js';
import { cosine, type Profile, profileOf, sharedKeys } from './similarity.js';
import { formatTable } from './table.js';

/** Candidates whose cosine is worked out: those that share most with the one asked for. */
const COMPARED = 200;
const REASONS = 5;

export const similar = defineQuery({
  id: 'similar',
  label: 'Similar',
  summary: 'concepts that keep the same company, or papers about the same concepts, and why',
  route: '/api/similar',
  params: [
    {
      id: 'name',
      type: 'text',
      required: true,
      position: 0,
      summary: 'a concept, or the id or title of a paper',
    },
    {
      id: 'kind',
      type: 'choice',
      choices: ['concept', 'paper'],
      default: 'concept',
      summary: 'what the name is of',
    },
    { id: 'limit', type: 'integer', default: 10, min: 1, max: 100, summary: 'most items to give' },
  ],
  run: (kb, { name, kind, limit }): SimilarAnswer =>
    kind === 'paper' ? similarPapers(kb, name, limit) : similarConcepts(kb, name, limit),
  table: ({ similar: items }) =>
    formatTable(items, [
      { title: 'name', of: ({ concept, paper }) => concept?.label ?? paper?.title, width: 80 },
      { title: 'similarity', of: ({ score }) => score },
      { title: 'because of', of: ({ because }) => because.map(({ label }) => label).join(', '), width: 90 },
    ]),
});

interface Like {
  readonly item: number;
  readonly score: number;
  readonly because: readonly number[];
}

function similarConcepts({ store }: Asked, name: string, limit: number): SimilarAnswer {
  const concept = findConceptByName(store, name);
  const adjacency = readAdjacency(store);
  const own = profileOf(adjacency, concept);
  const candidates = overlapping(own, (key) => neighborsOf(adjacency, key), concept);
  const like = mostAlike(own, candidates, (item) => profileOf(adjacency, item), limit);
  return {
    kind: 'concept',
    concept: readConceptRef(store, concept),
    similar: like.map((each) => ({ concept: readConceptRef(store, each.item), ...explained(store, each) })),
  };
}

function similarPapers({ store }: Asked, name: string, limit: number): SimilarAnswer {
  const paper = findPaperByName(store, name);
  const { profileOf: paperProfile, papersWith } = createPaperProfiles(store);
  const own = paperProfile(paper);
  const like = mostAlike(own, overlapping(own, papersWith, paper), paperProfile, limit);
  return {
    kind: 'paper',
    paper: readPaperRef(store, paper),
    similar: like.map((each) => ({ paper: readPaperRef(store, each.item), ...explained(store, each) })),
  };
}

function explained(store: Store, { score, because }: Like): Pick<SimilarItem, 'score' | 'because'> {
  return { score, because: because.map((concept) => readConceptRef(store, concept)) };
}

function neighborsOf({ starts, targets }: Adjacency, concept: number): Iterable<number> {
  return targets.subarray(starts[concept]!, starts[concept + 1]!);
}

/** Items that share keys with the profile, those with the greatest weight of shared keys first. */
function overlapping(
  own: Profile,
  itemsWith: (key: number) => Iterable<number>,
  self: number,
): readonly number[] {
  const weights = new Map<number, number>();
  for (const [key, weight] of own)
    for (const item of itemsWith(key)) weights.set(item, (weights.get(item) ?? 0) + weight);
  weights.delete(self);
  return [...weights]
    .sort(([a, x], [b, y]) => y - x || a - b)
    .slice(0, COMPARED)
    .map(([item]) => item);
}

function mostAlike(
  own: Profile,
  candidates: readonly number[],
  profile: (item: number) => Profile,
  limit: number,
): readonly Like[] {
  return candidates
    .map((item) => ({ item, other: profile(item) }))
    .map(({ item, other }) => ({ item, other, score: cosine(own, other) }))
    .filter(({ score }) => score > 0)
    .sort((a, b) => b.score - a.score || a.item - b.item)
    .slice(0, limit)
    .map(({ item, other, score }) => ({ item, score, because: sharedKeys(own, other).slice(0, REASONS) }));
}
