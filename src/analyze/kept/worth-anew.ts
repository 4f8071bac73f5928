// When a map that grew bit by bit is made anew. Until then everything that was there stays in its community and in its place;
// a map that is never made anew would in time show where papers came from, and not what they are about.
import type { AnalysisInput } from '../input.js';
import type { EarlierMap } from './earlier-map.js';

/** Papers that may come and go, as a share of those that the map was laid out for. */
export const MOST_CHANGED = 0.1;

export interface Change {
  /** Papers of the last full layout: this one where it is made anew. */
  readonly laidOut: number;
  /** Papers added and removed since. */
  readonly changed: number;
  readonly anew: boolean;
}

export function changeSince({ papers }: AnalysisInput, earlier: EarlierMap, relayout: boolean): Change {
  const before = new Set(earlier.papers.ids);
  const stayed = papers.reduce((count, { id }) => count + (before.has(id) ? 1 : 0), 0);
  const now = papers.length - stayed + (before.size - stayed);
  const changed = earlier.changed + now;
  const anew = relayout || stayed === 0 || changed > MOST_CHANGED * earlier.laidOut;
  return anew ? { laidOut: papers.length, changed: 0, anew } : { laidOut: earlier.laidOut, changed, anew };
}
