// The document pass: every place where a chosen term stands becomes a mention, at word boundaries, ignoring case, plural
// and hyphens. Where terms overlap, the surest keeps its words, the longer of equals; a term inside another is marked only
// where it also stands alone.
import type { Mention } from '../model/index.js';
import { isFree } from './free.js';
import { endsWell } from './lexicon/lexicon-index.js';
import type { FieldReading } from './reading.js';
import type { Term, Terms } from './terms.js';
import { BREAK, HYPHEN, type Word } from './words.js';

interface Place {
  readonly from: number;
  readonly to: number;
  readonly term: Term;
}

/** Longest term in words, by its first word. */
type Starts = ReadonlyMap<string, number>;

export function markMentions(readings: readonly FieldReading[], terms: Terms): Mention[] {
  const starts = startsOf(terms);
  return readings.flatMap((reading) => {
    const places = findPlaces(reading.words, terms, starts);
    return chooseDisjoint(places, reading.words.length).map((place) => toMention(reading, place));
  });
}

function startsOf(terms: Terms): Starts {
  const starts = new Map<string, number>();
  for (const key of terms.keys()) {
    const parts = key.split(' ');
    starts.set(parts[0]!, Math.max(starts.get(parts[0]!) ?? 0, parts.length));
  }
  return starts;
}

function findPlaces(words: readonly Word[], terms: Terms, starts: Starts): Place[] {
  const places: Place[] = [];
  for (let from = 0; from < words.length; from++) {
    const longest = words[from]!.join === HYPHEN ? undefined : starts.get(words[from]!.about.norm);
    if (longest !== undefined) addTermsFrom(places, words, from, { longest, terms });
  }
  return places;
}

/** Terms that start at word `from`, shortest first. */
function addTermsFrom(
  places: Place[],
  words: readonly Word[],
  from: number,
  { longest, terms }: { readonly longest: number; readonly terms: Terms },
): void {
  let key = '';
  for (let to = from + 1; to <= words.length && to - from <= longest; to++) {
    const word = words[to - 1]!;
    if (to > from + 1 && word.join === BREAK) return;
    key = key === '' ? word.about.norm : `${key} ${word.about.norm}`;
    const term = terms.get(key);
    if (term !== undefined && endsWell(words, to) && isMeant(term, words[from]!))
      places.push({ from, to, term });
  }
}

function isMeant(term: Term, first: Word): boolean {
  return !term.inCapitals || hasCapital(first);
}

function hasCapital(word: Word): boolean {
  return word.surface !== word.about.lower;
}

/** Surest first, then longest, then first in the text; goes out in the order of the text. */
function chooseDisjoint(places: readonly Place[], words: number): Place[] {
  const order = [...places].sort(
    (a, b) => b.term.score - a.term.score || b.to - b.from - (a.to - a.from) || a.from - b.from,
  );
  const taken = new Uint8Array(words);
  const chosen = order.filter(({ from, to }) => {
    if (!isFree(taken, from, to)) return false;
    taken.fill(1, from, to);
    return true;
  });
  return chosen.sort((a, b) => a.from - b.from);
}

function toMention(reading: FieldReading, { from, to, term }: Place): Mention {
  const { field, text, words, firstSentence } = reading;
  const start = words[from]!.start;
  const end = words[to - 1]!.end;
  const sentence = firstSentence + words[from]!.sentence;
  const { type, detector } = term;
  const score = inUnits(term.score);
  return { field, sentence, start, end, surface: text.slice(start, end), type, score, detector };
}

/** Whole ten-thousandths, as they are stored: what comes back from a database is what was found. */
const UNITS = 10_000;

function inUnits(score: number): number {
  return Math.round(score * UNITS) / UNITS;
}
