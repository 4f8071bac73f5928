// Where the mentions of each paper begin in the flat list: edges name mentions by flat position, the tables by paper and number.
import type { Woven } from '../model/index.js';
import { surveyOf } from './survey.js';

export interface MentionPlace {
  readonly paper: number;
  readonly mention: number;
}

export type PlaceOf = (flat: number) => MentionPlace;

export function mentionPlaces(woven: Woven): PlaceOf {
  const { starts } = surveyOf(woven);
  return (flat) => {
    const paper = lastAtMost(starts, flat);
    return { paper, mention: flat - starts[paper]! };
  };
}

/** Position of the last value that is not above `value`, in an ascending array. */
function lastAtMost(ascending: Int32Array, value: number): number {
  let low = 0;
  let high = ascending.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (ascending[middle]! <= value) low = middle;
    else high = middle - 1;
  }
  return low;
}
