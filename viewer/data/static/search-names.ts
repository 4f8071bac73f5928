// Search in the browser over one table of labels, aliases and titles, matched and ranked as the query does it
// (src/query/match-names.ts): exact, beginning, words, misspelt; within each the concepts of most papers first.
import { type NamesPiece, PIECE_NAMES } from '../../../src/export/site/pieces.js';
import type { MapAnswer, SearchHit } from '../../../src/model/index.js';
import { createClassOf, EXACT, gain, MISSPELT } from '../../../src/query/name-scores.js';
import { createVocabulary, nearWords, type Vocabulary } from '../../../src/query/near-words.js';
import { lookupKey, wordsOf } from '../../../src/store/lookup-key.js';
import { once } from './once.js';
import type { Refs, SiteData } from './site-data.js';

interface Name {
  readonly concept: number;
  readonly surface: string;
  readonly isLabel: boolean;
  /** Its words with a space before and after each. */
  readonly words: string;
}

interface Title {
  readonly paper: number;
  readonly title: string;
  readonly words: string;
}

interface NameTable {
  readonly names: readonly Name[];
  readonly titles: readonly Title[];
  readonly vocabulary: Vocabulary;
}

interface Match<T> {
  readonly of: T;
  readonly score: number;
}

const LONGEST_TYPED = 256;
const MOST_WORDS = 12;
const MOST_NAMES = 150;
const MOST_TITLES = 40;
/** Below this many names, misspellings are looked for too. */
const ENOUGH = 5;

export type SearchNames = (typed: string, limit: number) => Promise<readonly SearchHit[]>;

export function createSearchNames(data: SiteData): SearchNames {
  const table = once(async () => {
    const [refs, piece] = await Promise.all([data.refs(), data.piece<NamesPiece>(PIECE_NAMES)]);
    return createTable(refs.map, piece);
  });
  return async (typed, limit) =>
    hitsOf(await data.refs(), await table(), typed.slice(0, LONGEST_TYPED), limit);
}

function createTable({ nodes, counts }: MapAnswer, piece: NamesPiece): NameTable {
  const names = piece.concept.map((concept, i) => {
    const alias = piece.surface[i]!;
    const surface = alias === '' ? nodes.label[concept]! : alias;
    return { concept, surface, isLabel: alias === '', words: spaced(surface) };
  });
  const titles = nodes.label
    .slice(counts.concepts)
    .map((title, paper) => ({ paper, title, words: spaced(title) }));
  const words = new Set([...names, ...titles].flatMap((each) => each.words.trim().split('  ')));
  words.delete('');
  return { names, titles, vocabulary: createVocabulary([...words]) };
}

const spaced = (text: string): string =>
  wordsOf(text)
    .map((word) => ` ${word} `)
    .join('');

function hitsOf(refs: Refs, table: NameTable, typed: string, limit: number): readonly SearchHit[] {
  const { names, titles } = matchesOf(refs, table, typed);
  const concepts = bestOfEach(names).map(({ of, score }) => ({
    score,
    papers: refs.concept(of.concept).papers,
    hit: (): SearchHit => ({
      kind: 'concept',
      concept: refs.concept(of.concept),
      ...(of.isLabel ? {} : { matched: of.surface }),
      score,
    }),
  }));
  const papers = titles.map(({ of, score }) => ({
    score,
    papers: 0,
    hit: (): SearchHit => ({ kind: 'paper', paper: refs.paper(of.paper), score }),
  }));
  const found = [...concepts, ...papers].sort((a, b) => b.score - a.score || b.papers - a.papers);
  return found.slice(0, limit).map(({ hit }) => hit());
}

/** One for each concept, by the name that matched best. */
function bestOfEach(matches: readonly Match<Name>[]): readonly Match<Name>[] {
  const best = new Map<number, Match<Name>>();
  for (const match of matches) {
    const held = best.get(match.of.concept);
    if (!held || match.score > held.score) best.set(match.of.concept, match);
  }
  return [...best.values()];
}

interface Matches {
  readonly names: readonly Match<Name>[];
  readonly titles: readonly Match<Title>[];
}

function matchesOf(refs: Refs, table: NameTable, typed: string): Matches {
  const words = wordsOf(typed).slice(0, MOST_WORDS);
  const key = lookupKey(typed);
  const same = table.names
    .filter(({ surface }) => lookupKey(surface) === key)
    .map((of) => ({ of, score: EXACT }));
  if (words.length === 0) return { names: same, titles: [] };
  const classOf = createClassOf(typed);
  const found = holding(table, wordTests(words));
  const names = found.names.map((of) => ({
    of,
    score: classOf(of.surface) + gain(refs.concept(of.concept).papers),
  }));
  const titles = found.titles.map((of) => ({
    of,
    score: lookupKey(of.title) === key ? EXACT : classOf(of.title),
  }));
  if (same.length > 0 || names.length >= ENOUGH) return { names: [...same, ...names], titles };
  const near = holding(table, nearTests(table.vocabulary, words));
  const nearNames = near.names.map((of) => ({ of, score: MISSPELT + gain(refs.concept(of.concept).papers) }));
  const nearTitles = near.titles.map((of) => ({ of, score: MISSPELT }));
  return { names: [...names, ...nearNames], titles: titles.length > 0 ? titles : nearTitles };
}

/** For each word that was typed, what the spaced words of a name may hold. */
type WordTests = readonly (readonly string[])[];

/** Every word must be there; the last may go on. */
function wordTests(words: readonly string[]): WordTests {
  return words.map((word, i) => [i === words.length - 1 ? ` ${word}` : ` ${word} `]);
}

function nearTests(vocabulary: Vocabulary, words: readonly string[]): WordTests {
  return words.map((word, i) => {
    const last = i === words.length - 1;
    const near = nearWords(vocabulary, word, last).map((spelling) => spelling.word);
    return [word, ...near].map((each) => (last ? ` ${each}` : ` ${each} `));
  });
}

function holding({ names, titles }: NameTable, tests: WordTests) {
  const holds = ({ words }: { readonly words: string }) =>
    tests.every((alternatives) => alternatives.some((text) => words.includes(text)));
  return {
    names: firstOf(names, holds, MOST_NAMES),
    titles: firstOf(titles, holds, MOST_TITLES),
  };
}

function firstOf<T>(items: readonly T[], fits: (item: T) => boolean, most: number): readonly T[] {
  const found: T[] = [];
  for (const item of items) {
    if (found.length === most) break;
    if (fits(item)) found.push(item);
  }
  return found;
}
