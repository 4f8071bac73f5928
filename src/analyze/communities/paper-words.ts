// The words of each paper, for the few papers that share no concept with any other: words alone can still place them.
import type { AnalysisInput } from '../input.js';
import { wordsIn } from './words-in.js';

/** For each paper the distinct words of its title and of its concepts' labels, as numbers. */
export interface PaperWords {
  /** Words of paper `p` are `words[offsets[p]..offsets[p+1]-1]`. */
  readonly offsets: Int32Array;
  readonly words: Int32Array;
  /** How many different words there are. */
  readonly vocabulary: number;
}

const SHORTEST = 3;

export function paperWords({ papers, resolution, edges }: AnalysisInput): PaperWords {
  const vocabulary = new Map<number, number>();
  const labels = resolution.concepts.map((concept) => numbersOf(concept.label, vocabulary));
  const titles = papers.map((paper) => numbersOf(paper.title, vocabulary));
  const { paper, concept } = edges.paperConcept;
  const list = createList(titles, labels, concept, vocabulary.size);
  const offsets = new Int32Array(papers.length + 1);
  for (let p = 0, e = 0; p < papers.length; p++) {
    addNew(list, titles[p]!, p);
    for (; paper[e] === p; e++) addNew(list, labels[concept[e]!]!, p);
    offsets[p + 1] = list.size;
  }
  return { offsets, words: list.words.slice(0, list.size), vocabulary: vocabulary.size };
}

interface WordList {
  size: number;
  readonly words: Int32Array;
  /** The paper that each word was added for last. */
  readonly lastPaper: Int32Array;
}

function createList(
  titles: readonly (readonly number[])[],
  labels: readonly (readonly number[])[],
  concept: Int32Array,
  vocabulary: number,
): WordList {
  let most = titles.reduce((sum, { length }) => sum + length, 0);
  for (const c of concept) most += labels[c]!.length;
  return { size: 0, words: new Int32Array(most), lastPaper: new Int32Array(vocabulary).fill(-1) };
}

function numbersOf(text: string, vocabulary: Map<number, number>): number[] {
  const numbers: number[] = [];
  for (const { key, length } of wordsIn(text)) {
    if (length < SHORTEST) continue;
    const number = vocabulary.get(key) ?? vocabulary.size;
    vocabulary.set(key, number);
    numbers.push(number);
  }
  return numbers;
}

/** Adds those that the paper does not have yet. */
function addNew(list: WordList, more: readonly number[], paper: number): void {
  for (const word of more) {
    if (list.lastPaper[word] === paper) continue;
    list.lastPaper[word] = paper;
    list.words[list.size++] = word;
  }
}

/**
 * For each paper of `strays` the group (of `groupOf`, papers to group, strays not among them) whose papers use its words most,
 * rare words counting more; -1 where no word is shared.
 */
export function groupsByWords(
  words: PaperWords,
  groupOf: ReadonlyMap<number, number>,
  strays: readonly number[],
): number[] {
  const profile = wordProfile(words, groupOf, strays);
  const sizes = new Map<number, number>();
  for (const group of groupOf.values()) sizes.set(group, (sizes.get(group) ?? 0) + 1);
  return strays.map((paper) => {
    const scores = new Map<number, number>();
    for (const word of wordsOf(words, paper)) {
      scoreInPlace(scores, profile.get(word), sizes, groupOf.size);
    }
    return bestOf(scores);
  });
}

function wordsOf({ offsets, words }: PaperWords, paper: number): Int32Array {
  return words.subarray(offsets[paper]!, offsets[paper + 1]!);
}

/** For each word of the strays, how many papers of each group use it. */
function wordProfile(
  words: PaperWords,
  groupOf: ReadonlyMap<number, number>,
  strays: readonly number[],
): Map<number, Map<number, number>> {
  const wanted = new Uint8Array(words.vocabulary);
  for (const paper of strays) for (const word of wordsOf(words, paper)) wanted[word] = 1;
  const profile = new Map<number, Map<number, number>>();
  for (const [paper, group] of groupOf) {
    for (let i = words.offsets[paper]!; i < words.offsets[paper + 1]!; i++) {
      const word = words.words[i]!;
      if (wanted[word] === 0) continue;
      const counts = profile.get(word) ?? new Map<number, number>();
      profile.set(word, counts.set(group, (counts.get(group) ?? 0) + 1));
    }
  }
  return profile;
}

function scoreInPlace(
  scores: Map<number, number>,
  counts: ReadonlyMap<number, number> | undefined,
  sizes: ReadonlyMap<number, number>,
  papers: number,
): void {
  if (!counts) return;
  let frequency = 0;
  for (const count of counts.values()) frequency += count;
  const rarity = Math.log(1 + papers / frequency) ** 2;
  for (const [group, count] of counts) {
    scores.set(group, (scores.get(group) ?? 0) + (rarity * count) / Math.sqrt(sizes.get(group)!));
  }
}

function bestOf(scores: ReadonlyMap<number, number>): number {
  let best = -1;
  let bestScore = 0;
  for (const [group, score] of scores) {
    if (score > bestScore || (score === bestScore && group < best)) {
      best = group;
      bestScore = score;
    }
  }
  return best;
}
