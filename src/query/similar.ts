// Concepts, or papers, like one: and what makes them so.
import type { SimilarAnswer, SimilarItem } from '../model/index.js';
import { readConceptRef, readPaperRef, type Store } from '../store/index.js';
import type { Adjacency } from './adjacency.js';
import type { Asked } from './asked.js';
import { findConceptByName } from './find-concept.js';
import { findPaperByName } from './find-paper.js';
import { type Alike, mostAlike } from './most-alike.js';
import { OFFSET, type Page, pageOf } from './paging.js';
import { createPaperProfiles } from './paper-profiles.js';
import { defineQuery } from './query.js';
import { readAdjacency } from './read-adjacency.js';
import { similarAnswer } from './schemas/paper-answers.js';
import { createProfiles } from './similarity.js';
import { formatTable } from './table.js';

export const similar = defineQuery({
  id: 'similar',
  label: 'Similar',
  summary: 'concepts that keep the same company, or papers about the same concepts, and why',
  question: 'What could stand in for X, or which papers are like this one?',
  example: { name: 'grokking' },
  route: '/api/similar',
  answer: similarAnswer,
  list: { field: 'similar', length: ({ total }) => total },
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
    OFFSET,
  ],
  run: (kb, { name, kind, ...page }): SimilarAnswer =>
    kind === 'paper' ? similarPapers(kb, name, page) : similarConcepts(kb, name, page),
  table: ({ similar: items }) =>
    formatTable(items, [
      { title: 'name', of: ({ concept, paper }) => concept?.label ?? paper?.title, width: 80 },
      { title: 'similarity', of: ({ score }) => score },
      { title: 'because of', of: ({ because }) => because.map(({ label }) => label).join(', '), width: 90 },
    ]),
});

function similarConcepts({ store }: Asked, name: string, page: Page): SimilarAnswer {
  const concept = findConceptByName(store, name);
  const adjacency = readAdjacency(store);
  const profileOf = store.remember('profiles', () => createProfiles(adjacency));
  const itemsWith = (key: number) => {
    store.step();
    return neighborsOf(adjacency, key);
  };
  const source = { items: adjacency.frequencies.length, profileOf, itemsWith };
  const alike = mostAlike(profileOf(concept), source, concept);
  return {
    kind: 'concept',
    concept: readConceptRef(store, concept),
    total: alike.length,
    similar: pageOf(alike, page).map((each) => ({
      concept: readConceptRef(store, each.item),
      ...explained(store, each),
    })),
  };
}

function similarPapers({ store }: Asked, name: string, page: Page): SimilarAnswer {
  const paper = findPaperByName(store, name);
  const profiles = createPaperProfiles(store);
  const alike = mostAlike(profiles.profileOf(paper), profiles, paper);
  return {
    kind: 'paper',
    paper: readPaperRef(store, paper),
    total: alike.length,
    similar: pageOf(alike, page).map((each) => ({
      paper: readPaperRef(store, each.item),
      ...explained(store, each),
    })),
  };
}

export function explained(store: Store, { score, because }: Alike): Pick<SimilarItem, 'score' | 'because'> {
  return { score, because: because().map((concept) => readConceptRef(store, concept)) };
}

function neighborsOf({ starts, targets }: Adjacency, concept: number): Int32Array {
  return targets.subarray(starts[concept]!, starts[concept + 1]!);
}
