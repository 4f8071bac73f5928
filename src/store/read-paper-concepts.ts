// Edges between papers and concepts, by the row numbers of their ends.
import type { Role } from '../model/index.js';
import { type Cells, USE } from './cells.js';
import { unpackNumbers } from './number-text.js';
import { readNumber } from './read-meta.js';
import { readYears } from './read-papers.js';
import { readReading } from './read-readings.js';
import { fromE4, roleOf } from './read-types.js';
import type { Store } from './store.js';
import { readUseColumns, type UseColumns, useColumnsFor } from './use-columns.js';

export interface PaperConceptEdge {
  readonly paper: number;
  readonly concept: number;
  readonly count: number;
  readonly salience: number;
  readonly role: Role;
  readonly cue: number;
  /** Number, within the paper, of the mention that shows the role best. */
  readonly mention: number;
}

/** Papers of a concept, most salient first; all of them unless `limit` says otherwise. */
export function readPapersOf(store: Store, concept: number, limit = -1): readonly PaperConceptEdge[] {
  const sorted = readEdgesOf(store, concept).sort(
    (a, b) => b.salience - a.salience || b.count - a.count || a.paper - b.paper,
  );
  return limit < 0 ? sorted : sorted.slice(0, limit);
}

/** Papers that do this with the concept, surest first. */
export function readPapersByRole(store: Store, concept: number, role: Role): readonly PaperConceptEdge[] {
  return readEdgesOf(store, concept)
    .filter((edge) => edge.role === role)
    .sort((a, b) => b.cue - a.cue || b.salience - a.salience || a.paper - b.paper);
}

/** Papers a year that mention the concept, years ascending; papers without a year are left out. */
export function readYearsOf(store: Store, concept: number): readonly { year: number; papers: number }[] {
  const years = readYears(store);
  const counts = new Map<number, number>();
  for (const paper of readHolders(store, concept)) {
    const year = years[paper];
    if (year !== undefined) counts.set(year, (counts.get(year) ?? 0) + 1);
  }
  return [...counts].map(([year, papers]) => ({ year, papers })).sort((a, b) => a.year - b.year);
}

/** Concepts of a paper, most salient first. */
export function readConceptsOf(store: Store, paper: number): readonly PaperConceptEdge[] {
  const { concepts: cells } = readReading(store, paper);
  return Array.from({ length: cells.length / USE.size }, (_, i) => edgeIn(cells, paper, i * USE.size)).sort(
    (a, b) => b.salience - a.salience || b.count - a.count || a.concept - b.concept,
  );
}

/** 1 for each concept that one of the papers mentions, by row number. */
export function readConceptsIn(store: Store, papers: Int32Array): Uint8Array {
  const found = new Uint8Array(readNumber(store, 'counts.concepts'));
  const columns = useColumnsFor(store, papers.length);
  for (const paper of papers) {
    const concepts = columns
      ? columns.concept.subarray(columns.starts[paper], columns.starts[paper + 1])
      : readConceptsOf(store, paper).map(({ concept }) => concept);
    for (const concept of concepts) found[concept] = 1;
  }
  return found;
}

/** Row numbers of the papers that mention a concept, ascending. */
export function readHolders(store: Store, concept: number): Int32Array {
  const columns = useColumnsFor(store, 1);
  if (columns) {
    const { starts, papers } = columns.byConcept;
    return papers.subarray(starts[concept]!, starts[concept + 1]!);
  }
  const row = store.get<{ holders: string }>('SELECT holders FROM concepts WHERE concept = ?', concept);
  const papers = new Int32Array(unpackNumbers(row?.holders ?? ''));
  for (let i = 1; i < papers.length; i++) papers[i]! += papers[i - 1]!;
  return papers;
}

/** The edge between the two; undefined where the paper does not mention the concept. */
export function readEdge(store: Store, paper: number, concept: number): PaperConceptEdge | undefined {
  const { concepts: cells } = readReading(store, paper);
  for (let at = 0; at < cells.length; at += USE.size)
    if (cells[at + USE.concept]! === concept) return edgeIn(cells, paper, at);
  return undefined;
}

/** All paper-concept edges in columns. */
export interface PaperConceptColumns {
  readonly concept: Int32Array;
  readonly paper: Int32Array;
  readonly count: Int32Array;
  /** Ten-thousandths. */
  readonly salienceE4: Int32Array;
  /** Position in `ROLES`. */
  readonly role: Int32Array;
}

/** By concept, then paper; or by paper, then concept. */
export function readPaperConceptColumns(
  store: Store,
  order: 'concept, paper' | 'paper, concept' = 'concept, paper',
): PaperConceptColumns {
  const columns = readUseColumns(store);
  const { edges, papers } = columns.byConcept;
  const at = order === 'concept, paper' ? edges.map((_, i) => i) : byPaper(columns);
  const edgeAt = (i: number) => edges[i]!;
  return {
    concept: at.map((i) => columns.concept[edgeAt(i)]!),
    paper: at.map((i) => papers[i]!),
    count: at.map((i) => columns.count[edgeAt(i)]!),
    salienceE4: at.map((i) => columns.salienceE4[edgeAt(i)]!),
    role: at.map((i) => columns.role[edgeAt(i)]!),
  };
}

/** Positions in the list by concept, in the order of papers: concepts of a paper then ascend. */
function byPaper({ starts, byConcept: { papers } }: UseColumns): Int32Array {
  const next = starts.slice();
  const order = new Int32Array(papers.length);
  for (let i = 0; i < papers.length; i++) order[next[papers[i]!]!++] = i;
  return order;
}

function readEdgesOf(store: Store, concept: number): PaperConceptEdge[] {
  const papers = readHolders(store, concept);
  const columns = useColumnsFor(store, papers.length);
  if (!columns) return Array.from(papers, (paper) => readEdge(store, paper, concept)!);
  const from = columns.byConcept.starts[concept]!;
  return Array.from(papers, (paper, i) => edgeOf(columns, paper, columns.byConcept.edges[from + i]!));
}

function edgeOf(columns: UseColumns, paper: number, edge: number): PaperConceptEdge {
  return {
    paper,
    concept: columns.concept[edge]!,
    count: columns.count[edge]!,
    salience: fromE4(columns.salienceE4[edge]!),
    role: roleOf(columns.role[edge]!),
    cue: fromE4(columns.cueE4[edge]!),
    mention: columns.mention[edge]!,
  };
}

function edgeIn(cells: Cells, paper: number, at: number): PaperConceptEdge {
  return {
    paper,
    concept: cells[at + USE.concept]!,
    count: cells[at + USE.count]!,
    salience: fromE4(cells[at + USE.salience]!),
    role: roleOf(cells[at + USE.role]!),
    cue: fromE4(cells[at + USE.cue]!),
    mention: cells[at + USE.mention]!,
  };
}
