// Names that match what was typed, in the order exact, beginning, words, misspelt; within each the concepts of most papers first.
// The typed text reaches the index only as quoted words of letters and digits, so that no syntax in it can mean anything.
import {
  type ConceptName,
  lookupKey,
  matchConceptNames,
  matchTitles,
  readNamesLike,
  type Store,
  type TitleName,
  wordsOf,
} from '../store/index.js';
import { createClassOf, EXACT, gain, MISSPELT } from './name-scores.js';
import { spellingsOf } from './spelling.js';

export interface NameMatch {
  readonly name: ConceptName;
  /** 0..1; the classes do not overlap. */
  readonly score: number;
}

export interface TitleMatch {
  readonly title: TitleName;
  readonly score: number;
}

export interface Matches {
  readonly names: readonly NameMatch[];
  readonly titles: readonly TitleMatch[];
}

const LONGEST_TYPED = 256;
const MOST_WORDS = 12;
const MOST_NAMES = 150;
const MOST_TITLES = 40;
/** Below this many concepts, misspellings are looked for too. */
const ENOUGH = 5;

export function matchNames(store: Store, typed: string): Matches {
  const text = typed.slice(0, LONGEST_TYPED);
  const words = wordsOf(text).slice(0, MOST_WORDS);
  const same = readNamesLike(store, text).map((name) => ({ name, score: EXACT }));
  if (words.length === 0) return { names: same, titles: [] };
  const found = matchExpression(store, expressionOf(words), text);
  const enough = same.length > 0 || found.names.length >= ENOUGH;
  const near = enough ? NO_MATCHES : matchMisspelt(store, words);
  return {
    names: [...same, ...found.names, ...near.names],
    titles: [...found.titles, ...(found.titles.length > 0 ? [] : near.titles)],
  };
}

const NO_MATCHES: Matches = { names: [], titles: [] };

/** Every word must be there; the last may go on. */
function expressionOf(words: readonly string[]): string {
  return words.map((word, i) => `"${word}"${i === words.length - 1 ? '*' : ''}`).join(' AND ');
}

function matchExpression(store: Store, expression: string, typed: string): Matches {
  const classOf = createClassOf(typed);
  const names = matchConceptNames(store, expression, MOST_NAMES).map((name) => ({
    name,
    score: classOf(name.surface) + gain(name.papers),
  }));
  const titles = matchTitles(store, expression, MOST_TITLES).map((title) => ({
    title,
    score: lookupKey(title.title) === lookupKey(typed) ? EXACT : classOf(title.title),
  }));
  return { names, titles };
}

function matchMisspelt(store: Store, words: readonly string[]): Matches {
  const alternatives = words.map((word, i) => {
    const last = i === words.length - 1;
    const near = spellingsOf(store, word, last).map((spelling) => spelling.word);
    return `(${[...new Set([word, ...near])].map((each) => `"${each}"${last ? '*' : ''}`).join(' OR ')})`;
  });
  const expression = alternatives.join(' AND ');
  return {
    names: matchConceptNames(store, expression, MOST_NAMES).map((name) => ({
      name,
      score: MISSPELT + gain(name.papers),
    })),
    titles: matchTitles(store, expression, MOST_TITLES).map((title) => ({ title, score: MISSPELT })),
  };
}
