// What VOSviewer calls items and links: whole-number ids from 1, clusters from 1 (van Eck and Waltman 2010,
// doi:10.1007/s11192-009-0146-3; file types: https://app.vosviewer.com/docs/file-types).
import { cleanLine } from '../clean-text.js';
import type { ExportGraph, ExportNode } from '../export-graph.js';

export interface Item {
  readonly id: number;
  readonly label: string;
  readonly x: number;
  readonly y: number;
  /** Absent past the thousandth community: VOSviewer knows no more clusters. */
  readonly cluster?: number;
  /** Sizes that the reader may choose from. */
  readonly weights: Readonly<Record<string, number>>;
  /** Colours that the reader may choose from; only what is known. */
  readonly scores: Readonly<Record<string, number>>;
  readonly url?: string;
}

export const WEIGHTS = ['Papers', 'Mentions', 'Degree'] as const;
export const SCORES = ['PageRank', 'Stability', 'Year'] as const;

const CLUSTERS = 1000;

export function* itemsOf(graph: ExportGraph): Iterable<Item> {
  let id = 0;
  for (const node of graph.nodes()) yield itemOf(node, ++id);
}

function itemOf(node: ExportNode, id: number): Item {
  const { x, y } = node;
  const cluster = node.community < CLUSTERS ? { cluster: node.community + 1 } : {};
  const common = { id, label: cleanLine(node.label) || node.id, x, y, ...cluster };
  if (node.kind === 'concept') {
    const weights = { Papers: node.papers, Mentions: node.mentions, Degree: node.degree };
    return { ...common, weights, scores: { PageRank: node.pageRank, Stability: node.stability } };
  }
  const weights = { Papers: 1, Mentions: node.concepts, Degree: node.concepts };
  const scores: Record<string, number> = node.year === undefined ? {} : { Year: node.year };
  return { ...common, weights, scores, ...(node.url === undefined ? {} : { url: node.url }) };
}

export interface Link {
  readonly source: number;
  readonly target: number;
  readonly strength: number;
}

/** Links by the ids of `itemsOf`. */
export function* linksOf(graph: ExportGraph): Iterable<Link> {
  const ids = new Map<string, number>();
  for (const { key } of graph.nodes()) ids.set(key, ids.size + 1);
  for (const { source, target, weight } of graph.edges())
    yield { source: ids.get(source)!, target: ids.get(target)!, strength: weight };
}

/** Communities that have items, by their cluster numbers. */
export function clustersOf(
  graph: ExportGraph,
): readonly { readonly cluster: number; readonly label: string }[] {
  const labels = new Map<number, string>();
  for (const { community, communityLabel } of graph.nodes())
    if (community < CLUSTERS) labels.set(community + 1, cleanLine(communityLabel));
  return [...labels].sort(([a], [b]) => a - b).map(([cluster, label]) => ({ cluster, label }));
}
