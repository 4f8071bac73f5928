// VOSviewer's JSON, read by VOSviewer and VOSviewer Online.
import { chunked } from '../chunked.js';
import type { ExportGraph } from '../export-graph.js';
import { defineFormat } from '../format.js';
import { graphOf } from '../graph-of.js';
import { GRAPH_PARAMETERS } from '../graph-parameters.js';
import { jsonArray, jsonText } from '../json-text.js';
import { clustersOf, itemsOf, linksOf } from './items.js';

export const vosviewerJson = defineFormat({
  id: 'vosviewer',
  label: 'VOSviewer JSON',
  summary: 'The map for VOSviewer and VOSviewer Online',
  extension: 'vosviewer.json',
  mediaType: 'application/json',
  params: GRAPH_PARAMETERS,
  write: (kb, values) => chunked(writeVosviewer(graphOf(kb, values))),
});

export function* writeVosviewer(graph: ExportGraph): Iterable<string> {
  yield '{"network":{"items":';
  yield* jsonArray(itemsOf(graph));
  yield ',\n"links":';
  yield* jsonArray(links(graph));
  yield `,\n"clusters":${jsonText(clustersOf(graph))}},\n`;
  yield '"config":{"parameters":{"largest_component":false}}}\n';
}

function* links(graph: ExportGraph): Iterable<unknown> {
  for (const { source, target, strength } of linksOf(graph))
    yield { source_id: source, target_id: target, strength };
}
