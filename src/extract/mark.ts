// The document pass: every place where a chosen term stands becomes a mention, at word boundaries, ignoring case, plural
// and hyphens. Where terms overlap, the set of places with the highest total weight stays (weighted interval scheduling).
import type { Mention } from '../model/index.js';
import { endsWell } from './lexicon/lexicon-index.js';
import type { FieldReading } from './reading.js';
import type { Term, Terms } from './terms.js';
import { BREAK, HYPHEN, type Word } from './words.js';

interface Place {
  readonly from: number;
  readonly to: number;
  readonly term: Term;
  readonly weight: number;
}

/** Longest term in words, by its first word. */
type Starts = ReadonlyMap<string, number>;

export function markMentions(readings: readonly FieldReading[], terms: Terms, minScore: number): Mention[] {
  const starts = startsOf(terms);
  return readings.flatMap((reading) => {
    const places = findPlaces(reading.words, terms, starts, minScore);
    return chooseDisjoint(places).map((place) => toMention(reading, place));
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

function findPlaces(words: readonly Word[], terms: Terms, starts: Starts, minScore: number): Place[] {
  const places: Place[] = [];
  for (let from = 0; from < words.length; from++) {
    const longest = words[from]!.join === HYPHEN ? undefined : starts.get(words[from]!.about.norm);
    if (longest === undefined) continue;
    for (const { to, term } of termsFrom(words, from, longest, terms)) {
      places.push({ from, to, term, weight: weigh(term, to - from, minScore) });
    }
  }
  return places;
}

/** Terms that start at word `from`, shortest first. */
function* termsFrom(
  words: readonly Word[],
  from: number,
  longest: number,
  terms: Terms,
): Generator<{ to: number; term: Term }> {
  let key = '';
  for (let to = from + 1; to <= words.length && to - from <= longest; to++) {
    const word = words[to - 1]!;
    if (to > from + 1 && word.join === BREAK) return;
    key = key === '' ? word.about.norm : `${key} ${word.about.norm}`;
    const term = terms.get(key);
    if (term !== undefined && endsWell(words, to) && isMeant(term, words[from]!)) yield { to, term };
  }
}

function isMeant(term: Term, first: Word): boolean {
  return !term.inCapitals || hasCapital(first);
}

function hasCapital(word: Word): boolean {
  return word.surface !== word.about.lower;
}

/** Longer terms win unless a part is much surer. */
function weigh(term: Term, length: number, minScore: number): number {
  return (term.score - minScore + 0.05) * (1 + 0.5 * (length - 1));
}

/** Places come sorted by their start; the best set of disjoint ones goes out in that order. */
function chooseDisjoint(places: readonly Place[]): Place[] {
  const chosen: Place[] = [];
  let first = 0;
  while (first < places.length) {
    let end = places[first]!.to;
    let next = first + 1;
    for (; next < places.length && places[next]!.from < end; next++) end = Math.max(end, places[next]!.to);
    if (next === first + 1) chosen.push(places[first]!);
    else for (const place of bestOf(places.slice(first, next))) chosen.push(place);
    first = next;
  }
  return chosen;
}

/** Weighted interval scheduling from the right over one knot of overlapping places. */
function bestOf(places: readonly Place[]): Place[] {
  const best = new Float64Array(places.length + 1);
  const after = new Int32Array(places.length);
  for (let i = places.length - 1; i >= 0; i--) {
    let next = i + 1;
    while (next < places.length && places[next]!.from < places[i]!.to) next++;
    after[i] = next;
    best[i] = Math.max(best[i + 1]!, places[i]!.weight + best[next]!);
  }
  const chosen: Place[] = [];
  for (let i = 0; i < places.length; ) {
    const isTaken = places[i]!.weight + best[after[i]!]! >= best[i + 1]!;
    if (isTaken) chosen.push(places[i]!);
    i = isTaken ? after[i]! : i + 1;
  }
  return chosen;
}

function toMention(reading: FieldReading, { from, to, term }: Place): Mention {
  const { field, text, words, firstSentence } = reading;
  const start = words[from]!.start;
  const end = words[to - 1]!.end;
  const sentence = firstSentence + words[from]!.sentence;
  const { type, score, detector } = term;
  return { field, sentence, start, end, surface: text.slice(start, end), type, score, detector };
}
