// The concepts that a paper is held to name: key, type, score, detector. One sense a document: a key has one type, and an
// acronym shares type and score with its long form.
import type { ConceptType } from '../model/index.js';
import type { FoundAcronym } from './acronyms.js';
import type { Candidate, Candidates } from './candidate.js';
import type { LexiconIndex } from './lexicon/lexicon-index.js';
import { scoreCandidate } from './score.js';
import { typeOf } from './typing/type-of.js';
import { ALL_CAPITALS, CAMEL, DIGIT } from './word-class.js';
import { keyOfText } from './words.js';

export interface Term {
  readonly key: string;
  readonly type: ConceptType;
  readonly score: number;
  readonly detector: string;
  /** An acronym that is an everyday word too (`CAN`): only occurrences in capitals are meant. */
  readonly inCapitals: boolean;
}

export type Terms = ReadonlyMap<string, Term>;

/** Terms that score at least `minScore`. */
export function chooseTerms(
  candidates: Candidates,
  acronyms: readonly FoundAcronym[],
  index: LexiconIndex,
  minScore: number,
): Terms {
  const terms = new Map<string, Term>();
  for (const candidate of candidates.values()) {
    const score = scoreCandidate(candidate);
    if (score > 0 && score >= minScore) terms.set(candidate.key, makeTerm(candidate, score, index));
  }
  for (const acronym of acronyms) joinForms(terms, candidates, acronym, index);
  return terms;
}

function makeTerm(candidate: Candidate, score: number, index: LexiconIndex): Term {
  const { key } = candidate;
  const inCapitals = candidate.acronym === 'short';
  return { key, type: typeOf(candidate, index), score, detector: detectorOf(candidate), inCapitals };
}

function detectorOf({ lexicon, acronym, tagged, isTitleName, reading, from, to }: Candidate): string {
  if (lexicon?.isUsers) return 'user-lexicon';
  if (acronym !== 'none') return 'acronym';
  if (tagged !== undefined) return 'tagger';
  if (lexicon !== undefined) return 'lexicon';
  const isShaped = reading.words
    .slice(from, to)
    .some(({ about }) => (about.shape & (ALL_CAPITALS | CAMEL | DIGIT)) !== 0);
  return isTitleName || isShaped ? 'name' : 'noun-phrase';
}

function joinForms(
  terms: Map<string, Term>,
  candidates: Candidates,
  { long, short }: FoundAcronym,
  index: LexiconIndex,
): void {
  const longKey = keyOfText(long);
  const shortKey = keyOfText(short);
  const longTerm = terms.get(longKey);
  const shortTerm = terms.get(shortKey);
  if (longTerm === undefined && shortTerm === undefined) return;
  const score = Math.max(longTerm?.score ?? 0, shortTerm?.score ?? 0);
  const longForm = candidates.get(longKey);
  const type = longForm === undefined ? shortTerm!.type : typeOf(longForm, index);
  if (longForm !== undefined) terms.set(longKey, { ...makeTerm(longForm, score, index), type });
  terms.set(shortKey, { key: shortKey, type, score, detector: 'acronym', inCapitals: true });
}
