// Which rows of a knowledge base a part holds, and under which numbers.
import { USE } from '../cells.js';
import { readNumber } from '../read-meta.js';
import { readReading } from '../read-readings.js';
import type { Store } from '../store.js';
import { useColumnsFor } from '../use-columns.js';
import { type Numbering, numberKept } from './numbering.js';

/** Row numbers of what is wanted. */
export interface Wanted {
  readonly concepts: ReadonlySet<number>;
  readonly papers: ReadonlySet<number>;
}

export interface Part {
  readonly whole: Store;
  readonly papers: Numbering;
  readonly concepts: Numbering;
}

/** Concepts that no paper of the part mentions are not in it: there would be nothing to show for them. */
export function surveyPart(whole: Store, wanted: Wanted): Part {
  const papers = numberKept(readNumber(whole, 'counts.papers'), (paper) => wanted.papers.has(paper));
  const held = heldBy(whole, papers.kept);
  const isKept = (concept: number) => held[concept] === 1 && wanted.concepts.has(concept);
  return { whole, papers, concepts: numberKept(held.length, isKept) };
}

/** 1 for each concept that one of the papers mentions. */
function heldBy(whole: Store, papers: Int32Array): Uint8Array {
  const held = new Uint8Array(readNumber(whole, 'counts.concepts'));
  const columns = useColumnsFor(whole, papers.length);
  for (const paper of papers) {
    if (columns)
      for (let at = columns.starts[paper]!; at < columns.starts[paper + 1]!; at++)
        held[columns.concept[at]!] = 1;
    else for (const concept of conceptsIn(whole, paper)) held[concept] = 1;
  }
  return held;
}

function conceptsIn(whole: Store, paper: number): readonly number[] {
  const { concepts: cells } = readReading(whole, paper);
  return Array.from({ length: cells.length / USE.size }, (_, i) => cells[i * USE.size + USE.concept]!);
}
