// Concept co-occurrence: how many papers hold each pair of concepts, and how much more that is than chance.
import { countPairs, type LowerRows, scatterHigher } from '../lib/count-pairs.js';
import { startsOf } from '../lib/sparse-rows.js';
import type { CooccurrenceEdges, PaperConceptEdges } from '../model/index.js';
import type { ResolvedEdgeOptions } from './options.js';
import { rowsOf } from './rows.js';
import { weighPairs } from './weigh-pairs.js';

export function buildCooccurrence(
  edges: PaperConceptEdges,
  concepts: number,
  options: ResolvedEdgeOptions,
): CooccurrenceEdges {
  const rows = rowsOf(edges, concepts, options.maxConceptsPerPaper);
  const pairs = sortPairs(countPairs(rows, options.minCount), concepts);
  return { ...pairs, ...weighPairs(pairs, rows.byConcept.starts, papersWithConcepts(edges)) };
}

/** The same without association and NPMI. */
export function countCooccurrence(
  edges: PaperConceptEdges,
  concepts: number,
  options: ResolvedEdgeOptions,
): Pairs {
  return sortPairs(
    countPairs(rowsOf(edges, concepts, options.maxConceptsPerPaper), options.minCount),
    concepts,
  );
}

type Pairs = Pick<CooccurrenceEdges, 'source' | 'target' | 'count'>;

/** Edges are sorted by paper. */
function papersWithConcepts({ paper }: PaperConceptEdges): number {
  let count = 0;
  let last = -1;
  for (let edge = 0; edge < paper.length; edge++) {
    count += Number(paper[edge] !== last);
    last = paper[edge]!;
  }
  return count;
}

/** By the lower concept, then the higher: rows are taken in order of the higher, so that a scatter by the lower sorts both. */
function sortPairs(rows: LowerRows, concepts: number): Pairs {
  const size = rows.starts[concepts]!;
  const starts = startsOf(rows.items.subarray(0, size), concepts);
  const pairs = { source: rowNumbers(starts), target: new Int32Array(size), count: new Int32Array(size) };
  scatterHigher({ targets: pairs.target, counts: pairs.count }, rows, starts);
  return pairs;
}

/** The row of each place. */
function rowNumbers(starts: Int32Array): Int32Array {
  const numbers = new Int32Array(starts.at(-1)!);
  for (let row = 0; row + 1 < starts.length; row++)
    for (let at = starts[row]!, last = starts[row + 1]!; at < last; at++) numbers[at] = row;
  return numbers;
}
