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
  const byId = findConcept(store, name);
  if (byId !== undefined) return byId;
  const names = readNamesLike(store, name);
  for (const fits of [isLabel(name), isSurface(name), () => true]) {
    const senses = sensesOf(names.filter(fits));
    if (senses.length > 0) return chooseSense(store, name, senses);
  }
  const bySlug = findConcept(store, slugify(name));
  if (bySlug !== undefined) return bySlug;
  throw unknown(store, name);
}

const isSurface = (text: string) => (name: ConceptName) => name.surface === text;

const isLabel = (text: string) => (name: ConceptName) => name.isLabel && name.surface === text;

interface Sense {
  readonly concept: number;
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
