// What every step of a search for communities is given.
import { createRandom, type Random } from '../../lib/rng.js';
import { Arena } from '../graph/arena.js';

export interface Search {
  /** Above 1 more and smaller communities, below 1 fewer and larger. */
  readonly resolution: number;
  readonly random: Random;
  /** Where steps take their scratch from; searches of one graph share it. */
  readonly arena: Arena;
}

export function createSearch(given: Partial<Search> = {}): Search {
  const { resolution = 1, random = createRandom(), arena = new Arena() } = given;
  return { resolution, random, arena };
}
