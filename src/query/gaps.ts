// Pairs of typed concepts that never meet though they keep the same company: candidates for what nobody has tried (Swanson 1986,
// doi:10.1353/pbm.1986.0087). Chance is a random graph with the same degrees; the rate of false finds is held by Benjamini and
// Hochberg (1995, doi:10.1111/j.2517-6161.1995.tb02031.x).
import { PaperweaveError } from '../lib/errors.js';
import { CONCEPT_TYPES, type Gap, type GapsAnswer } from '../model/index.js';
import { readConceptRef, readConceptTypes, readYears, type Store } from '../store/index.js';
import { type Adjacency, edgeAt } from './adjacency.js';
import { backTest } from './back-test.js';
import { falseDiscoveryRates } from './chance.js';
import { findConceptByName } from './find-concept.js';
import { OFFSET, pageOf } from './paging.js';
import { defineQuery } from './query.js';
import { readAdjacency } from './read-adjacency.js';
import { gapsAnswer } from './schemas/connection-answers.js';
import { profileOf, sharedKeys } from './similarity.js';
import { formatTable, formatValue } from './table.js';
import { byLikelihood, type Pair, scorePairs, type UnmetPair, unmetPairs } from './unmet-pairs.js';
import { readAdjacencyOf } from './years-adjacency.js';

const REASONS = 5;
const LAST_YEAR = 9999;

export const gaps = defineQuery({
  id: 'gaps',
  label: 'Gaps',
  summary: 'pairs of concepts that share many neighbours and never meet, against chance',
  question: 'What has not been tried: which methods and phenomena or tasks never met in a paper?',
  example: { type: 'method', other: 'dataset', limit: 5 },
  route: '/api/gaps',
  answer: gapsAnswer,
  list: { field: 'gaps', length: ({ tested }) => tested },
  params: [
    { id: 'type', type: 'choice', choices: CONCEPT_TYPES, default: 'method', summary: 'type of the one' },
    {
      id: 'other',
      type: 'choice',
      choices: CONCEPT_TYPES,
      default: 'phenomenon',
      summary: 'type of the other',
    },
    { id: 'concept', type: 'text', summary: 'only pairs with this concept' },
    {
      id: 'until',
      type: 'integer',
      min: 0,
      max: LAST_YEAR,
      summary: 'back-test: predict from papers up to this year, and see which pairs met after it',
    },
    {
      id: 'sort',
      type: 'choice',
      choices: ['surprise', 'likely'],
      default: 'likely',
      summary: 'surprise: what chance explains least; likely: what will probably be tried next',
    },
    { id: 'minPapers', type: 'integer', default: 3, min: 1, summary: 'fewest papers of each of the two' },
    {
      id: 'most',
      type: 'integer',
      default: 400,
      min: 2,
      max: 2000,
      summary: 'best known concepts of each type',
    },
    { id: 'limit', type: 'integer', default: 20, min: 1, max: 500, summary: 'most pairs to give' },
    OFFSET,
  ],
  run: ({ store }, { type, other, concept: name, until, sort, minPapers, most, ...page }): GapsAnswer => {
    if (until !== undefined) checkYear(store, until);
    const adjacency = until === undefined ? readAdjacency(store) : readAdjacencyOf(store, 'until', until);
    const only = name === undefined || name === '' ? undefined : findConceptByName(store, name);
    const [as, bs] = [type, other].map((each) =>
      bestKnown(store, adjacency, CONCEPT_TYPES.indexOf(each), minPapers).slice(0, most),
    );
    const candidates = unmetPairs(adjacency, as!, bs!, store.step).filter(
      (pair) => only === undefined || pair.includes(only),
    );
    const pairs = scorePairs(adjacency, candidates, store.step);
    const rates = falseDiscoveryRates(pairs.map(({ chance }) => chance));
    const rateOf = new Map(pairs.map((pair, i) => [pair, rates[i]!]));
    const sorted = sort === 'likely' ? [...pairs].sort(byLikelihood) : pairs;
    const given = pageOf(sorted, page);
    const found = given.map((pair) => toGap(store, adjacency, pair, rateOf.get(pair)!));
    if (until === undefined) return { tested: pairs.length, gaps: found };
    const after = readAdjacencyOf(store, 'after', until);
    const predicted = given.map(({ a, b }): Pair => [a, b]);
    return {
      tested: pairs.length,
      gaps: found.map((gap, i) => ({ ...gap, metLater: papersOfBoth(after, predicted[i]!) })),
      backTest: backTest({ until, before: adjacency, after, candidates, predicted }),
    };
  },
  table: (answer) => [
    `${answer.tested} pairs that never meet were compared with chance`,
    ...backTestLines(answer),
    '',
    ...formatTable(answer.gaps, [
      { title: 'one', of: ({ a }) => a.label, width: 36 },
      { title: 'other', of: ({ b }) => b.label, width: 36 },
      { title: 'shared', of: ({ shared }) => shared },
      { title: 'expected', of: ({ expected }) => expected },
      { title: 'likely papers', of: ({ likely }) => likely },
      { title: 'false rate', of: ({ falseDiscoveryRate }) => falseDiscoveryRate },
      { title: 'papers later', of: ({ metLater }) => metLater },
      { title: 'through', of: ({ through }) => through.map(({ label }) => label).join(', '), width: 80 },
    ]),
  ],
});

/** @throws PaperweaveError `gaps-year`, kind `usage`, where there are no papers up to the year, or none after it. */
function checkYear(store: Store, until: number): void {
  const years = readYears(store).filter((year) => year !== undefined);
  const [first, last] = years.reduce(
    ([low, high], year) => [Math.min(low, year), Math.max(high, year)],
    [Infinity, -Infinity],
  );
  if (until >= first && until < last) return;
  const expected =
    first < last ? `a year from ${first} to ${last - 1}` : 'a graph with papers of several years';
  throw new PaperweaveError({
    code: 'gaps-year',
    kind: 'usage',
    where: 'until',
    found: String(until),
    expected,
  });
}

function backTestLines({ backTest: tested }: GapsAnswer): readonly string[] {
  if (!tested) return [];
  const { until, predicted, appeared, popularity, chance, candidates } = tested;
  return [
    `of ${predicted} pairs predicted from the papers up to ${until}, ${appeared} met after it`,
    `(of as many most popular pairs ${popularity}, of as many at random ${formatValue(chance)}; ${candidates} candidates)`,
  ];
}

function bestKnown(
  store: Store,
  { frequencies }: Adjacency,
  type: number,
  minPapers: number,
): readonly number[] {
  return Array.from(readConceptTypes(store))
    .flatMap((of, concept) => (of === type && (frequencies[concept] ?? 0) >= minPapers ? [concept] : []))
    .sort((a, b) => frequencies[b]! - frequencies[a]! || a - b);
}

function papersOfBoth(adjacency: Adjacency, [a, b]: Pair): number {
  const edge = edgeAt(adjacency, a, b);
  return edge < 0 ? 0 : adjacency.counts[edge]!;
}

function toGap(store: Store, adjacency: Adjacency, pair: UnmetPair, falseDiscoveryRate: number): Gap {
  const through = sharedKeys(profileOf(adjacency, pair.a), profileOf(adjacency, pair.b)).slice(0, REASONS);
  return {
    a: readConceptRef(store, pair.a),
    b: readConceptRef(store, pair.b),
    shared: pair.shared,
    expected: pair.expected,
    likely: pair.likely,
    falseDiscoveryRate,
    through: through.map((concept) => readConceptRef(store, concept)),
  };
}
