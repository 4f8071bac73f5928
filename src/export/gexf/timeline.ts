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

export function timelineOf({ store }: Asked): Timeline {
  const concepts = readPlacedConcepts(store).map(({ id }) => conceptKey(id));
  const papers = readPlacedPapers(store);
  const since = new Map<string, number>();
  for (const { id, year } of papers) if (year !== undefined) since.set(paperKey(id), year);
  const conceptsOf = papers.map((): string[] => []);
  const { paper, concept } = readPaperConceptColumns(store);
  for (let i = 0; i < paper.length; i++) conceptsOf[paper[i]!]!.push(concepts[concept[i]!]!);
  papers.forEach(({ year }, i) => {
    if (year === undefined) return;
    for (const key of conceptsOf[i]!) keepEarlier(since, key, year);
    for (const pair of pairsOf(conceptsOf[i]!)) keepEarlier(since, pair, year);
  });
  return { ofNode: ({ key }) => since.get(key), ofEdge: (edge) => yearOfEdge(since, edge) };
}

const pairKey = (source: string, target: string): string => `${source}\n${target}`;

/** A paper's concepts come in the order of their numbers, as the ends of co-occurrences do. */
function* pairsOf(keys: readonly string[]): Iterable<string> {
  for (let i = 0; i < keys.length; i++)
    for (let j = i + 1; j < keys.length; j++) yield pairKey(keys[i]!, keys[j]!);
}

function keepEarlier(since: Map<string, number>, key: string, year: number): void {
  if (year < (since.get(key) ?? Infinity)) since.set(key, year);
}

/** Coupled papers are coupled since the later one; so are concepts of which something is said. */
function yearOfEdge(since: ReadonlyMap<string, number>, edge: ExportEdge | SemanticEdge): number | undefined {
  if (edge.kind === 'mention') return since.get(edge.source);
  if (edge.kind === 'cooccurrence') return since.get(pairKey(edge.source, edge.target));
  const [first, second] = [since.get(edge.source), since.get(edge.target)];
  return first === undefined || second === undefined ? undefined : Math.max(first, second);
}
