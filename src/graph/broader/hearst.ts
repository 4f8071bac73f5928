// `datasets such as A, B and C`: patterns after Hearst 1992 (doi:10.3115/992133.992154) between mentions of one sentence.
import { getOrSet } from '../../lib/collections.js';
import type { BroaderEdge } from '../../model/index.js';
import {
  type KnownConcept,
  type ReadPaper,
  type ReadSentence,
  type ResolvedMention,
  textBetween,
} from '../reading.js';

interface HearstPattern {
  readonly id: string;
  /** All of the text between the broader and the nearest narrower mention. */
  readonly between: RegExp;
  /** What the text before the left mention must not end in: there the list may belong to another noun. */
  readonly notLead?: RegExp;
  /** Where the narrower concepts stand. */
  readonly narrower: 'after' | 'before';
}

const PATTERNS: readonly HearstPattern[] = [
  { id: 'such-as', between: /^ such as (?:the )?$/i, narrower: 'after' },
  {
    id: 'such-as-comma',
    between: /^ ?, such as (?:the )?$/i,
    notLead:
      /\b(?:architectures?|methods?|models?|components?|parts?|features?|properties|aspects|elements) (?:in|of|for) $/i,
    narrower: 'after',
  },
  {
    id: 'such-as-bracket',
    between: /^ ?[,(]+ ?(?:such as|e\.g\.,?|for example,?|for instance,?) (?:the )?$/i,
    narrower: 'after',
  },
  {
    id: 'including',
    between: /^ ?,? including (?:the )?$/i,
    notLead: /\b(?:in|of|for|and|on) (?:the )?$/i,
    narrower: 'after',
  },
  { id: 'like', between: /^ like (?:the )?$/i, narrower: 'after' },
  { id: 'and-other', between: /^,? (?:and|or) other $/i, narrower: 'before' },
  {
    id: 'is-a',
    between: /^ (?:is|are) (?:a|an) (?:kind|form|type|special case|instance|variant) of $/i,
    narrower: 'before',
  },
];
/** How every one of these starts: one look tells nearly all pairs apart. */
const OPENING = /^ ?[,(]* ?(?:such as|e\.g|for |including|like|and other|or other|is |are )/i;
const COORDINATION = /^ ?(?:,|,? and|,? or|,? &|, as well as) $/;
const FEW = 5;
const LEAD = 60;

/** What one sentence says; positions are flat ones of the two mentions. */
export interface StatedBroader {
  readonly narrower: number;
  readonly broader: number;
  readonly positions: readonly [narrower: number, broader: number];
}

/** In the order in which the paper says it. */
export function broaderIn(
  { sentences }: ReadPaper,
  concepts: readonly KnownConcept[],
): readonly StatedBroader[] {
  const found: StatedBroader[] = [];
  const add = (narrower: ResolvedMention, broader: ResolvedMention) => {
    if (!sameType(concepts, narrower.concept, broader.concept)) return;
    const positions = [narrower.position, broader.position] as const;
    found.push({ narrower: narrower.concept, broader: broader.concept, positions });
  };
  for (const sentence of sentences) if (sentence.mentions.length > 1) readSentence(sentence, add);
  return found;
}

/** @param stated Of all papers, in their order. @param concepts How many there are. */
export function hearstEdges(stated: Iterable<StatedBroader>, concepts: number): readonly BroaderEdge[] {
  const found = new Map<number, { narrower: number; broader: number; evidence: number[] }>();
  for (const { narrower, broader, positions } of stated) {
    const edge = getOrSet(found, narrower * concepts + broader, () => ({ narrower, broader, evidence: [] }));
    if (edge.evidence.length < 2 * FEW) edge.evidence.push(...positions);
  }
  return [...found.values()].map((edge) => ({ ...edge, rule: 'hearst' }));
}

function sameType(concepts: readonly KnownConcept[], a: number, b: number): boolean {
  return a !== b && concepts[a]?.type === concepts[b]?.type;
}

type Add = (narrower: ResolvedMention, broader: ResolvedMention) => void;

function readSentence(sentence: ReadSentence, add: Add): void {
  const { mentions } = sentence;
  for (let at = 0; at + 1 < mentions.length; at++) {
    const left = mentions[at]!;
    const right = mentions[at + 1]!;
    const between = textBetween(sentence, left.mention.end, right.mention.start);
    if (!OPENING.test(between)) continue;
    const lead = textBetween(
      sentence,
      Math.max(sentence.start, left.mention.start - LEAD),
      left.mention.start,
    );
    const pattern = PATTERNS.find(
      (known) => known.between.test(between) && known.notLead?.test(lead) !== true,
    );
    if (pattern?.narrower === 'after') for (const item of listFrom(sentence, at + 1, 1)) add(item, left);
    if (pattern?.narrower === 'before') for (const item of listFrom(sentence, at, -1)) add(item, right);
  }
}

/** The mention at a place and those that commas and conjunctions string to it. */
function listFrom(sentence: ReadSentence, at: number, step: 1 | -1): readonly ResolvedMention[] {
  const items = [sentence.mentions[at]!];
  for (let next = at + step; ; next += step) {
    const [left, right] =
      step > 0 ? [items.at(-1)!, sentence.mentions[next]] : [sentence.mentions[next], items.at(-1)!];
    if (left === undefined || right === undefined) return items;
    if (!COORDINATION.test(textBetween(sentence, left.mention.end, right.mention.start))) return items;
    items.push(step > 0 ? right : left);
  }
}
