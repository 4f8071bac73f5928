// Compares two knowledge bases, of the same corpus at two times or of two corpora.
import { matchGroups } from '../../analyze/index.js';
import { middleOf } from '../../lib/hues.js';
import { compareStrings } from '../../lib/text.js';
import {
  openStore,
  type PlacedConcept,
  type PlacedPaper,
  readAllRelations,
  readCommunities,
  readPlacedConcepts,
  readPlacedPapers,
  type Store,
} from '../../store/index.js';
import { communityChanges, type PlacedCommunity } from './community-changes.js';
import type {
  ChangedConcept,
  ConceptTurnover,
  DiffConcept,
  DiffCounts,
  DiffRelation,
  GraphDiff,
  Turnover,
} from './graph-diff.js';

/** @throws PaperweaveError where one of the two is no knowledge base of this version. */
export function diffGraphs(earlier: string, later: string): GraphDiff {
  using first = openStore(earlier);
  using second = openStore(later);
  const before = sideOf(first);
  const after = sideOf(second);
  const shared = sharedConcepts(before, after);
  const diagonal = diagonalOf(after);
  return {
    before: countsOf(before),
    after: countsOf(after),
    papers: turnover(before.papers, after.papers, ({ id }) => id, paperRef),
    concepts: conceptTurnover(before, after, shared),
    relations: turnover(before.relations, after.relations, relationKey, (relation) => relation),
    communities: communityChanges({
      before: before.communities,
      after: after.communities,
      sharedBefore: shared.map(([old]) => old.community),
      sharedAfter: shared.map(([, now]) => now.community),
      diagonal,
    }),
    medianShift: medianShift(before, after) / diagonal,
  };
}

interface Side {
  readonly papers: readonly PlacedPaper[];
  readonly concepts: readonly PlacedConcept[];
  readonly relations: readonly DiffRelation[];
  readonly communities: readonly PlacedCommunity[];
}

function sideOf(store: Store): Side {
  const concepts = readPlacedConcepts(store);
  const relations = readAllRelations(store).map(({ subject, predicate, object }) => ({
    subject: concepts[subject]!.label,
    relation: predicate,
    object: concepts[object]!.label,
  }));
  return { papers: readPlacedPapers(store), concepts, relations, communities: placed(store, concepts) };
}

/** Communities with the middle of their concepts. */
function placed(store: Store, concepts: readonly PlacedConcept[]): readonly PlacedCommunity[] {
  const members = new Map<number, PlacedConcept[]>();
  for (const concept of concepts) {
    const own = members.get(concept.community);
    if (own) own.push(concept);
    else members.set(concept.community, [concept]);
  }
  return readCommunities(store, 0).map(({ id, label, concepts: count }) => ({
    id,
    label,
    concepts: count,
    ...middleOf((members.get(id) ?? []).map(({ x, y, papers }) => ({ x, y, weight: Math.sqrt(papers) }))),
  }));
}

function countsOf({ papers, concepts, relations, communities }: Side): DiffCounts {
  return {
    papers: papers.length,
    concepts: concepts.length,
    relations: relations.length,
    communities: communities.length,
  };
}

function turnover<T, R>(
  before: readonly T[],
  after: readonly T[],
  keyOf: (item: T) => string,
  refOf: (item: T) => R,
): Turnover<R> {
  const known = new Set(before.map(keyOf));
  const kept = new Set(after.map(keyOf));
  const sorted = (items: readonly T[]) =>
    [...items].sort((a, b) => compareStrings(keyOf(a), keyOf(b))).map(refOf);
  return {
    born: sorted(after.filter((item) => !known.has(keyOf(item)))),
    gone: sorted(before.filter((item) => !kept.has(keyOf(item)))),
  };
}

function paperRef({ id, title, year }: PlacedPaper) {
  return { id, title, ...(year === undefined ? {} : { year }) };
}

function conceptRef({ id, label, type, papers }: PlacedConcept): DiffConcept {
  return { id, label, type, papers };
}

const relationKey = ({ subject, relation, object }: DiffRelation): string =>
  `${subject}\n${relation}\n${object}`;

type Pair = readonly [before: PlacedConcept, after: PlacedConcept];

function sharedConcepts(before: Side, after: Side): readonly Pair[] {
  const known = new Map(before.concepts.map((concept) => [concept.id, concept]));
  return after.concepts.flatMap((now) => {
    const old = known.get(now.id);
    return old ? [[old, now] as const] : [];
  });
}

function conceptTurnover(before: Side, after: Side, shared: readonly Pair[]): ConceptTurnover {
  const partners = matchGroups(
    shared.map(([old]) => old.community),
    shared.map(([, now]) => now.community),
  );
  const partnerOf = new Map(partners.map((match) => [match.before, match.now]));
  const changed = (sign: 1 | -1): ChangedConcept[] =>
    shared
      .filter(([old, now]) => sign * (now.papers - old.papers) > 0)
      .map(([old, now]) => ({ ...conceptRef(now), papersBefore: old.papers }))
      .sort(byChange);
  return {
    ...turnover(before.concepts, after.concepts, ({ id }) => id, conceptRef),
    grown: changed(1),
    shrunk: changed(-1),
    moved: shared
      .filter(([old, now]) => partnerOf.get(old.community) !== now.community)
      .map(([, now]) => conceptRef(now)),
  };
}

function byChange(a: ChangedConcept, b: ChangedConcept): number {
  const change = (concept: ChangedConcept) => Math.abs(concept.papers - concept.papersBefore);
  return change(b) - change(a) || compareStrings(a.id, b.id);
}

type Place = { readonly id: string; readonly x: number; readonly y: number };

function diagonalOf({ papers, concepts }: Side): number {
  const span = (of: (place: Place) => number) => {
    let [low, high] = [Infinity, -Infinity];
    for (const place of [...papers, ...concepts]) {
      low = Math.min(low, of(place));
      high = Math.max(high, of(place));
    }
    return high - low;
  };
  return (
    Math.hypot(
      span(({ x }) => x),
      span(({ y }) => y),
    ) || 1
  );
}

function medianShift(before: Side, after: Side): number {
  const ways = [...waysOf(before.papers, after.papers), ...waysOf(before.concepts, after.concepts)];
  return ways.sort((a, b) => a - b)[Math.floor(ways.length / 2)] ?? 0;
}

function waysOf(before: readonly Place[], after: readonly Place[]): number[] {
  const known = new Map(before.map((place) => [place.id, place]));
  return after.flatMap(({ id, x, y }) => {
    const old = known.get(id);
    return old ? [Math.hypot(x - old.x, y - old.y)] : [];
  });
}
