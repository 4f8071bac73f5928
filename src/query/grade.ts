// How well the salience of concepts agrees with the papers' own authors: of the author's keywords that occur in title or abstract,
// how many are among the paper's most salient concepts. A quality figure for any corpus that carries keywords, at no cost.
import type { Grade } from '../model/index.js';
import {
  lookupKey,
  readAliases,
  readConceptRef,
  readConceptsOf,
  readPaper,
  readPapersWithKeywords,
  type Store,
  wordsOf,
} from '../store/index.js';
import { type KeyPhraseRanker, loadTfIdf } from './tf-idf.js';

export interface GradeOptions {
  /** Concepts of a paper that count, the most salient. */
  readonly top?: number;
}

const DEFAULT_TOP = 10;

/** Reads every paper with keywords; a second for some hundred. */
export async function gradeKeywords(store: Store, { top = DEFAULT_TOP }: GradeOptions = {}): Promise<Grade> {
  const ranker = await loadTfIdf(store);
  const namesOf = createNames(store);
  const sums = { papers: 0, keywords: 0, inText: 0, found: 0, anywhere: 0, tfIdf: 0 };
  for (const paper of readPapersWithKeywords(store)) {
    const graded = gradePaper(store, paper, { top, ranker, namesOf });
    if (graded.keywords > 0) sums.papers++;
    sums.keywords += graded.keywords;
    sums.inText += graded.inText;
    sums.found += graded.found;
    sums.anywhere += graded.anywhere;
    sums.tfIdf += graded.tfIdf;
  }
  const share = (count: number) => (sums.inText === 0 ? 0 : count / sums.inText);
  return {
    top,
    papers: sums.papers,
    keywords: sums.keywords,
    inText: sums.inText,
    found: sums.found,
    recall: share(sums.found),
    recallAnywhere: share(sums.anywhere),
    recallTfIdf: share(sums.tfIdf),
  };
}

interface Grading {
  readonly top: number;
  readonly ranker: KeyPhraseRanker;
  readonly namesOf: (concept: number) => readonly string[];
}

type PaperGrade = Pick<Grade, 'keywords' | 'inText' | 'found'> & { anywhere: number; tfIdf: number };

function gradePaper(store: Store, number: number, { top, ranker, namesOf }: Grading): PaperGrade {
  const paper = readPaper(store, number);
  const keywords = [...new Set(paper.keywords.map(lookupKey))].filter((key) => key !== '');
  const phrases = new Set(phraseKeys(`${paper.title}\n${paper.abstract}`, longest(paper.keywords)));
  const said = keywords.filter((key) => phrases.has(key));
  const concepts = readConceptsOf(store, number).map(({ concept }) => concept);
  const all = new Set(concepts.flatMap(namesOf));
  const best = new Set(concepts.slice(0, top).flatMap(namesOf));
  const baseline = new Set(said.length > 0 ? ranker(paper, top) : []);
  const among = (keys: ReadonlySet<string>) => said.filter((key) => keys.has(key)).length;
  return {
    keywords: keywords.length,
    inText: said.length,
    found: among(best),
    anywhere: among(all),
    tfIdf: among(baseline),
  };
}

const longest = (keywords: readonly string[]): number =>
  Math.max(0, ...keywords.map((keyword) => wordsOf(keyword).length));

/** Keys of every run of up to `most` words. */
export function* phraseKeys(text: string, most: number): Generator<string> {
  const words = wordsOf(text).map(lookupKey);
  for (let start = 0; start < words.length; start++) {
    let key = '';
    for (const word of words.slice(start, start + most)) {
      key += word;
      yield key;
    }
  }
}

/** Keys of the label and the aliases of a concept; read once each. */
function createNames(store: Store): (concept: number) => readonly string[] {
  const known = new Map<number, readonly string[]>();
  return (concept) => {
    const held = known.get(concept);
    if (held) return held;
    const surfaces = readAliases(store, concept).map(({ surface }) => surface);
    const keys = [...new Set([readConceptRef(store, concept).label, ...surfaces].map(lookupKey))];
    known.set(concept, keys);
    return keys;
  };
}
