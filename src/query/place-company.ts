// What is new and what is missing in the company of some concepts: pairs that never met, and usual companions that are not there.
import { associationStrength, normalizedPmi } from '../lib/association.js';
import { getOrSet } from '../lib/collections.js';
import type { MissingCompanion, NewPair } from '../model/index.js';
import {
  type Companion,
  readBroader,
  readCompanions,
  readConceptRef,
  readNarrower,
  readNumber,
  type Store,
} from '../store/index.js';

export interface Weighed {
  readonly concept: number;
  /** 0..1. */
  readonly salience: number;
}

/** Fewer papers than these that hold both show no habit. */
const FEWEST_PAPERS = 2;
const REASONS = 5;

export interface Company {
  /** The most surprising first: those that would meet most often by chance. */
  readonly newPairs: readonly (NewPair & { readonly pair: readonly [number, number] })[];
  /** Best first, with row numbers. */
  readonly missing: readonly {
    readonly concept: number;
    readonly score: number;
    readonly with: readonly number[];
  }[];
}

export function readCompany(store: Store, named: readonly Weighed[]): Company {
  const companions = new Map(
    named.map(({ concept }) => [
      concept,
      new Map(readCompanions(store, concept).map((companion) => [companion.concept, companion])),
    ]),
  );
  return {
    newPairs: findNewPairs(store, named, companions),
    missing: findMissing(store, named, companions),
  };
}

type CompanionsOf = ReadonlyMap<number, ReadonlyMap<number, Companion>>;

function findNewPairs(
  store: Store,
  named: readonly Weighed[],
  companions: CompanionsOf,
): Company['newPairs'] {
  const places = readNumber(store, 'counts.papers');
  const concepts = named.map(({ concept }) => concept);
  const kin = new Map(concepts.map((concept) => [concept, kinOf(store, concept)]));
  return concepts
    .flatMap((a, i) => concepts.slice(i + 1).map((b) => [a, b] as const))
    .filter(([a, b]) => !companions.get(a)!.has(b) && !kin.get(a)!.has(b))
    .map((pair) => {
      const [a, b] = [readConceptRef(store, pair[0]), readConceptRef(store, pair[1])];
      return { a, b, expected: (a.papers * b.papers) / places, pair };
    })
    .sort((x, y) => y.expected - x.expected || x.pair[0] - y.pair[0] || x.pair[1] - y.pair[1]);
}

/** A concept and its kinds are seldom named together, which says nothing. */
function kinOf(store: Store, concept: number): ReadonlySet<number> {
  const up = readBroader(store, concept).map(({ broader }) => broader);
  const down = readNarrower(store, concept).map(({ narrower }) => narrower);
  return new Set([...up, ...down]);
}

function findMissing(store: Store, named: readonly Weighed[], companions: CompanionsOf): Company['missing'] {
  const places = readNumber(store, 'counts.papers');
  const present = new Set(named.flatMap(({ concept }) => [concept, ...kinOf(store, concept)]));
  const gains = new Map<number, { readonly from: number; readonly gain: number }[]>();
  for (const { concept, salience } of named) {
    const first = readConceptRef(store, concept).papers;
    for (const { concept: other, shared, papers } of companions.get(concept)!.values()) {
      if (present.has(other) || shared < FEWEST_PAPERS) continue;
      const pair = { both: shared, first, second: papers, places };
      if (associationStrength(pair) <= 1) continue;
      getOrSet(gains, other, () => []).push({ from: concept, gain: salience * normalizedPmi(pair) });
    }
  }
  return [...gains]
    .map(([concept, each]) => {
      const sorted = each.sort((a, b) => b.gain - a.gain || a.from - b.from);
      const score = sorted.reduce((sum, { gain }) => sum + gain, 0);
      return { concept, score, with: sorted.slice(0, REASONS).map(({ from }) => from) };
    })
    .sort((a, b) => b.score - a.score || a.concept - b.concept);
}

export function toMissing(
  store: Store,
  { concept, score, ...rest }: Company['missing'][number],
): MissingCompanion {
  return {
    concept: readConceptRef(store, concept),
    score,
    with: rest.with.map((each) => readConceptRef(store, each)),
  };
}
