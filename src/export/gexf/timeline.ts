// Since when each node and edge is there, from the years of the papers: a paper since its year, a concept since the first paper that
// mentions it, a co-occurrence since the first paper that holds both. What no dated paper shows is there always.
import type { Asked } from '../../query/asked.js';
import { readPaperConceptColumns, readPlacedConcepts, readPlacedPapers } from '../../store/index.js';
import type { ExportEdge, ExportNode } from '../export-graph.js';
import { conceptKey, paperKey } from '../graph-nodes.js';
import type { SemanticEdge } from './semantic-edges.js';

export interface Timeline {
  /** A year, or undefined. */
  readonly ofNode: (node: ExportNode) => number | undefined;
  readonly ofEdge: (edge: ExportEdge | SemanticEdge) => number | undefined;
}

/** Undefined where no paper has a year. Nothing is kept for pairs: there are too many of them. */
export function timelineOf({ store }: Asked): Timeline | undefined {
  const concepts = readPlacedConcepts(store);
  const papers = readPlacedPapers(store);
  if (papers.every(({ year }) => year === undefined)) return undefined;
  const years = papers.map(({ year }) => year);
  const since = new Map<string, number>();
  for (const { id, year } of papers) if (year !== undefined) since.set(paperKey(id), year);
  const datedOf = datedPapersOf(store, concepts.length, years);
  const dated = new Map<string, Int32Array>();
  for (const [i, { id }] of concepts.entries()) {
    const [first] = datedOf[i]!;
    dated.set(conceptKey(id), datedOf[i]!);
    if (first !== undefined) since.set(conceptKey(id), years[first]!);
  }
  const together: YearOfPair = (a, b) => {
    const both = firstInBoth(dated.get(a), dated.get(b), years);
    return both === undefined ? undefined : years[both];
  };
  return { ofNode: ({ key }) => since.get(key), ofEdge: (edge) => yearOfEdge(since, together, edge) };
}

type YearOfPair = (source: string, target: string) => number | undefined;
type Years = readonly (number | undefined)[];

/** Of each concept the numbers of its papers that have a year, the earliest first. */
function datedPapersOf(store: Asked['store'], concepts: number, years: Years): readonly Int32Array[] {
  const lists = Array.from({ length: concepts }, (): number[] => []);
  const { paper, concept } = readPaperConceptColumns(store);
  for (let i = 0; i < paper.length; i++)
    if (years[paper[i]!] !== undefined) lists[concept[i]!]!.push(paper[i]!);
  return lists.map((list) => Int32Array.from(list).sort((a, b) => earlier(years, a, b)));
}

const earlier = (years: Years, a: number, b: number): number => years[a]! - years[b]! || a - b;

/** Of two lists in that order, the first paper that stands in both. */
function firstInBoth(a: Int32Array | undefined, b: Int32Array | undefined, years: Years): number | undefined {
  if (!a || !b) return undefined;
  for (let i = 0, j = 0; i < a.length && j < b.length; ) {
    if (a[i] === b[j]) return a[i];
    if (earlier(years, a[i]!, b[j]!) < 0) i++;
    else j++;
  }
  return undefined;
}

/** Coupled papers are coupled since the later one; so are concepts of which something is said. */
function yearOfEdge(
  since: ReadonlyMap<string, number>,
  together: YearOfPair,
  edge: ExportEdge | SemanticEdge,
): number | undefined {
  if (edge.kind === 'mention') return since.get(edge.source);
  if (edge.kind === 'cooccurrence') return together(edge.source, edge.target);
  const [first, second] = [since.get(edge.source), since.get(edge.target)];
  return first === undefined || second === undefined ? undefined : Math.max(first, second);
}
