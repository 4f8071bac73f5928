// graphology's serialisation, for `Graph.from` and sigma: https://graphology.github.io/serialization.
import { chunked } from './chunked.js';
import { attributesOf, EDGE_COLUMNS, NODE_COLUMNS } from './columns.js';
import type { ExportEdge, ExportGraph, ExportNode } from './export-graph.js';
import { defineFormat } from './format.js';
import { graphOf } from './graph-of.js';
import { GRAPH_PARAMETERS } from './graph-parameters.js';
import { jsonArray } from './json-text.js';

export const graphologyJson = defineFormat({
  id: 'graphology',
  label: 'graphology JSON',
  summary: 'The graph for graphology and sigma in JavaScript',
  extension: 'json',
  mediaType: 'application/json',
  params: GRAPH_PARAMETERS,
  write: (kb, values) => chunked(writeGraphology(graphOf(kb, values))),
});

export function* writeGraphology(graph: ExportGraph): Iterable<string> {
  yield '{"options":{"type":"undirected","multi":false,"allowSelfLoops":false},\n"attributes":{},\n"nodes":';
  yield* jsonArray(nodes(graph));
  yield ',\n"edges":';
  yield* jsonArray(edges(graph));
  yield '}\n';
}

function* nodes(graph: ExportGraph): Iterable<unknown> {
  for (const node of graph.nodes()) yield { key: node.key, attributes: nodeAttributes(node) };
}

function nodeAttributes(node: ExportNode): Record<string, string | number> {
  const { label, x, y, size, color } = node;
  return { label, x, y, size, color, ...attributesOf(NODE_COLUMNS, node) };
}

function* edges(graph: ExportGraph): Iterable<unknown> {
  for (const edge of graph.edges()) {
    const { source, target } = edge;
    yield { source, target, undirected: true, attributes: edgeAttributes(edge) };
  }
}

function edgeAttributes(edge: ExportEdge): Record<string, string | number> {
  return { weight: edge.weight, ...attributesOf(EDGE_COLUMNS, edge) };
}
