// Whether what a graph of the past predicted has come true: of the pairs predicted, how many met later, beside what the most
// popular pairs and pairs picked at random would have given.
import type { BackTest } from '../model/index.js';
import { type Adjacency, edgeAt } from './adjacency.js';
import type { Pair } from './unmet-pairs.js';

export interface BackTested {
  readonly until: number;
  /** Papers up to that year, and papers after it. */
  readonly before: Adjacency;
  readonly after: Adjacency;
  /** All pairs that could have been predicted. */
  readonly candidates: readonly Pair[];
  readonly predicted: readonly Pair[];
}

export function backTest({ until, before, after, candidates, predicted }: BackTested): BackTest {
  const met = (pairs: readonly Pair[]) => pairs.filter(([a, b]) => edgeAt(after, a, b) >= 0).length;
  const popular = mostPopular(before, candidates).slice(0, predicted.length);
  const metInAll = met(candidates);
  return {
    until,
    candidates: candidates.length,
    met: metInAll,
    predicted: predicted.length,
    appeared: met(predicted),
    popularity: met(popular),
    chance: candidates.length === 0 ? 0 : (predicted.length * metInAll) / candidates.length,
  };
}

/** Those that would meet most often if papers were drawn at random (preferential attachment, doi:10.1126/science.286.5439.509). */
function mostPopular({ frequencies }: Adjacency, pairs: readonly Pair[]): readonly Pair[] {
  const popularity = ([a, b]: Pair) => frequencies[a]! * frequencies[b]!;
  return [...pairs].sort((x, y) => popularity(y) - popularity(x) || x[0] - y[0] || x[1] - y[1]);
}
