// Type of a candidate: what the user's lexicon says; else the tagger; else the shipped lexicon; else the cue, the head noun and the shape, each with its weight.
import { CONCEPT_TYPES, type ConceptType } from '../../model/index.js';
import type { Candidate } from '../candidate.js';
import { CUES, type Cue } from '../cues.js';
import type { LexiconIndex } from '../lexicon/lexicon-index.js';
import { ALL_CAPITALS, CAMEL, DIGIT } from '../word-class.js';
import { keyOf } from '../words.js';
import { typeOfHead } from './heads.js';

type Votes = Record<ConceptType, number>;

const PRIOR: Readonly<Votes> = { method: 0.6, dataset: 0, phenomenon: 0.3, task: 0.1, metric: 0 };
const NO_VOTES: Readonly<Votes> = { method: 0, dataset: 0, phenomenon: 0, task: 0, metric: 0 };
const HEAD = 2;
const LEXICON_TAIL = 2.5;
const NAME_SHAPE = 0.6;

const CUE_VOTES: Readonly<Record<Cue, Partial<Votes>>> = {
  introduces: { method: 0.5 },
  evaluates: { dataset: 1.2 },
  suffers: { phenomenon: 0.8 },
  measures: { metric: 0.6 },
  solves: { task: 0.8 },
  uses: { method: 0.5 },
  names: { method: 0.2 },
  studies: { phenomenon: 0.4 },
};

export function typeOf(candidate: Candidate, index: LexiconIndex): ConceptType {
  const { lexicon, tagged } = candidate;
  if (lexicon?.isUsers) return lexicon.entry.type;
  if (tagged !== undefined) return strongest({ ...NO_VOTES, ...tagged.types });
  if (lexicon !== undefined) return lexicon.entry.type;
  const votes: Votes = { ...PRIOR };
  voteByCues(votes, candidate.cues);
  const { words } = candidate.reading;
  const head = typeOfHead(words[candidate.to - 1]!.about.norm);
  if (head !== undefined) votes[head] += HEAD;
  const tail = lexiconTail(candidate, index);
  if (tail !== undefined) votes[tail] += LEXICON_TAIL;
  if (hasNameShape(candidate)) votes[candidate.cues & EVALUATES ? 'dataset' : 'method'] += NAME_SHAPE;
  return strongest(votes);
}

const EVALUATES = 1 << CUES.indexOf('evaluates');

function voteByCues(votes: Votes, cues: number): void {
  for (const [i, cue] of CUES.entries()) {
    if ((cues & (1 << i)) === 0) continue;
    for (const type of CONCEPT_TYPES) votes[type] += CUE_VOTES[cue][type] ?? 0;
  }
}

/** `visual question answering` ends in what the lexicon knows as a task. */
function lexiconTail({ reading, from, to }: Candidate, index: LexiconIndex): ConceptType | undefined {
  for (let start = from + 1; start < to; start++) {
    const hit = index.byKey.get(keyOf(reading.words, start, to));
    if (hit !== undefined && hit.exact === undefined) return hit.entry.type;
  }
  return undefined;
}

function hasNameShape({ reading, from, to }: Candidate): boolean {
  for (let i = from; i < to; i++) {
    if ((reading.words[i]!.about.shape & (CAMEL | ALL_CAPITALS | DIGIT)) !== 0) return true;
  }
  return false;
}

function strongest(votes: Readonly<Votes>): ConceptType {
  let best: ConceptType = 'method';
  for (const type of CONCEPT_TYPES) if (votes[type] > votes[best]) best = type;
  return best;
}
