// The graph as two tables, nodes and edges, for pandas, R, spreadsheets and Gephi's import of spreadsheets.
import { chunked } from './chunked.js';
import { type Column, EDGE_COLUMNS, NODE_COLUMNS } from './columns.js';
import { csvRow } from './csv-cell.js';
import type { ExportEdge, ExportGraph, ExportNode } from './export-graph.js';
import { defineFormat } from './format.js';
import { graphOf } from './graph-of.js';
import { GRAPH_PARAMETERS } from './graph-parameters.js';

/** `Id`, `Label`, `Source`, `Target`, `Type` and `Weight` are the names that Gephi looks for. */
const NODES: readonly Column<ExportNode>[] = [
  { id: 'Id', type: 'string', of: (node) => node.key },
  { id: 'Label', type: 'string', of: (node) => node.label },
  ...NODE_COLUMNS,
  { id: 'color', type: 'string', of: (node) => node.color },
  { id: 'x', type: 'double', of: (node) => node.x },
  { id: 'y', type: 'double', of: (node) => node.y },
  { id: 'size', type: 'double', of: (node) => node.size },
];

const EDGES: readonly Column<ExportEdge>[] = [
  { id: 'Source', type: 'string', of: (edge) => edge.source },
  { id: 'Target', type: 'string', of: (edge) => edge.target },
  { id: 'Type', type: 'string', of: () => 'Undirected' },
  { id: 'Weight', type: 'double', of: (edge) => edge.weight },
  ...EDGE_COLUMNS,
];

const MEDIA_TYPE = 'text/csv; charset=utf-8; header=present';

export const csvNodes = defineFormat({
  id: 'csv-nodes',
  label: 'CSV, nodes',
  summary: 'A table of papers and concepts for pandas, R, spreadsheets and Gephi',
  extension: 'nodes.csv',
  mediaType: MEDIA_TYPE,
  params: GRAPH_PARAMETERS,
  write: (kb, values) => chunked(writeCsvNodes(graphOf(kb, values))),
});

export const csvEdges = defineFormat({
  id: 'csv-edges',
  label: 'CSV, edges',
  summary: 'A table of edges for pandas, R, spreadsheets and Gephi',
  extension: 'edges.csv',
  mediaType: MEDIA_TYPE,
  params: GRAPH_PARAMETERS,
  write: (kb, values) => chunked(writeCsvEdges(graphOf(kb, values))),
});

export const writeCsvNodes = (graph: ExportGraph): Iterable<string> => table(NODES, graph.nodes());
export const writeCsvEdges = (graph: ExportGraph): Iterable<string> => table(EDGES, graph.edges());

function* table<T>(columns: readonly Column<T>[], rows: Iterable<T>): Iterable<string> {
  yield csvRow(columns.map(({ id }) => id));
  for (const row of rows) yield csvRow(columns.map(({ of }) => of(row)));
}
