// The co-occurrence graph in memory, as compressed sparse rows. Pure: the viewer of a static site walks it too.
import { associationStrength, normalizedPmi } from '../lib/association.js';

export interface Adjacency {
  /** Companions of concept i: positions `starts[i]` to `starts[i + 1]`, ascending by concept. */
  readonly starts: Int32Array;
  readonly targets: Int32Array;
  /** Papers that hold both. */
  readonly counts: Int32Array;
  /** Papers of each concept. */
  readonly frequencies: Int32Array;
  /** Papers in all. */
  readonly places: number;
}

/** All co-occurrences in columns, `source < target`, sorted; `papers` hold both. */
interface Pairs {
  readonly source: Int32Array;
  readonly target: Int32Array;
  readonly papers: Int32Array;
}

/** `places` is the number of all papers. */
export function adjacencyOf(pairs: Pairs, frequencies: Int32Array, places: number): Adjacency {
  return { ...rowsOf(pairs, frequencies.length), frequencies, places };
}

/** Position of the edge between two concepts, or -1. */
export function edgeAt({ starts, targets }: Adjacency, from: number, to: number): number {
  let low = starts[from]!;
  let high = starts[from + 1]! - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const found = targets[middle]!;
    if (found === to) return middle;
    if (found < to) low = middle + 1;
    else high = middle - 1;
  }
  return -1;
}

export interface Measures {
  readonly association: number;
  readonly npmi: number;
}

export function measuresAt(adjacency: Adjacency, from: number, edge: number): Measures {
  const { counts, targets, frequencies, places } = adjacency;
  const pair = {
    both: counts[edge]!,
    first: frequencies[from]!,
    second: frequencies[targets[edge]!]!,
    places,
  };
  return { association: associationStrength(pair), npmi: normalizedPmi(pair) };
}

/** Pairs come by source, then target; filling targets first by lower, then by higher ends keeps each row ascending. */
function rowsOf(pairs: Pairs, concepts: number): Pick<Adjacency, 'starts' | 'targets' | 'counts'> {
  const { source, target, papers } = pairs;
  const starts = new Int32Array(concepts + 1);
  for (const end of source) starts[end + 1]!++;
  for (const end of target) starts[end + 1]!++;
  for (let i = 0; i < concepts; i++) starts[i + 1]! += starts[i]!;
  const targets = new Int32Array(source.length * 2);
  const counts = new Int32Array(source.length * 2);
  const next = starts.slice();
  const fill = (from: Int32Array, to: Int32Array) => {
    for (let i = 0; i < from.length; i++) {
      const at = next[from[i]!]!++;
      targets[at] = to[i]!;
      counts[at] = papers[i]!;
    }
  };
  fill(target, source);
  fill(source, target);
  return { starts, targets, counts };
}
