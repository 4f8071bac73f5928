// Wherever a concept is asked for, its id, its label or any alias will do.
import { PaperweaveError } from '../lib/errors.js';
import { shorten, slugify } from '../lib/text.js';
import { type ConceptName, findConcept, readConceptRef, readNamesLike, type Store } from '../store/index.js';
import { matchNames } from './match-names.js';

/** A sense with this many times the mentions of the next is what people mean. */
const DOMINANCE = 10;
const SUGGESTED = 3;

/**
 * Row number of the concept that `name` stands for: an id, then a label, then an alias, as written; then the same with case,
 * hyphens, spacing and plurals ignored.
 * @throws PaperweaveError `concept-unknown` (kind `not-found`), `concept-ambiguous` (kind `usage`, the senses as suggestions).
 */
export function findConceptByName(store: Store, name: string): number {
  const senses = findSenses(store, name);
  if (senses.length === 0) throw unknown(store, name);
  return chooseSense(store, name, senses);
}

/**
 * The same for two names that are asked about together: where one sense of the one is a sense of the other, that is meant.
 * @throws PaperweaveError as `findConceptByName`.
 */
export function findPairByName(store: Store, a: string, b: string): readonly [number, number] {
  const ofB = new Set(findSenses(store, b).map(({ concept }) => concept));
  const both = findSenses(store, a).find(({ concept }) => ofB.has(concept));
  if (both) return [both.concept, both.concept];
  return [findConceptByName(store, a), findConceptByName(store, b)];
}

/** The concepts that a name may stand for, most mentioned under it first; an exact fit rules out the looser ones. */
export function findSenses(store: Store, name: string): readonly Sense[] {
  const byId = findConcept(store, name);
  if (byId !== undefined) return [{ concept: byId, count: 0 }];
  const names = readNamesLike(store, name);
  for (const fits of [isLabel(name), isSurface(name), () => true]) {
    const senses = sensesOf(names.filter(fits));
    if (senses.length > 0) return senses;
  }
  const bySlug = findConcept(store, slugify(name));
  return bySlug === undefined ? [] : [{ concept: bySlug, count: 0 }];
}

const isSurface = (text: string) => (name: ConceptName) => name.surface === text;

const isLabel = (text: string) => (name: ConceptName) => name.isLabel && name.surface === text;

export interface Sense {
  readonly concept: number;
  /** Mentions under this name; 0 where the name is an id. */
  readonly count: number;
}

/** One entry a concept, most mentioned under these names first. */
function sensesOf(names: readonly ConceptName[]): readonly Sense[] {
  const counts = new Map<number, number>();
  for (const { concept, count } of names) counts.set(concept, (counts.get(concept) ?? 0) + count);
  return [...counts]
    .map(([concept, count]) => ({ concept, count }))
    .sort((a, b) => b.count - a.count || a.concept - b.concept);
}

function chooseSense(store: Store, name: string, senses: readonly Sense[]): number {
  const [first, second] = senses;
  if (!second || first!.count >= DOMINANCE * second.count) return first!.concept;
  throw new PaperweaveError({
    code: 'concept-ambiguous',
    kind: 'usage',
    where: 'concept',
    found: `${quoted(name)}, which stands for ${senses.length} concepts`,
    expected: 'the id of one of them',
    suggestions: senses.map(({ concept }) => readConceptRef(store, concept).id),
  });
}

function unknown(store: Store, name: string): PaperweaveError {
  return new PaperweaveError({
    code: 'concept-unknown',
    kind: 'not-found',
    where: 'concept',
    found: quoted(name),
    expected: 'the id, the label or an alias of a concept',
    suggestions: nearestLabels(store, name),
  });
}

function nearestLabels(store: Store, name: string): readonly string[] {
  const { names } = matchNames(store, name);
  const best = [...names].sort((a, b) => b.score - a.score);
  const concepts = new Set(best.map((match) => match.name.concept));
  return [...concepts].slice(0, SUGGESTED).map((concept) => readConceptRef(store, concept).label);
}

function quoted(name: string): string {
  return `"${shorten(name, 60)}"`;
}
