// Relations whose subject is the paper's own contribution, said without its name: "our method reduces forgetting". The
// object's sentence is the evidence; the subject's mention is the one by which the paper introduces it.
import {
  type KnownConcept,
  type ReadPaper,
  type ReadSentence,
  type ResolvedMention,
  textBetween,
} from '../../reading.js';
import type { ReadRole } from '../../roles/best-role.js';
import { RELATIONS } from '../index.js';
import {
  coordinated,
  HEDGE,
  HEDGED,
  isWhole,
  NEGATION,
  plain,
  type StatedRelation,
} from '../read-sentence.js';
import type { ClaimPattern, Relation } from '../relation.js';
import { type Contribution, contributionOf } from './contribution.js';
import { HINT, SPEAKS_OF_OWN } from './own-work.js';

const BY_CLAIM = RELATIONS.filter(({ claims }) => claims !== undefined);
/** Code units of text before the sentence in which the contribution must be spoken of. */
const CONTEXT = 260;
/** Longer sentences are tables or broken text; each mention would read them again from the start. */
const LONGEST = 1_500;

export function readClaims(
  paper: ReadPaper,
  roles: readonly ReadRole[],
  concepts: readonly KnownConcept[],
): readonly StatedRelation[] {
  const known = new Map<Relation, Contribution | undefined>();
  const contribution = (relation: Relation): Contribution | undefined => {
    if (!known.has(relation))
      known.set(relation, contributionOf({ paper, roles, concepts }, relation.subjects));
    return known.get(relation);
  };
  return paper.sentences
    .filter(({ field, text }) => field === 'abstract' && text.length <= LONGEST && HINT.test(text))
    .flatMap((sentence) =>
      sentence.mentions.flatMap((_, at) => claimsOn(at, { paper, sentence, concepts, contribution })),
    );
}

interface ClaimContext {
  readonly paper: ReadPaper;
  readonly sentence: ReadSentence;
  readonly concepts: readonly KnownConcept[];
  readonly contribution: (relation: Relation) => Contribution | undefined;
}

/** What the sentence says of the mention at this place, and of those that "and" strings to it. */
function claimsOn(at: number, context: ClaimContext): readonly StatedRelation[] {
  const { sentence, concepts } = context;
  const { mention, concept } = sentence.mentions[at]!;
  const lead = plain(textBetween(sentence, sentence.start, mention.start));
  const after = textBetween(sentence, mention.end, sentence.start + sentence.text.length);
  if (!isWhole(after, concepts[concept]!)) return [];
  for (const relation of BY_CLAIM) {
    if (!relation.objects.includes(concepts[concept]!.type)) continue;
    const label = concepts[concept]!.label;
    if (relation.notObjects?.test(label) || context.contribution(relation) === undefined) continue;
    const pattern = relation.claims!.find(
      (known) => (known.objects?.test(label) ?? true) && claims(known, lead, after),
    );
    const stated = pattern && state(relation, pattern, at, lead, context);
    if (stated !== undefined) return [stated, ...coordinated(sentence, at, stated, concepts)];
  }
  return [];
}

function claims({ lead, after }: ClaimPattern, before: string, behind: string): boolean {
  const found = lead.exec(before);
  if (found === null || !(after?.test(behind) ?? true)) return false;
  return (
    !NEGATION.test(found[0]) &&
    !/\b(?:whether|if|unlike|than)\b[^,;]{0,20}$/i.test(before.slice(0, found.index))
  );
}

function state(
  relation: Relation,
  pattern: ClaimPattern,
  at: number,
  lead: string,
  { paper, sentence, contribution }: ClaimContext,
): StatedRelation | undefined {
  const found = contribution(relation);
  const object = sentence.mentions[at]!;
  if (found === undefined || found.mention.concept === object.concept) return undefined;
  const here = sentence.mentions.find(({ concept }) => concept === found.mention.concept);
  if (pattern.needsContext && !isSpokenOf(found.mention, sentence, paper)) return undefined;
  const hedged = HEDGE.test(lead.slice(-90));
  const subject = here ?? found.mention;
  const score = pattern.score * found.certainty * (hedged ? HEDGED : 1);
  const id = here === undefined ? `${pattern.id}-anaphor` : pattern.id;
  const evidence = { subject: subject.position, object: object.position, pattern: id, score, hedged };
  return { relation: relation.id, subject: subject.concept, object: object.concept, evidence };
}

/** True where the text just before the sentence names the contribution or says what the paper does. */
function isSpokenOf(
  { concept }: ResolvedMention,
  { start }: ReadSentence,
  { paper, mentions }: ReadPaper,
): boolean {
  const from = Math.max(0, start - CONTEXT);
  if (SPEAKS_OF_OWN.test(paper.abstract.slice(from, start))) return true;
  return mentions.some(
    (other) =>
      other.concept === concept &&
      other.mention.field === 'abstract' &&
      other.mention.start >= from &&
      other.mention.start < start,
  );
}
