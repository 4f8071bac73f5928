// Concept co-occurrence, row by row: for each concept, a sparse accumulator over the papers that hold it (Gustavson 1978,
// doi:10.1145/355791.355796). Association strength after van Eck and Waltman 2009 (doi:10.1002/asi.21075), normalised
// pointwise mutual information after Bouma 2009.
import type { CooccurrenceEdges, PaperConceptEdges } from '../model/index.js';
import { GrowingColumns } from './growing-columns.js';
import type { ResolvedEdgeOptions } from './options.js';

export function buildCooccurrence(
  edges: PaperConceptEdges,
  concepts: number,
  { minCount, maxConceptsPerPaper }: ResolvedEdgeOptions,
): CooccurrenceEdges {
  const papers = edges.paper.length === 0 ? 0 : edges.paper.at(-1)! + 1;
  const byPaper = capPapers(edges, maxConceptsPerPaper, papers);
  const byConcept = transpose(byPaper, concepts);
  const active = new Set(edges.paper).size;
  const columns = new GrowingColumns(['source', 'target', 'count', 'association', 'npmi'], 1024);
  const shared = new Int32Array(concepts);
  for (let source = 0; source < concepts; source++)
    for (const target of accumulateRow(source, byPaper, byConcept, shared)) {
      const count = shared[target]!;
      shared[target] = 0;
      if (count < minCount) continue;
      const of = {
        count,
        source: sizeOf(byConcept, source),
        target: sizeOf(byConcept, target),
        papers: active,
      };
      columns.push([source, target, count, associationStrength(of), normalizedPmi(of)]);
    }
  return {
    source: columns.int32('source'),
    target: columns.int32('target'),
    count: columns.int32('count'),
    association: columns.float64('association'),
    npmi: columns.float64('npmi'),
  };
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

/** Targets above the source that share a paper with it, ascending; their counts are left in `shared`. */
function accumulateRow(
  source: number,
  byPaper: Rows,
  byConcept: Rows,
  shared: Int32Array,
): readonly number[] {
  const targets: number[] = [];
  for (let at = byConcept.starts[source]!; at < byConcept.starts[source + 1]!; at++) {
    const paper = byConcept.items[at]!;
    for (let to = byPaper.starts[paper + 1]! - 1; to >= byPaper.starts[paper]!; to--) {
      const target = byPaper.items[to]!;
      if (target <= source) break;
      if (shared[target] === 0) targets.push(target);
      shared[target]!++;
    }
  }
  return targets.sort((a, b) => a - b);
}

/** Concepts of each paper; of a paper with too many, the most salient. */
function capPapers({ paper, concept, salience }: PaperConceptEdges, cap: number, papers: number): Rows {
  const starts = new Int32Array(papers + 1);
  const items = new Int32Array(paper.length);
  let length = 0;
  let edge = 0;
  for (let row = 0; row < papers; row++) {
    const from = edge;
    while (edge < paper.length && paper[edge] === row) edge++;
    const held = Array.from({ length: edge - from }, (_, offset) => from + offset);
    const kept =
      held.length <= cap ? held : held.sort((a, b) => salience[b]! - salience[a]! || a - b).slice(0, cap);
    for (const at of kept.sort((a, b) => a - b)) items[length++] = concept[at]!;
    starts[row + 1] = length;
  }
  return { starts, items: items.slice(0, length) };
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
