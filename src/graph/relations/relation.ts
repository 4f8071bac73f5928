// What a typed relation is: which types it joins, and the wordings between two mentions of a sentence that state it.
import type { ConceptType } from '../../model/index.js';

export interface RelationPattern {
  readonly id: string;
  /** All of the text between the two mentions, brackets removed. */
  readonly between: RegExp;
  /** Which of the two mentions is the subject. */
  readonly subject: 'left' | 'right';
  /** What the text before the left mention must end in. */
  readonly lead?: RegExp;
  /** What it must not end in. */
  readonly notLead?: RegExp;
  /** Objects with which this wording means something else. */
  readonly notObjects?: RegExp;
  /** Objects with which alone it means this. */
  readonly onlyObjects?: RegExp;
  /** Subjects with which alone it means this. */
  readonly onlySubjects?: RegExp;
  /** 0..1: how often this wording is right. */
  readonly score: number;
}

/** A sentence whose subject is the paper's contribution; the name may stand elsewhere in the paper. */
export interface ClaimPattern {
  /** As the ledger of evidence shows it; `-anaphor` is added where the subject stands in another sentence. */
  readonly id: string;
  /** The sentence up to the object ends in this. */
  readonly lead: RegExp;
  /** The sentence from the object on starts with this. */
  readonly after?: RegExp;
  /** True where the wording is too weak to name the contribution unless the sentence before speaks of it. */
  readonly needsContext?: boolean;
  /** Objects with which the wording makes sense. */
  readonly objects?: RegExp;
  /** 0..1: how often this wording is right. */
  readonly score: number;
}

export interface Relation {
  readonly id: string;
  /** As in "A mitigates B". */
  readonly label: string;
  readonly subjects: readonly ConceptType[];
  readonly objects: readonly ConceptType[];
  /** Objects of which the relation makes no sense, whatever the sentence says. */
  readonly notObjects?: RegExp;
  readonly patterns: readonly RelationPattern[];
  /** Wordings whose subject is what the paper brings: "our method ...". */
  readonly claims?: readonly ClaimPattern[];
}

/** Adverbs and auxiliaries that may stand before the verb. */
export const AUX = String.raw`(?:,? (?:which|that|who|can|could|may|might|will|would|also|often|further|thus|then|indeed|still|always|helps?|helped|to|are|is|has|have|been|known|shown|able|itself|\w+ly))*`;

/** What may stand between the subject and its verb: the kind of thing it is. */
const KIND =
  '(?: (?:models?|methods?|algorithms?|architectures?|approach(?:es)?|frameworks?|techniques?|phenomen(?:on|a)))?';

/** Up to `words` adjectives and articles before the object. */
export function object(words: number): string {
  return String.raw`(?: (?!(?:of|in|for|to|with|on|by|from|that|which|and|or|as|via|not|no|without|than)\b)[\w'’“"-]+){0,${words}} $`;
}

/** `the problem of` and its like before the object of a claim. */
const ABOUT =
  '(?: (?:the|this|these|an?))?(?: \\w+)?(?: (?:problems?|issues?|challenges?|effects?|risks?|impact|phenomen(?:on|a)|influence|extent|degree) of)?';

/** As `object`, and through nouns that only lead to it. */
export function claimed(words: number): string {
  return `${ABOUT}${object(words)}`;
}

export function between(verbs: string, words = 3): RegExp {
  return new RegExp(`^${KIND}${AUX} (?:${verbs})${object(words)}`, 'i');
}
