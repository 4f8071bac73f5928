// Concept co-occurrence, row by row: for each concept, a sparse accumulator over the papers that hold it (Gustavson 1978,
// doi:10.1145/355791.355796). Association strength after van Eck and Waltman 2009 (doi:10.1002/asi.21075), normalised
// pointwise mutual information after Bouma 2009.
import type { CooccurrenceEdges, PaperConceptEdges } from '../model/index.js';
import { GrowingInts } from './growing-ints.js';
import type { ResolvedEdgeOptions } from './options.js';

export function buildCooccurrence(
  edges: PaperConceptEdges,
  concepts: number,
  { minCount, maxConceptsPerPaper }: ResolvedEdgeOptions,
): CooccurrenceEdges {
  const papers = edges.paper.length === 0 ? 0 : edges.paper.at(-1)! + 1;
  const byPaper = capPapers(edges, maxConceptsPerPaper, papers);
  const byConcept = transpose(byPaper, concepts);
  const pairs = countPairs(byPaper, byConcept, concepts, minCount);
  return { ...pairs, ...weighPairs(pairs, byConcept, papersWithConcepts(edges)) };
}

/** Edges are sorted by paper. */
function papersWithConcepts({ paper }: PaperConceptEdges): number {
  let count = 0;
  for (let edge = 0; edge < paper.length; edge++) if (paper[edge] !== paper[edge - 1]) count++;
  return count;
}

type Pairs = Pick<CooccurrenceEdges, 'source' | 'target' | 'count'>;

function countPairs(byPaper: Rows, byConcept: Rows, concepts: number, minCount: number): Pairs {
  const sources = new GrowingInts();
  const targets = new GrowingInts();
  const counts = new GrowingInts();
  const row: Row = { shared: new Int32Array(concepts), touched: new Int32Array(concepts), minCount };
  for (let source = 0; source < concepts; source++) {
    const kept = accumulateRow(source, byPaper, byConcept, row);
    for (let i = 0; i < kept; i++) {
      const target = row.touched[i]!;
      sources.push(source);
      targets.push(target);
      counts.push(row.shared[target]!);
      row.shared[target] = 0;
    }
  }
  return { source: sources.values(), target: targets.values(), count: counts.values() };
}

function weighPairs(
  { source, target, count }: Pairs,
  byConcept: Rows,
  papers: number,
): Pick<CooccurrenceEdges, 'association' | 'npmi'> {
  const association = new Float64Array(count.length);
  const npmi = new Float64Array(count.length);
  for (let pair = 0; pair < count.length; pair++) {
    const of = {
      count: count[pair]!,
      source: sizeOf(byConcept, source[pair]!),
      target: sizeOf(byConcept, target[pair]!),
      papers,
    };
    association[pair] = associationStrength(of);
    npmi[pair] = normalizedPmi(of);
  }
  return { association, npmi };
}

export interface PairCounts {
  /** Papers that hold both, the one, the other, and papers in all. */
  readonly count: number;
  readonly source: number;
  readonly target: number;
  readonly papers: number;
}

/** Observed over expected papers; 1 where the two are independent. */
export function associationStrength({ count, source, target, papers }: PairCounts): number {
  return (count * papers) / (source * target);
}

/** 1 where the two only ever occur together, 0 where independent; in -1..1. */
export function normalizedPmi({ count, source, target, papers }: PairCounts): number {
  if (count === 0) return -1;
  if (count === papers) return 1;
  return Math.log((count * papers) / (source * target)) / -Math.log(count / papers);
}

/** Compressed sparse rows: row `i` is `items` from `starts[i]` to `starts[i + 1]`, ascending. */
interface Rows {
  readonly starts: Int32Array;
  readonly items: Int32Array;
}

function sizeOf(rows: Rows, row: number): number {
  return rows.starts[row + 1]! - rows.starts[row]!;
}

/** Work area of one row, all zeros before it and after its counts were taken. */
interface Row {
  /** Papers that each target shares with the source. */
  readonly shared: Int32Array;
  /** Targets from the first place on. */
  readonly touched: Int32Array;
  readonly minCount: number;
}

/** Number of targets above the source that share enough papers with it; they lie in `touched`, ascending, counts in `shared`. */
function accumulateRow(
  source: number,
  byPaper: Rows,
  byConcept: Rows,
  { shared, touched, minCount }: Row,
): number {
  let met = 0;
  for (let at = byConcept.starts[source]!; at < byConcept.starts[source + 1]!; at++) {
    const paper = byConcept.items[at]!;
    const first = byPaper.starts[paper]!;
    for (let to = byPaper.starts[paper + 1]! - 1; to >= first; to--) {
      const target = byPaper.items[to]!;
      if (target <= source) break;
      if (shared[target]!++ === 0) touched[met++] = target;
    }
  }
  let kept = 0;
  for (let i = 0; i < met; i++) {
    const target = touched[i]!;
    if (shared[target]! >= minCount) touched[kept++] = target;
    else shared[target] = 0;
  }
  if (kept > 1) touched.subarray(0, kept).sort();
  return kept;
}

/** Concepts of each paper; of a paper with too many, the most salient. */
function capPapers({ paper, concept, salience }: PaperConceptEdges, cap: number, papers: number): Rows {
  const starts = new Int32Array(papers + 1);
  const items = new Int32Array(paper.length);
  let length = 0;
  for (let row = 0, from = 0, to = 0; row < papers; row++, from = to) {
    while (to < paper.length && paper[to] === row) to++;
    if (to - from <= cap) {
      items.set(concept.subarray(from, to), length);
      length += to - from;
    } else for (const edge of mostSalient(salience, from, to, cap)) items[length++] = concept[edge]!;
    starts[row + 1] = length;
  }
  return { starts, items: items.subarray(0, length) };
}

/** Edges from one to another, in their order. */
function mostSalient(salience: Float64Array, from: number, to: number, cap: number): readonly number[] {
  return Array.from({ length: to - from }, (_, offset) => from + offset)
    .sort((a, b) => salience[b]! - salience[a]! || a - b)
    .slice(0, cap)
    .sort((a, b) => a - b);
}

function transpose(rows: Rows, columns: number): Rows {
  const starts = new Int32Array(columns + 1);
  for (const item of rows.items) starts[item + 1]!++;
  for (let column = 0; column < columns; column++) starts[column + 1]! += starts[column]!;
  const next = starts.slice();
  const items = new Int32Array(rows.items.length);
  for (let row = 0; row + 1 < rows.starts.length; row++)
    for (let at = rows.starts[row]!; at < rows.starts[row + 1]!; at++) {
      const column = rows.items[at]!;
      items[next[column]!++] = row;
    }
  return { starts, items };
}
