// The relations that one sentence states between its mentions. Few and right: the wording between the two must be known as
// a whole, the subject must stand by itself, negation speaks against, hedges count less.
import type { RelationEvidence } from '../../model/index.js';
import { type KnownConcept, type ReadSentence, type ResolvedMention, textBetween } from '../reading.js';
import type { Relation, RelationPattern } from './relation.js';
import { type Wording, wordingsOf } from './wordings.js';

export interface StatedRelation {
  readonly relation: string;
  readonly subject: number;
  readonly object: number;
  readonly evidence: RelationEvidence;
}

const FARTHEST = 130;
/** Code units before the left mention that are looked at. */
const LEAD = 200;
/** Mentions between the two, at most: apposed acronyms and modifiers. */
const BETWEEN = 2;
const COORDINATED = 0.95;
export const HEDGED = 0.6;
const BRACKETS = / ?\([^()]*\)/g;
const QUOTES = /["“”`]|''/g;
/** Words that the sentence would stand without: brackets, dashes, "rather than being a sudden shift". */
const ASIDES = /,? rather than [^,.;]{1,60},| (?:-{1,3}|[–—]) [^–—.;]{1,60}? (?:-{1,3}|[–—])(?= )/g;
/** All that the three above can be found by. */
const REMOVABLE = /["“”`(]|''| rather than | -| –| —/;
export const NEGATION =
  /\b(?:not|never|without|cannot|neither|nor|no|fails? to|failed to|unable|rather than|instead of|free (?:from|of)|less|little|hardly|rarely|n['’]t|despite|whether|poor|poorer|worse|lower|reduced|limited|degraded|weak|weaker|insufficient|inferior|lack)\b|n['’]t\b/i;
export const HEDGE =
  /\b(?:may|might|could|possibl[ey]|potentially|perhaps|likely|suggest(?:s|ing)?|hypothesi[sz]e[sd]?|conjecture[sd]?|seems?|appears? to|believed|expected|presumably|if)\b/i;
const DEPENDENT_LEAD =
  /\b(?:of|in|for|with|on|from|without|by|to|lack|absence|removing|than|via|using|no|non|between|under|behind|like|(?:which|that) uses?|\w+ing)(?: (?:the|a|an|these|our|such|most|many|all|some|existing|current|standard|proposed|deep|large|its|domain))* $/i;
const NEGATED_LEAD = /\b(?:no|not|without|whether)\b[^,;]{0,20}$/i;
const COORDINATION = /^ ?(?:,|,? and|,? or|,? as well as) (?:the )?$/i;
/** What may follow the second mention, so that it is the whole noun phrase. */
const CLOSED_END =
  /^["”'’]?(?: ?\([^()]*\))?(?:\s*[,.;:()?!–—]|\s*$|\s+(?:and|or|of|in|on|for|to|with|by|from|at|as|via|than|that|which|where|when|while|during|between|across|over|under|through|without|within|because|since|due|but|if|is|are|was|were|shows?|demonstrates?|indicates?|confirms?|reveals?|suggests?|has|have|had|can|may|we|it|the|an?|using|based|problems?|issues?|phenomen(?:on|a)|effects?|tasks?|datasets?|benchmarks?|family|variants?|baselines?|alone|itself|despite|caused|induced|trained|pretrained|performing|learned|compared|after|before|given|so|such|whose|not)\b|\s+--?\s)/i;

const METHOD_END = /^ (?:models?|methods?|algorithms?|architectures?|baselines?|variants?)\b/i;

export function readSentence(
  sentence: ReadSentence,
  concepts: readonly KnownConcept[],
): readonly StatedRelation[] {
  const found: StatedRelation[] = [];
  const { mentions } = sentence;
  for (let left = 0; left < mentions.length; left++)
    for (let right = left + 1; right <= left + 1 + BETWEEN && right < mentions.length; right++) {
      const stated = readPair(sentence, mentions[left]!, mentions[right]!, concepts);
      if (stated === undefined) continue;
      found.push(stated, ...coordinated(sentence, right, stated, concepts));
    }
  return found;
}

function readPair(
  sentence: ReadSentence,
  left: ResolvedMention,
  right: ResolvedMention,
  concepts: readonly KnownConcept[],
): StatedRelation | undefined {
  if (left.concept === right.concept || right.mention.start < left.mention.end) return undefined;
  if (right.mention.start - left.mention.end > FARTHEST) return undefined;
  const wordings = wordingsOf(concepts[left.concept]!.type, concepts[right.concept]!.type);
  if (wordings.length === 0) return undefined;
  const between = plain(textBetween(sentence, left.mention.end, right.mention.start));
  const lead = textBetween(sentence, Math.max(sentence.start, left.mention.start - LEAD), left.mention.start);
  if (NEGATION.test(between) || NEGATED_LEAD.test(lead)) return undefined;
  const after = textBetween(sentence, right.mention.end, sentence.start + sentence.text.length);
  if (!isWhole(after, concepts[right.concept]!)) return undefined;
  for (const wording of wordings) {
    const { relation, pattern } = wording;
    if (!pattern.between.test(between) || pattern.lead?.test(lead) === false) continue;
    if (!fits(wording, left, right, concepts) || pattern.notLead?.test(lead)) continue;
    if (leansOn(pattern, between, lead)) continue;
    return state(relation, pattern, { left, right, hedged: HEDGE.test(`${lead.slice(-60)}${between}`) });
  }
  return undefined;
}

/** Without brackets, quotes and asides. */
export function plain(text: string): string {
  if (!REMOVABLE.test(text)) return text;
  return text.replace(BRACKETS, '').replace(QUOTES, '').replace(ASIDES, '');
}

/** `transformer models` are transformers; `image classification models` are no task. */
export function isWhole(after: string, { type }: KnownConcept): boolean {
  return CLOSED_END.test(after) || (type === 'method' && METHOD_END.test(after));
}

/**
 * A verb needs the mention itself as subject, not "the lack of X"; "X for Y" and "Y in X" do not mind what stands before,
 * nor does an object that stands first.
 */
function leansOn({ lead, subject }: RelationPattern, between: string, text: string): boolean {
  if (lead !== undefined || subject === 'right') return false;
  const verbal = between.trim().includes(' ') || /(?:s|ed)$/.test(between.trim());
  return verbal && DEPENDENT_LEAD.test(text);
}

function fits(
  { relation, pattern }: Wording,
  left: ResolvedMention,
  right: ResolvedMention,
  concepts: readonly KnownConcept[],
): boolean {
  const { subject, notObjects, onlyObjects, onlySubjects } = pattern;
  const of = concepts[(subject === 'left' ? left : right).concept]!;
  const to = concepts[(subject === 'left' ? right : left).concept]!;
  if (onlyObjects?.test(to.label) === false || onlySubjects?.test(of.label) === false) return false;
  return !relation.notObjects?.test(to.label) && !notObjects?.test(to.label);
}

interface Pair {
  readonly left: ResolvedMention;
  readonly right: ResolvedMention;
  readonly hedged: boolean;
}

function state(relation: Relation, pattern: RelationPattern, { left, right, hedged }: Pair): StatedRelation {
  const [subject, object] = pattern.subject === 'left' ? [left, right] : [right, left];
  const score = pattern.score * (hedged ? HEDGED : 1);
  const evidence = { subject: subject.position, object: object.position, pattern: pattern.id, score, hedged };
  return { relation: relation.id, subject: subject.concept, object: object.concept, evidence };
}

/** `X mitigates A and B` says of B what it says of A. */
export function coordinated(
  sentence: ReadSentence,
  right: number,
  stated: StatedRelation,
  concepts: readonly KnownConcept[],
): readonly StatedRelation[] {
  const found: StatedRelation[] = [];
  const { mentions } = sentence;
  const objectIsRight = stated.evidence.object === mentions[right]!.position;
  for (let at = right; at + 1 < mentions.length; at++) {
    const held = mentions[at]!;
    const next = mentions[at + 1]!;
    if (!COORDINATION.test(textBetween(sentence, held.mention.end, next.mention.start).replace(BRACKETS, '')))
      break;
    if (concepts[next.concept]!.type !== concepts[held.concept]!.type) break;
    const after = textBetween(sentence, next.mention.end, sentence.start + sentence.text.length);
    if (!isWhole(after, concepts[next.concept]!)) break;
    const other = objectIsRight ? stated.subject : stated.object;
    if (next.concept === other || next.concept === held.concept) continue;
    const score = stated.evidence.score * COORDINATED;
    const moved = objectIsRight ? { object: next.position } : { subject: next.position };
    const side = objectIsRight ? { object: next.concept } : { subject: next.concept };
    found.push({ ...stated, ...side, evidence: { ...stated.evidence, ...moved, score } });
  }
  return found;
}
