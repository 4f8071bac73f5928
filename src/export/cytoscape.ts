// Cytoscape's JSON (cyjs), for Cytoscape desktop, cytoscape.js and networkx. Its y grows downwards.
import { chunked } from './chunked.js';
import { cleanLine } from './clean-text.js';
import { attributesOf, EDGE_COLUMNS, NODE_COLUMNS } from './columns.js';
import type { ExportGraph } from './export-graph.js';
import { defineFormat } from './format.js';
import { graphOf } from './graph-of.js';
import { GRAPH_PARAMETERS } from './graph-parameters.js';
import { jsonArray } from './json-text.js';

/** Cytoscape draws in pixels; our smallest concepts have a radius of about one. */
const PIXELS = 10;

export const cytoscape = defineFormat({
  id: 'cytoscape',
  label: 'Cytoscape JSON',
  summary: 'The graph for Cytoscape and cytoscape.js',
  extension: 'cyjs',
  mediaType: 'application/json',
  params: GRAPH_PARAMETERS,
  write: (kb, values) => chunked(writeCytoscape(graphOf(kb, values))),
});

export function* writeCytoscape(graph: ExportGraph): Iterable<string> {
  yield '{"format_version":"1.0","generated_by":"paperweave","target_cytoscapejs_version":"~3",\n';
  yield '"data":{"name":"paperweave"},"directed":false,"multigraph":false,\n"elements":{"nodes":';
  yield* jsonArray(nodes(graph));
  yield ',\n"edges":';
  yield* jsonArray(edges(graph));
  yield '}}\n';
}

function* nodes(graph: ExportGraph): Iterable<unknown> {
  for (const node of graph.nodes()) {
    const name = cleanLine(node.label);
    const { key: id, color, size } = node;
    // networkx looks for its own name of a node in `value`.
    yield {
      data: {
        id,
        value: id,
        name,
        label: name,
        ...attributesOf(NODE_COLUMNS, node),
        color,
        size: size * PIXELS,
      },
      position: { x: node.x * PIXELS, y: -node.y * PIXELS },
    };
  }
}

function* edges(graph: ExportGraph): Iterable<unknown> {
  let id = 0;
  for (const edge of graph.edges()) {
    const { source, target, weight } = edge;
    const attributes = attributesOf(EDGE_COLUMNS, edge);
    yield { data: { id: `e${id++}`, source, target, interaction: edge.kind, weight, ...attributes } };
  }
}
