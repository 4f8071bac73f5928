// Reads the cues of one paper; only cues whose trigger word a sentence holds are tested.
import {
  type KnownConcept,
  type ReadPaper,
  type ReadSentence,
  type ResolvedMention,
  textBetween,
} from '../reading.js';
import type { ReadRole } from './best-role.js';
import { claimOf } from './claim.js';
import { type Cue, NEGATED } from './cue.js';
import { loneNames } from './lone-name.js';
import { isName, titleRoles } from './title-name.js';
import { type Trigger, triggersOf } from './triggers.js';

const COORDINATION = /^ ?(?:\([^)]*\) ?)?(?:,|(?:,? and|,? or|,? as well as)(?: the| a| an)?) $/i;
const COORDINATED = 0.9;
/** The mention is no subject: `combinations of X are proposed`. */
const DEPENDENT = /\b(?:of|in|for|with|on|from|by|to|using|via) (?:the |an? )?$/i;
const FARTHEST = 180;
/** Code units before a trigger that are looked at, and after a mention; and those that must end in a trigger's lead. */
const LEAD = 400;
const NEAR = 80;

interface PaperContext {
  readonly concepts: readonly KnownConcept[];
  /** Concepts of the title. */
  readonly titled: ReadonlySet<number>;
}

export function readRoles(paper: ReadPaper, concepts: readonly KnownConcept[]): readonly ReadRole[] {
  const found = [...titleRoles(paper, concepts)];
  const titled = new Set(
    paper.mentions.filter(({ mention }) => mention.field === 'title').map(({ concept }) => concept),
  );
  for (const sentence of paper.sentences) {
    const triggers = triggersOf(sentence.text);
    if (triggers.length > 0) found.push(...sentenceRoles(sentence, triggers, { concepts, titled }));
  }
  return [...found, ...loneNames(paper, concepts, found)];
}

function sentenceRoles(
  sentence: ReadSentence,
  triggers: readonly Trigger[],
  context: PaperContext,
): readonly ReadRole[] {
  const { concepts } = context;
  const found: ReadRole[] = [];
  let before: readonly ReadRole[] = [];
  for (const [at, mention] of sentence.mentions.entries()) {
    const subject = { concept: concepts[mention.concept]!, titled: context.titled.has(mention.concept) };
    const own: ReadRole[] = [];
    for (const trigger of triggersNear(triggers, mention, sentence)) {
      const read = readCue(trigger, mention, sentence, subject);
      if (read !== undefined) own.push({ ...read, position: mention.position });
    }
    const shared = own.length > 0 ? own : sharedRoles(sentence, at, before);
    found.push(...shared);
    before = shared;
  }
  return found;
}

/** Those that may speak of the mention: what stands farther off is another part of an endless sentence. */
function triggersNear(
  triggers: readonly Trigger[],
  { mention, longStart = mention.start }: ResolvedMention,
  sentence: ReadSentence,
): readonly Trigger[] {
  const first = firstFrom(triggers, longStart - sentence.start - FARTHEST);
  let last = first;
  while (last < triggers.length && triggers[last]!.start <= mention.end - sentence.start + LEAD) last++;
  return triggers.slice(first, last);
}

/** Position of the first trigger that ends there or later. */
function firstFrom(triggers: readonly Trigger[], end: number): number {
  let low = 0;
  let high = triggers.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (triggers[middle]!.end < end) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** What the mention before says, where "and" or a comma strings this one to it. */
function sharedRoles(sentence: ReadSentence, at: number, before: readonly ReadRole[]): readonly ReadRole[] {
  const left = sentence.mentions[at - 1];
  const right = sentence.mentions[at]!;
  if (left === undefined || before.length === 0) return [];
  if (!COORDINATION.test(textBetween(sentence, left.mention.end, right.mention.start))) return [];
  return before
    .filter(({ role }) => role !== 'introduces' || isName(right.mention.surface))
    .map((role) => ({ ...role, strength: role.strength * COORDINATED, position: right.position }));
}

interface Subject {
  readonly concept: KnownConcept;
  readonly titled: boolean;
}

type Reading = Pick<ReadRole, 'role' | 'strength'>;

function readCue(
  trigger: Trigger,
  { mention, longStart }: ResolvedMention,
  sentence: ReadSentence,
  { concept, titled }: Subject,
): Reading | undefined {
  const { cue } = trigger;
  const start = (longStart ?? mention.start) - sentence.start;
  const end = mention.end - sentence.start;
  const before = cue.stands === 'before';
  if (before ? trigger.end > start || start - trigger.end > FARTHEST : trigger.start < end) return undefined;
  if (cue.types !== undefined && !cue.types.includes(concept.type)) return undefined;
  if (cue.named && !isName(mention.surface)) return undefined;
  const between = before ? sentence.text.slice(trigger.end, start) : sentence.text.slice(end, trigger.start);
  if (!cue.between.test(between)) return undefined;
  const leadEnd = before ? trigger.start : start;
  const lead = sentence.text.slice(Math.max(0, leadEnd - LEAD), leadEnd);
  const defined = longStart !== undefined;
  const after = sentence.text.slice(end).replace(defined ? CLOSING : NOTHING, '');
  if (!allows(cue, lead, before ? after : sentence.text.slice(trigger.end))) return undefined;
  if (cue.role === 'introduces')
    return claimOf(cue, { surface: mention.surface, concept, between, after, titled, defined });
  return { role: cue.role, strength: cue.strength };
}

const CLOSING = /^["”]?[)\]]/;
const NOTHING = /(?!)/;

function allows(cue: Cue, lead: string, tail: string): boolean {
  const near = lead.slice(-NEAR);
  if (cue.stands === 'before' && cue.lead !== undefined && !cue.lead.test(near)) return false;
  if (cue.subject !== undefined && !cue.subject.test(lead)) return false;
  if (cue.role !== 'compares-with' && NEGATED.test(near)) return false;
  if (cue.stands === 'after' && cue.role === 'introduces' && DEPENDENT.test(near)) return false;
  return cue.tail === undefined || cue.tail.test(tail);
}
