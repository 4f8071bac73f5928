// The words of each paper, for the few papers that share no concept with any other: words alone can still place them.
import { normalizeTitle } from '../../lib/text.js';
import type { AnalysisInput } from '../input.js';

/** For each paper the distinct words of its title and of its concepts' labels. */
export type PaperWords = readonly ReadonlySet<string>[];

const SHORTEST = 3;

export function paperWords({ papers, resolution, edges }: AnalysisInput): PaperWords {
  const words = papers.map((paper) => new Set(wordsOf(paper.title)));
  const labels = resolution.concepts.map((concept) => wordsOf(concept.label));
  const { paper, concept } = edges.paperConcept;
  for (let e = 0; e < paper.length; e++) {
    for (const word of labels[concept[e]!]!) words[paper[e]!]!.add(word);
  }
  return words;
}

function wordsOf(text: string): string[] {
  return normalizeTitle(text)
    .split(' ')
    .filter((word) => word.length >= SHORTEST);
}

/**
 * For each paper of `strays` the group (of `groupOf`, papers to group, strays -1) whose papers use its words most, rare words
 * counting more; -1 where no word is shared.
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
    for (const word of words[paper]!) scoreInPlace(scores, profile.get(word), sizes, groupOf.size);
    return bestOf(scores);
  });
}

function wordProfile(
  words: PaperWords,
  groupOf: ReadonlyMap<number, number>,
  strays: readonly number[],
): Map<string, Map<number, number>> {
  const wanted = new Set(strays.flatMap((paper) => [...words[paper]!]));
  const profile = new Map<string, Map<number, number>>();
  for (const [paper, group] of groupOf) {
    for (const word of words[paper]!) {
      if (!wanted.has(word)) continue;
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
