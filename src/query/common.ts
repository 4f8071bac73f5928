// What two or more concepts share: the papers that hold all of them, and the concepts that each of them meets.
import { associationStrength } from '../lib/association.js';
import type { CommonAnswer, CommonConcept } from '../model/index.js';
import {
  type Companion,
  readCompanions,
  readConceptRef,
  readNumber,
  readPaperRef,
  readPapersOf,
  type Store,
} from '../store/index.js';
import { findConceptByName } from './find-concept.js';
import { OFFSET, pageOf } from './paging.js';
import { defineQuery } from './query.js';
import { commonAnswer } from './schemas/connection-answers.js';
import { formatTable } from './table.js';

const MOST_PAPERS = 20;

export const common = defineQuery({
  id: 'common',
  label: 'In common',
  summary: 'what two, three or four concepts share: papers and neighbours',
  question: 'What do X and Y have in common: which papers, which companions?',
  example: { a: 'grokking', b: 'transformer' },
  route: '/api/common',
  answer: commonAnswer,
  list: { field: 'common', length: ({ total }) => total },
  params: [
    { id: 'a', type: 'text', required: true, position: 0, summary: 'a concept: id, label or alias' },
    { id: 'b', type: 'text', required: true, position: 1, summary: 'a second concept' },
    { id: 'c', type: 'text', position: 2, summary: 'a third concept' },
    { id: 'd', type: 'text', position: 3, summary: 'a fourth concept' },
    { id: 'limit', type: 'integer', default: 20, min: 1, max: 500, summary: 'most neighbours to give' },
    OFFSET,
  ],
  run: ({ store }, { a, b, c, d, ...page }): CommonAnswer => {
    const names = [a, b, c, d].filter((name) => name !== undefined && name !== '');
    const concepts = [...new Set(names.map((name) => findConceptByName(store, name!)))];
    const shared = sharedNeighbors(store, concepts);
    return {
      concepts: concepts.map((concept) => readConceptRef(store, concept)),
      papers: sharedPapers(store, concepts),
      total: shared.length,
      common: pageOf(shared, page),
    };
  },
  table: ({ concepts, papers, common: found }) => [
    `${concepts.map(({ label }) => label).join(', ')}: ${papers.total === 1 ? '1 paper holds' : `${papers.total} papers hold`} all of them`,
    ...papers.best.map(({ title, id }) => `  ${title}, ${id}`),
    '',
    ...formatTable(found, [
      { title: 'concept', of: ({ concept }) => concept.label },
      { title: 'type', of: ({ concept }) => concept.type },
      { title: 'papers with each', of: ({ counts }) => counts.join(' + ') },
      { title: 'association', of: ({ association }) => association },
    ]),
  ],
});

/** Those with the highest smallest association first: what each of them meets more often than chance. */
function sharedNeighbors(store: Store, concepts: readonly number[]): readonly CommonConcept[] {
  const places = readNumber(store, 'counts.papers');
  const own = concepts.map((concept) => readConceptRef(store, concept).papers);
  const rows = concepts.map(
    (concept) => new Map(readCompanions(store, concept).map((each) => [each.concept, each])),
  );
  const candidates = [...(rows[0]?.values() ?? [])].filter(
    ({ concept }) => !concepts.includes(concept) && rows.every((row) => row.has(concept)),
  );
  const strengthWith = (companion: Companion, i: number) =>
    associationStrength({ both: companion.shared, first: own[i]!, second: companion.papers, places });
  return candidates
    .map(({ concept }) => {
      const each = rows.map((row) => row.get(concept)!);
      return {
        concept,
        counts: each.map(({ shared }) => shared),
        association: Math.min(...each.map(strengthWith)),
      };
    })
    .sort((x, y) => y.association - x.association || sum(y.counts) - sum(x.counts) || x.concept - y.concept)
    .map(({ concept, ...rest }) => ({ concept: readConceptRef(store, concept), ...rest }));
}

function sharedPapers(store: Store, concepts: readonly number[]): CommonAnswer['papers'] {
  const held = concepts.map(
    (concept) => new Map(readPapersOf(store, concept).map((edge) => [edge.paper, edge.salience])),
  );
  const [first, ...others] = held;
  const papers = [...(first?.keys() ?? [])].filter((paper) => others.every((map) => map.has(paper)));
  const salience = (paper: number) => sum(held.map((map) => map.get(paper)!));
  const best = papers.sort((a, b) => salience(b) - salience(a) || a - b).slice(0, MOST_PAPERS);
  return { total: papers.length, best: best.map((paper) => readPaperRef(store, paper)) };
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
