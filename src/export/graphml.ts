// GraphML (Brandes et al. 2002, http://graphml.graphdrawing.org), read by networkx, igraph, yEd, Cytoscape and Gephi. Its schema
// wants ids that are name tokens, so the keys of nodes, which may hold a DOI's slash, stand beside them as data.
import { chunked } from './chunked.js';
import { cleanLine } from './clean-text.js';
import { type Column, EDGE_COLUMNS, NODE_COLUMNS } from './columns.js';
import type { ExportEdge, ExportGraph, ExportNode } from './export-graph.js';
import { defineFormat } from './format.js';
import { graphOf } from './graph-of.js';
import { GRAPH_PARAMETERS } from './graph-parameters.js';
import { nmtoken } from './nmtoken.js';
import { escapeXml } from './xml.js';

const NODES: readonly Column<ExportNode>[] = [
  { id: 'key', type: 'string', of: (node) => cleanLine(node.key) },
  { id: 'label', type: 'string', of: (node) => cleanLine(node.label) },
  ...NODE_COLUMNS,
  { id: 'color', type: 'string', of: (node) => node.color },
  { id: 'x', type: 'double', of: (node) => node.x },
  { id: 'y', type: 'double', of: (node) => node.y },
  { id: 'size', type: 'double', of: (node) => node.size },
];

const EDGES: readonly Column<ExportEdge>[] = [
  { id: 'weight', type: 'double', of: (edge) => edge.weight },
  ...EDGE_COLUMNS,
];

/** GraphML's own name of each type; its `int` has 32 bits, so whole numbers are `long`. */
const TYPES = { string: 'string', integer: 'long', double: 'double' } as const;

export const graphml = defineFormat({
  id: 'graphml',
  label: 'GraphML',
  summary: 'The graph for networkx, igraph, yEd, Cytoscape and Gephi',
  extension: 'graphml',
  mediaType: 'application/graphml+xml',
  params: GRAPH_PARAMETERS,
  write: (kb, values) => chunked(writeGraphml(graphOf(kb, values))),
});

export function* writeGraphml(graph: ExportGraph): Iterable<string> {
  yield '<?xml version="1.0" encoding="UTF-8"?>\n';
  yield '<graphml xmlns="http://graphml.graphdrawing.org/xmlns">\n';
  yield keys('node', NODES) + keys('edge', EDGES);
  yield '<graph id="paperweave" edgedefault="undirected">\n';
  for (const node of graph.nodes())
    yield `<node id="${nmtoken(node.key)}">${data('node', NODES, node)}</node>\n`;
  let id = 0;
  for (const edge of graph.edges()) {
    const ends = `source="${nmtoken(edge.source)}" target="${nmtoken(edge.target)}"`;
    yield `<edge id="e${id++}" ${ends}>${data('edge', EDGES, edge)}</edge>\n`;
  }
  yield '</graph>\n</graphml>\n';
}

/** Ids of keys are unique over nodes and edges; names are not. */
const keys = <T>(owner: 'node' | 'edge', columns: readonly Column<T>[]): string =>
  columns
    .map(
      ({ id, type }) =>
        `<key id="${owner}_${id}" for="${owner}" attr.name="${id}" attr.type="${TYPES[type]}"/>\n`,
    )
    .join('');

function data<T>(owner: 'node' | 'edge', columns: readonly Column<T>[], element: T): string {
  let text = '';
  for (const { id, of } of columns) {
    const value = of(element);
    if (value === undefined) continue;
    text += `<data key="${owner}_${id}">${typeof value === 'number' ? value : escapeXml(value)}</data>`;
  }
  return text;
}
