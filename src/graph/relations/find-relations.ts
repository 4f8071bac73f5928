// Typed relations of the whole corpus: what single sentences state, gathered by subject, relation and object.
import { getOrSet } from '../../lib/collections.js';
import { compareStrings } from '../../lib/text.js';
import type { RelationEdge, RelationEvidence } from '../../model/index.js';
import type { KnownConcept, ReadPaper } from '../reading.js';
import type { ReadRole } from '../roles/best-role.js';
import { readClaims } from './claims/read-claims.js';
import { readSentence, type StatedRelation } from './read-sentence.js';

const MOST_EVIDENCE = 20;
const LEAST_SCORE = 0.4;

interface Draft {
  readonly subject: number;
  readonly object: number;
  readonly relation: string;
  readonly evidence: RelationEvidence[];
}

/** Sorted by subject, relation, object; evidence best first. @param stated Of all papers, in their order. */
export function gatherRelations(stated: Iterable<StatedRelation>): readonly RelationEdge[] {
  const drafts = new Map<string, Draft>();
  for (const { relation, subject, object, evidence } of stated) {
    const key = `${subject} ${relation} ${object}`;
    const draft = getOrSet(drafts, key, (): Draft => ({ subject, object, relation, evidence: [] }));
    draft.evidence.push(evidence);
  }
  return [...drafts.values()]
    .map(toEdge)
    .filter(({ score }) => score >= LEAST_SCORE)
    .sort(byPlace);
}

/** Each sentence states a relation between two concepts once: by both names sooner than by "our method". */
export function relationsIn(
  paper: ReadPaper,
  roles: readonly ReadRole[],
  concepts: readonly KnownConcept[],
): readonly StatedRelation[] {
  const named = paper.sentences
    .filter(({ mentions }) => mentions.length > 1)
    .flatMap((sentence) => readSentence(sentence, concepts));
  const claimed = readClaims(paper, roles, concepts);
  if (claimed.length === 0) return named;
  const keys = new Set(named.map(keyOf));
  return [...named, ...claimed.filter((claim) => !keys.has(keyOf(claim)))];
}

function keyOf({ relation, subject, object, evidence }: StatedRelation): string {
  return `${subject} ${relation} ${object} ${evidence.object}`;
}

function toEdge({ subject, object, relation, evidence }: Draft): RelationEdge {
  const ranked = [...evidence].sort(
    (a, b) => b.score - a.score || a.subject - b.subject || a.object - b.object,
  );
  const doubt = ranked.reduce((product, { score }) => product * (1 - score), 1);
  return {
    subject,
    object,
    relation,
    score: Math.min(0.99, 1 - doubt),
    evidence: ranked.slice(0, MOST_EVIDENCE),
  };
}

function byPlace(a: RelationEdge, b: RelationEdge): number {
  return a.subject - b.subject || compareStrings(a.relation, b.relation) || a.object - b.object;
}
