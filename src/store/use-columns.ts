// All edges between papers and concepts in typed arrays, 15 bytes an edge, by paper and by concept.
import { startsOf } from '../lib/sparse-rows.js';
import { type Cells, USE } from './cells.js';
import { unpackUses } from './packed-cells.js';
import { readCellCodes } from './read-cell-codes.js';
import { readNumber } from './read-meta.js';
import type { Store } from './store.js';

/** Edges of paper i: positions `starts[i]` to `starts[i + 1]`, most salient first. */
export interface UseColumns {
  readonly starts: Int32Array;
  readonly concept: Int32Array;
  readonly count: Int32Array;
  readonly salienceE4: Uint16Array;
  readonly role: Uint8Array;
  readonly cueE4: Uint16Array;
  readonly mention: Int32Array;
  readonly byConcept: ByConcept;
}

/** Edges of concept i: `edges` and their `papers` from `starts[i]` to `starts[i + 1]`, papers ascending. */
export interface ByConcept {
  readonly starts: Int32Array;
  readonly edges: Int32Array;
  readonly papers: Int32Array;
}

/** Read once: some milliseconds for every thousand papers. */
export function readUseColumns(store: Store): UseColumns {
  return store.remember('use columns', () => unpackAll(store));
}

/** The columns where they pay, by the number of papers that are to be read now. */
export function useColumnsFor(store: Store, papers: number): UseColumns | undefined {
  return store.isWorthAll('uses', papers, readNumber(store, 'counts.papers'))
    ? readUseColumns(store)
    : undefined;
}

function unpackAll(store: Store): UseColumns {
  const papers = readNumber(store, 'counts.papers');
  const columns = emptyColumns(papers, readNumber(store, 'counts.paper_concepts'));
  const codes = readCellCodes(store);
  let at = 0;
  for (const [paper, packed] of store.rows<number & string>(
    'SELECT paper, concepts FROM readings ORDER BY paper',
  )) {
    const cells = unpackUses(packed!, codes);
    for (let i = 0; i < cells.length; i += USE.size, at++) fill(columns, at, cells, i);
    columns.starts[paper! + 1] = at;
  }
  const concepts = readNumber(store, 'counts.concepts');
  return { ...columns, byConcept: transpose(columns.starts, columns.concept, concepts) };
}

type Columns = Omit<UseColumns, 'byConcept'>;

function emptyColumns(papers: number, edges: number): Columns {
  return {
    starts: new Int32Array(papers + 1),
    concept: new Int32Array(edges),
    count: new Int32Array(edges),
    salienceE4: new Uint16Array(edges),
    role: new Uint8Array(edges),
    cueE4: new Uint16Array(edges),
    mention: new Int32Array(edges),
  };
}

function fill(columns: Columns, at: number, cells: Cells, from: number): void {
  columns.concept[at] = cells[from + USE.concept]!;
  columns.count[at] = cells[from + USE.count]!;
  columns.salienceE4[at] = cells[from + USE.salience]!;
  columns.role[at] = cells[from + USE.role]!;
  columns.cueE4[at] = cells[from + USE.cue]!;
  columns.mention[at] = cells[from + USE.mention]!;
}

/** The same edges by concept. */
export function transpose(paperStarts: Int32Array, concept: Int32Array, concepts: number): ByConcept {
  const starts = startsOf(concept, concepts);
  const next = starts.slice();
  const edges = new Int32Array(concept.length);
  const papers = new Int32Array(concept.length);
  for (let paper = 0; paper + 1 < paperStarts.length; paper++)
    for (let edge = paperStarts[paper]!; edge < paperStarts[paper + 1]!; edge++) {
      const at = next[concept[edge]!]!++;
      edges[at] = edge;
      papers[at] = paper;
    }
  return { starts, edges, papers };
}
