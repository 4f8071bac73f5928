// Which papers hold which concepts, as compressed sparse rows of both directions.
import { type BothRows, type Rows, transpose } from '../lib/sparse-rows.js';
import type { PaperConceptEdges } from '../model/index.js';

/** Of a paper with more concepts than `cap` the most salient, in both directions. */
export function rowsOf(edges: PaperConceptEdges, concepts: number, cap: number): BothRows {
  const papers = edges.paper.length === 0 ? 0 : edges.paper.at(-1)! + 1;
  const byPaper = capPapers(edges, cap, papers);
  return { byPaper, byConcept: transpose(byPaper, concepts) };
}

function capPapers({ paper, concept, salience }: PaperConceptEdges, cap: number, papers: number): Rows {
  const starts = new Int32Array(papers + 1);
  const items = new Int32Array(paper.length);
  let length = 0;
  for (let row = 0, from = 0, to = 0; row < papers; row++, from = to) {
    while (to < paper.length && paper[to] === row) to++;
    if (to - from <= cap) for (let edge = from; edge < to; edge++) items[length++] = concept[edge]!;
    else for (const edge of mostSalient(salience, from, to, cap)) items[length++] = concept[edge]!;
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
