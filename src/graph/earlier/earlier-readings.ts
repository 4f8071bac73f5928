// What an earlier build read in the papers. A reading depends on the paper's text, on which of its mentions are of one concept,
// and on what `readAs` says of these concepts: where all that is as it was, so is the reading.
import type { Concept, RelationEvidence } from '../../model/index.js';
import { type KnownConcept, type ReadPaper, readAs } from '../reading.js';
import type { StatedRelation } from '../relations/read-sentence.js';
import type { ReadRole } from '../roles/best-role.js';

/** Mentions are called by their numbers within the paper, concepts by those of the earlier build. */
export interface EarlierReading {
  /** Concept of each mention, or -1. */
  readonly conceptOf: ArrayLike<number>;
  /** What the paper does with each concept. */
  readonly roles: readonly ReadRole[];
  readonly relations: readonly EarlierRelation[];
}

export interface EarlierRelation extends RelationEvidence {
  readonly relation: string;
}

export type EarlierConcept = KnownConcept & Pick<Concept, 'id'>;

export interface EarlierReadings {
  readonly concepts: readonly EarlierConcept[];
  /** Of so many papers of now there may be one. */
  readonly known: number;
  /** By the number that the paper has now; undefined where it was not read, or not all of its reading was kept. */
  readonly of: (paper: number) => EarlierReading | undefined;
}

/** The reading of a paper as it is now. */
export interface KeptReading {
  readonly roles: readonly ReadRole[];
  readonly relations: readonly StatedRelation[];
}

/** Undefined where the paper must be read. */
export type KeptReadings = (paper: ReadPaper) => KeptReading | undefined;

/** @param concepts Those of now. */
export function keptReadings(
  { concepts: before, of }: EarlierReadings,
  concepts: readonly EarlierConcept[],
): KeptReadings {
  const nowOf = unchangedConcepts(before, concepts);
  return (paper) => {
    const earlier = of(paper.index);
    if (earlier === undefined || !isUnchanged(earlier, paper, nowOf)) return undefined;
    return isWhole(earlier) ? asOfNow(earlier, paper) : undefined;
  };
}

/** What each concept of before is called now; -1 for one that is gone or reads otherwise. */
function unchangedConcepts(before: readonly EarlierConcept[], now: readonly EarlierConcept[]): Int32Array {
  const byId = new Map(now.map(({ id }, concept) => [id, concept]));
  return Int32Array.from(before, (concept) => {
    const same = byId.get(concept.id) ?? -1;
    return same >= 0 && readsAlike(concept, now[same]!) ? same : -1;
  });
}

function readsAlike(a: KnownConcept, b: KnownConcept): boolean {
  const [x, y] = [readAs(a), readAs(b)];
  return x.label === y.label && x.type === y.type && x.papers === y.papers;
}

function isUnchanged(
  { conceptOf: before }: EarlierReading,
  { conceptOf }: ReadPaper,
  nowOf: Int32Array,
): boolean {
  if (before.length !== conceptOf.length) return false;
  for (let mention = 0; mention < before.length; mention++) {
    const concept = before[mention]!;
    const now = conceptOf[mention]!;
    if (concept < 0 ? now >= 0 : now < 0 || nowOf[concept] !== now) return false;
  }
  return true;
}

/** Of a damaged file the paper is read again. */
function isWhole({ conceptOf, roles, relations }: EarlierReading): boolean {
  const isOfConcept = (mention: number) => (conceptOf[mention] ?? -1) >= 0;
  return (
    roles.every(({ position }) => isOfConcept(position)) &&
    relations.every(({ subject, object }) => isOfConcept(subject) && isOfConcept(object))
  );
}

function asOfNow({ roles, relations }: EarlierReading, { conceptOf, firstMention }: ReadPaper): KeptReading {
  return {
    roles: roles.map((role) => ({ ...role, position: firstMention + role.position })),
    relations: relations.map(({ relation, subject, object, pattern, score, hedged }) => ({
      relation,
      subject: conceptOf[subject]!,
      object: conceptOf[object]!,
      evidence: { subject: firstMention + subject, object: firstMention + object, pattern, score, hedged },
    })),
  };
}
