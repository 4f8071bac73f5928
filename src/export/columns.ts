// The attributes of nodes and edges, declared once: GEXF, GraphML, CSV and the JSON forms all write these columns.
import type { ExportEdge, ExportNode } from './export-graph.js';

export type ColumnType = 'string' | 'integer' | 'double';

export interface Column<T> {
  readonly id: string;
  readonly type: ColumnType;
  /** Undefined where the element has no such attribute; it is then left out of the file. */
  readonly of: (element: T) => string | number | undefined;
}

export const NODE_COLUMNS: readonly Column<ExportNode>[] = [
  { id: 'kind', type: 'string', of: (node) => node.kind },
  { id: 'type', type: 'string', of: (node) => (node.kind === 'concept' ? node.type : undefined) },
  { id: 'community', type: 'integer', of: (node) => node.community },
  { id: 'community_label', type: 'string', of: (node) => node.communityLabel },
  { id: 'papers', type: 'integer', of: (node) => (node.kind === 'concept' ? node.papers : undefined) },
  { id: 'mentions', type: 'integer', of: (node) => (node.kind === 'concept' ? node.mentions : undefined) },
  { id: 'page_rank', type: 'double', of: (node) => (node.kind === 'concept' ? node.pageRank : undefined) },
  { id: 'degree', type: 'integer', of: (node) => (node.kind === 'concept' ? node.degree : undefined) },
  { id: 'stability', type: 'double', of: (node) => (node.kind === 'concept' ? node.stability : undefined) },
  { id: 'concepts', type: 'integer', of: (node) => (node.kind === 'paper' ? node.concepts : undefined) },
  { id: 'year', type: 'integer', of: (node) => (node.kind === 'paper' ? node.year : undefined) },
  { id: 'venue', type: 'string', of: (node) => (node.kind === 'paper' ? node.venue : undefined) },
  { id: 'doi', type: 'string', of: (node) => (node.kind === 'paper' ? node.doi : undefined) },
  { id: 'url', type: 'string', of: (node) => (node.kind === 'paper' ? node.url : undefined) },
];

export const EDGE_COLUMNS: readonly Column<ExportEdge>[] = [
  { id: 'kind', type: 'string', of: (edge) => edge.kind },
  { id: 'count', type: 'integer', of: (edge) => edge.count },
  {
    id: 'association',
    type: 'double',
    of: (edge) => (edge.kind === 'cooccurrence' ? edge.association : undefined),
  },
  { id: 'npmi', type: 'double', of: (edge) => (edge.kind === 'cooccurrence' ? edge.npmi : undefined) },
  { id: 'salience', type: 'double', of: (edge) => (edge.kind === 'mention' ? edge.salience : undefined) },
  { id: 'role', type: 'string', of: (edge) => (edge.kind === 'mention' ? edge.role : undefined) },
];

/** The attributes that an element has, by name. */
export function attributesOf<T>(columns: readonly Column<T>[], element: T): Record<string, string | number> {
  const attributes: Record<string, string | number> = {};
  for (const { id, of } of columns) {
    const value = of(element);
    if (value !== undefined) attributes[id] = value;
  }
  return attributes;
}
