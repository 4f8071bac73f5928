// VOSviewer's pair of text files: the map, which has a header, and the network, which has none.
import { chunked } from '../chunked.js';
import type { ExportGraph } from '../export-graph.js';
import { defineFormat } from '../format.js';
import { graphOf } from '../graph-of.js';
import { GRAPH_PARAMETERS } from '../graph-parameters.js';
import { itemsOf, linksOf, SCORES, WEIGHTS } from './items.js';

const MEDIA_TYPE = 'text/tab-separated-values; charset=utf-8';

export const vosviewerMap = defineFormat({
  id: 'vosviewer-map',
  label: 'VOSviewer map file',
  summary: 'Items with positions and clusters, the first of the two files that VOSviewer opens',
  extension: 'map.txt',
  mediaType: MEDIA_TYPE,
  params: GRAPH_PARAMETERS,
  write: (kb, values) => chunked(writeVosviewerMap(graphOf(kb, values))),
});

export const vosviewerNetwork = defineFormat({
  id: 'vosviewer-network',
  label: 'VOSviewer network file',
  summary: 'Links with strengths, the second of the two files that VOSviewer opens',
  extension: 'network.txt',
  mediaType: MEDIA_TYPE,
  params: GRAPH_PARAMETERS,
  write: (kb, values) => chunked(writeVosviewerNetwork(graphOf(kb, values))),
});

export function* writeVosviewerMap(graph: ExportGraph): Iterable<string> {
  const weights = WEIGHTS.map((name) => `weight<${name}>`);
  const scores = SCORES.map((name) => `score<${name}>`);
  yield `${['id', 'label', 'x', 'y', 'cluster', ...weights, ...scores].join('\t')}\n`;
  for (const item of itemsOf(graph)) {
    const label = item.label.replaceAll('"', "'");
    const cells = [item.id, label, item.x, item.y, item.cluster ?? ''];
    const measures = [
      ...WEIGHTS.map((name) => item.weights[name]),
      ...SCORES.map((name) => item.scores[name]),
    ];
    yield `${[...cells, ...measures.map((value) => value ?? '')].join('\t')}\n`;
  }
}

export function* writeVosviewerNetwork(graph: ExportGraph): Iterable<string> {
  for (const { source, target, strength } of linksOf(graph)) yield `${source}\t${target}\t${strength}\n`;
}
