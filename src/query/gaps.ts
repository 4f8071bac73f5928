// Pairs of typed concepts that never meet though they keep the same company: candidates for what nobody has tried (Swanson 1986,
// doi:10.1353/pbm.1986.0087). Chance is a random graph with the same degrees; the rate of false finds is held by Benjamini and
// Hochberg (1995, doi:10.1111/j.2517-6161.1995.tb02031.x).
import { CONCEPT_TYPES, type Gap, type GapsAnswer } from '../model/index.js';
import { readConceptRef, readConceptTypes, type Store } from '../store/index.js';
import { type Adjacency, edgeAt, readAdjacency } from './adjacency.js';
import { falseDiscoveryRates, poissonTail } from './chance.js';
import { findConceptByName } from './find-concept.js';
import { defineQuery } from './query.js';
import { profileOf, sharedKeys } from './similarity.js';
import { formatTable } from './table.js';

const REASONS = 5;

export const gaps = defineQuery({
  id: 'gaps',
  label: 'Gaps',
  summary: 'pairs of concepts that share many neighbours and never meet, against chance',
  route: '/api/gaps',
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
  ],
  run: ({ store }, { type, other, concept: name, minPapers, most, limit }): GapsAnswer => {
    const adjacency = readAdjacency(store);
    const only = name === undefined || name === '' ? undefined : findConceptByName(store, name);
    const [as, bs] = [type, other].map((each) =>
      bestKnown(store, adjacency, CONCEPT_TYPES.indexOf(each), minPapers).slice(0, most),
    );
    const ways = countWays(adjacency);
    const pairs = candidatePairs(as!, bs!, only).flatMap(([a, b]) => scored(adjacency, ways, a, b));
    pairs.sort((x, y) => x.chance - y.chance || y.shared - x.shared || x.a - y.a || x.b - y.b);
    const rates = falseDiscoveryRates(pairs.map(({ chance }) => chance));
    return {
      tested: pairs.length,
      gaps: pairs.slice(0, limit).map((pair, i) => toGap(store, adjacency, pair, rates[i]!)),
    };
  },
  table: ({ tested, gaps: found }) => [
    `${tested} pairs that never meet were compared with chance`,
    '',
    ...formatTable(found, [
      { title: 'one', of: ({ a }) => a.label, width: 36 },
      { title: 'other', of: ({ b }) => b.label, width: 36 },
      { title: 'shared', of: ({ shared }) => shared },
      { title: 'expected', of: ({ expected }) => expected },
      { title: 'false rate', of: ({ falseDiscoveryRate }) => falseDiscoveryRate },
      { title: 'through', of: ({ through }) => through.map(({ label }) => label).join(', '), width: 80 },
    ]),
  ],
});

interface ScoredPair {
  readonly a: number;
  readonly b: number;
  readonly shared: number;
  readonly expected: number;
  /** Probability of as many shared neighbours by chance. */
  readonly chance: number;
}

function bestKnown(
  store: Store,
  { frequencies }: Adjacency,
  type: number,
  minPapers: number,
): readonly number[] {
  return readConceptTypes(store)
    .flatMap((of, concept) => (of === type && frequencies[concept]! >= minPapers ? [concept] : []))
    .sort((a, b) => frequencies[b]! - frequencies[a]! || a - b);
}

/** Each unordered pair once. */
function candidatePairs(
  as: readonly number[],
  bs: readonly number[],
  only: number | undefined,
): readonly (readonly [number, number])[] {
  const inBoth = new Set(as.filter((a) => bs.includes(a)));
  return as.flatMap((a) =>
    bs
      .filter((b) => a !== b && !(inBoth.has(a) && inBoth.has(b) && a > b))
      .filter((b) => only === undefined || a === only || b === only)
      .map((b) => [a, b] as const),
  );
}

/** Expected are the neighbours that two concepts would share if edges fell at random on nodes of these degrees. */
function scored(adjacency: Adjacency, ways: number, a: number, b: number): readonly ScoredPair[] {
  if (edgeAt(adjacency, a, b) >= 0) return [];
  const shared = countShared(adjacency, a, b);
  if (shared < 2) return [];
  const degrees = degreeOf(adjacency, a) * degreeOf(adjacency, b);
  const expected = (degrees * ways) / adjacency.targets.length ** 2;
  return [{ a, b, shared, expected, chance: poissonTail(shared, expected) }];
}

function countShared({ starts, targets }: Adjacency, a: number, b: number): number {
  let [i, j] = [starts[a]!, starts[b]!];
  let shared = 0;
  while (i < starts[a + 1]! && j < starts[b + 1]!) {
    const difference = targets[i]! - targets[j]!;
    if (difference === 0) shared++;
    if (difference <= 0) i++;
    if (difference >= 0) j++;
  }
  return shared;
}

function degreeOf({ starts }: Adjacency, concept: number): number {
  return starts[concept + 1]! - starts[concept]!;
}

/** Sum over all concepts of degree times (degree - 1): ways to be a shared neighbour. */
function countWays(adjacency: Adjacency): number {
  let ways = 0;
  for (let i = 0; i < adjacency.frequencies.length; i++) {
    const degree = degreeOf(adjacency, i);
    ways += degree * (degree - 1);
  }
  return ways;
}

function toGap(store: Store, adjacency: Adjacency, pair: ScoredPair, falseDiscoveryRate: number): Gap {
  const through = sharedKeys(profileOf(adjacency, pair.a), profileOf(adjacency, pair.b)).slice(0, REASONS);
  return {
    a: readConceptRef(store, pair.a),
    b: readConceptRef(store, pair.b),
    shared: pair.shared,
    expected: pair.expected,
    falseDiscoveryRate,
    through: through.map((concept) => readConceptRef(store, concept)),
  };
}
