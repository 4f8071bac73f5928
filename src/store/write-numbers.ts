// The numbers from 0 that the views count entries of packed lists by: as many as the longest list has.
import type { Knowledge } from '../model/index.js';
import { KEPT_PAPERS } from './key-papers.js';
import { BUCKET } from './packed-keys.js';
import type { RowWriter } from './row-writer.js';
import { surveyOf } from './survey.js';

export function writeNumbers(writer: RowWriter, knowledge: Knowledge): void {
  const insert = writer.into('numbers');
  const { resolution, edges, communities } = knowledge;
  const lists = [
    surveyOf(knowledge).longest,
    longest(resolution.ledger.map(({ papers }) => papers.length)),
    mostAlike(resolution.ledger.map(({ concept }) => concept)),
    mostAlike(edges.broader.map(({ narrower }) => Math.floor(narrower / BUCKET))),
    longest(communities.communities.map(({ keyConcepts }) => keyConcepts.length)),
    KEPT_PAPERS,
  ];
  const most = longest(lists);
  for (let number = 0; number < most; number++) insert(number);
}

function longest(lengths: readonly number[]): number {
  return lengths.reduce((most, length) => Math.max(most, length), 0);
}

/** How often the commonest of them comes. */
function mostAlike(keys: readonly number[]): number {
  const counts = new Map<number, number>();
  for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1);
  return longest([...counts.values()]);
}
