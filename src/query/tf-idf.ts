// What anybody would try first: the noun phrases of a paper by term frequency times inverse document frequency (Spärck Jones 1972,
// doi:10.1108/eb026526). The baseline that salience is held against.
import { getOrSet } from '../lib/collections.js';
import { compareStrings } from '../lib/text.js';
import type { Paper } from '../model/index.js';
import { lookupKey, readNumber, readPaper, type Store } from '../store/index.js';

/** Keys of the best phrases of a paper, best first. */
export type KeyPhraseRanker = (paper: Paper, top: number) => readonly string[];

/** Document frequencies are counted in at most so many papers, evenly chosen. */
const SAMPLED = 3000;

/** Loads the extractor's reader of noun phrases. */
export async function loadTfIdf(store: Store): Promise<KeyPhraseRanker> {
  const { findPhrases, readFields } = await import('../extract/index.js');
  const phrasesOf = (paper: Paper): ReadonlyMap<string, number> => {
    const counts = new Map<string, number>();
    for (const reading of readFields(paper)) {
      for (const { from, to } of findPhrases(reading)) {
        const text = reading.text.slice(reading.words[from]!.start, reading.words[to - 1]!.end);
        const key = lookupKey(text);
        counts.set(key, (counts.get(key) ?? 0) + 1);
      }
    }
    return counts;
  };
  return rankerOf(phrasesOf, countDocuments(store, phrasesOf));
}

interface Documents {
  readonly read: number;
  readonly frequencies: ReadonlyMap<string, number>;
}

function countDocuments(store: Store, phrasesOf: (paper: Paper) => ReadonlyMap<string, number>): Documents {
  const papers = readNumber(store, 'counts.papers');
  const step = Math.max(1, papers / SAMPLED);
  const frequencies = new Map<string, number>();
  let read = 0;
  for (let at = 0; at < papers; at += step) {
    read++;
    for (const key of phrasesOf(readPaper(store, Math.floor(at))).keys())
      frequencies.set(key, getOrSet(frequencies, key, () => 0) + 1);
  }
  return { read, frequencies };
}

function rankerOf(
  phrasesOf: (paper: Paper) => ReadonlyMap<string, number>,
  { read, frequencies }: Documents,
): KeyPhraseRanker {
  return (paper, top) =>
    [...phrasesOf(paper)]
      .map(([key, count]) => ({ key, score: count * Math.log((1 + read) / (frequencies.get(key) ?? 1)) }))
      .sort((a, b) => b.score - a.score || compareStrings(a.key, b.key))
      .slice(0, top)
      .map(({ key }) => key);
}
