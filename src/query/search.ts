// Concepts and papers by name: exact, begun, in part, or misspelt.
import { CONCEPT_TYPES, type SearchAnswer, type SearchHit } from '../model/index.js';
import { readConceptRef, readPaperRef, type Store } from '../store/index.js';
import { matchNames, type NameMatch, type TitleMatch } from './match-names.js';
import { OFFSET, pageOf } from './paging.js';
import { defineQuery } from './query.js';
import { searchAnswer } from './schemas/paper-answers.js';
import { formatTable } from './table.js';

export const search = defineQuery({
  id: 'search',
  label: 'Search',
  summary: 'concepts and papers by label, alias or title; typing errors are forgiven',
  question: 'What is this called here, and is it here at all?',
  example: { q: 'catastrofic forgeting' },
  route: '/api/search',
  answer: searchAnswer,
  list: { field: 'hits', length: ({ total }) => total ?? 0 },
  params: [
    { id: 'q', type: 'text', required: true, position: 0, summary: 'what to look for' },
    { id: 'limit', type: 'integer', default: 20, min: 1, max: 100, summary: 'most hits to give' },
    OFFSET,
    { id: 'kind', type: 'choice', choices: ['concept', 'paper'], summary: 'only concepts, or only papers' },
    { id: 'type', type: 'choice', choices: CONCEPT_TYPES, summary: 'only concepts of this type' },
    { id: 'from', type: 'integer', summary: 'only papers of this year or later' },
    { id: 'to', type: 'integer', summary: 'only papers of this year or earlier' },
  ],
  run: ({ store }, { q, kind, type, from, to, ...page }): SearchAnswer => {
    const { names, titles } = matchNames(store, q);
    const ofYears = from !== undefined || to !== undefined;
    const found: Found[] = [];
    if (kind !== 'paper' && (type || !ofYears)) found.push(...conceptsFound(store, names));
    if (kind !== 'concept' && (ofYears || !type)) found.push(...papersFound(store, titles));
    found.sort((a, b) => b.score - a.score || b.papers - a.papers);
    const hits = found
      .map(({ read }) => read())
      .filter(({ concept, paper }) =>
        concept ? !type || concept.type === type : isWithin(paper?.year, from, to),
      );
    return { query: q, total: hits.length, hits: pageOf(hits, page) };
  },
  table: ({ hits }) =>
    formatTable(hits, [
      { title: 'kind', of: ({ concept }) => concept?.type ?? 'paper' },
      { title: 'name', of: ({ concept, paper }) => concept?.label ?? paper?.title },
      { title: 'papers', of: ({ concept }) => concept?.papers },
      { title: 'id', of: ({ concept, paper }) => concept?.id ?? paper?.id, width: 40 },
      { title: 'matched', of: ({ matched }) => matched, width: 30 },
    ]),
});

/** A match that is read only where its kind is asked for. */
interface Found {
  readonly score: number;
  readonly papers: number;
  readonly read: () => SearchHit;
}

/** One for each concept, by the name that matched best. */
function conceptsFound(store: Store, names: readonly NameMatch[]): readonly Found[] {
  const best = new Map<number, NameMatch>();
  for (const match of names) {
    const held = best.get(match.name.concept);
    if (!held || match.score > held.score) best.set(match.name.concept, match);
  }
  return [...best.values()].map(({ name, score }) => ({
    score,
    papers: name.papers,
    read: () => ({
      kind: 'concept',
      concept: readConceptRef(store, name.concept),
      ...(name.isLabel ? {} : { matched: name.surface }),
      score,
    }),
  }));
}

function papersFound(store: Store, titles: readonly TitleMatch[]): readonly Found[] {
  return titles.map(({ title, score }) => ({
    score,
    papers: 0,
    read: () => ({ kind: 'paper', paper: readPaperRef(store, title.paper), score }),
  }));
}

function isWithin(year: number | undefined, from = -Infinity, to = Infinity): boolean {
  if (from === -Infinity && to === Infinity) return true;
  return year !== undefined && year >= from && year <= to;
}
