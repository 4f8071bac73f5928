// Every phrase of a paper that could be a concept: parts of noun phrases, phrases of the lexicon, acronyms, the title's name.
import type { FoundAcronym } from './acronyms.js';
import { addOccurrence, type Candidates, formsOf, knownOrAdded, wordsWithin } from './candidate.js';
import { endsWell, type LexiconIndex, matchLexicon } from './lexicon/lexicon-index.js';
import { canEnd, findPhrases, type Phrase } from './phrases.js';
import type { FieldReading } from './reading.js';
import { CAPITAL, STOP } from './word-class.js';
import { HYPHEN, keyOf, type Word } from './words.js';

const LONGEST_SPAN = 6;
const LONGEST_PHRASE = 12;

export function findCandidates(
  readings: readonly FieldReading[],
  index: LexiconIndex,
  acronyms: readonly FoundAcronym[],
): Candidates {
  const candidates: Candidates = new Map();
  for (const reading of readings) {
    for (const phrase of findPhrases(reading)) addParts(candidates, reading, phrase);
    addLexicon(candidates, reading, index);
  }
  for (const acronym of acronyms) addAcronym(candidates, readings, acronym);
  addTitleName(candidates, readings[0]);
  return candidates;
}

function addParts(candidates: Candidates, reading: FieldReading, { from, to }: Phrase): void {
  const { words } = reading;
  const last = Math.min(to, from + LONGEST_PHRASE);
  for (let end = from + 1; end <= last; end++) {
    if (!endsWell(words, end) || !canEnd(words, end - 1)) continue;
    for (let start = Math.max(from, end - LONGEST_SPAN); start < end; start++) {
      if (start > from && words[start]!.join === HYPHEN) continue;
      if (!canStart(words, start)) continue;
      const added = addOccurrence(candidates, reading, start, end);
      if (start === from) added.leftClosed++;
      if (end === to) added.rightClosed++;
    }
  }
}

function canStart(words: readonly Word[], start: number): boolean {
  const isCompound = words[start + 1]?.join === HYPHEN;
  return isCompound || (words[start]!.about.kinds & STOP) === 0;
}

function addLexicon(candidates: Candidates, reading: FieldReading, index: LexiconIndex): void {
  const { words } = reading;
  for (let i = 0; i < words.length; i++) {
    for (const match of matchLexicon(index, words, i)) {
      knownOrAdded(candidates, reading, match).lexicon = match.hit;
      markInside(candidates, words, match);
    }
  }
}

/** Parts of a lexicon phrase are less likely to be meant by themselves. */
function markInside(candidates: Candidates, words: readonly Word[], { from, to }: Phrase): void {
  if (to - from > LONGEST_SPAN) return;
  for (let start = from; start < to; start++) {
    for (let end = start + 1; end <= to; end++) {
      if (end - start === to - from) continue;
      const part = candidates.get(keyOf(words, start, end));
      if (part !== undefined) part.insideLexicon++;
    }
  }
}

function addAcronym(candidates: Candidates, readings: readonly FieldReading[], acronym: FoundAcronym): void {
  const reading = readings.find(({ field }) => field === acronym.field)!;
  const forms = formsOf(reading, acronym);
  if (forms === undefined) return;
  knownOrAdded(candidates, reading, forms.long).acronym = 'long';
  knownOrAdded(candidates, reading, forms.short).acronym = 'short';
}

const LONGEST_NAME = 3;

/** "X: what it does": a short title before a colon, when it looks like a name, is what the paper introduces. */
function addTitleName(candidates: Candidates, title: FieldReading | undefined): void {
  const colon = title?.text.indexOf(':') ?? -1;
  if (title === undefined || colon < 0) return;
  const name = wordsWithin(title.words, 0, colon);
  if (name?.from === 0 && looksLikeName(title.words, name))
    knownOrAdded(candidates, title, name).isTitleName = true;
}

function looksLikeName(words: readonly Word[], { to }: Phrase): boolean {
  const name = words.slice(0, to);
  const spaced = name.filter((word) => word.join !== HYPHEN).length;
  const isShaped = name.some((word) => (word.about.shape & ~CAPITAL) !== 0);
  return spaced <= LONGEST_NAME && (isShaped || (spaced === 1 && (words[0]!.about.kinds & STOP) === 0));
}
