// Pajek's network file (.net), read by Pajek, VOSviewer, igraph and networkx. Vertices are numbered from 1, labels are unique,
// and coordinates lie in 0..1 with y growing downwards (Mrvar and Batagelj, Pajek manual).
import { chunked } from './chunked.js';
import { cleanLine } from './clean-text.js';
import type { ExportGraph } from './export-graph.js';
import { defineFormat } from './format.js';
import { graphOf } from './graph-of.js';
import { GRAPH_PARAMETERS } from './graph-parameters.js';

export const pajek = defineFormat({
  id: 'pajek',
  label: 'Pajek',
  summary: 'The graph for Pajek and igraph: labels, positions and weights',
  extension: 'net',
  mediaType: 'text/plain; charset=utf-8',
  params: GRAPH_PARAMETERS,
  write: (kb, values) => chunked(writePajek(graphOf(kb, values))),
});

interface Extent {
  readonly vertices: number;
  readonly left: number;
  readonly top: number;
  readonly side: number;
}

export function* writePajek(graph: ExportGraph): Iterable<string> {
  const extent = measure(graph);
  const numbers = new Map<string, number>();
  const labels = new Set<string>();
  yield `*Vertices ${extent.vertices}\n`;
  for (const { key, label, x, y } of graph.nodes()) {
    numbers.set(key, numbers.size + 1);
    const place = `${((x - extent.left) / extent.side).toFixed(5)} ${((extent.top - y) / extent.side).toFixed(5)}`;
    yield `${numbers.size} "${uniqueLabel(label, key, labels)}" ${place} 0.5\n`;
  }
  yield '*Edges\n';
  for (const { source, target, weight } of graph.edges())
    yield `${numbers.get(source)} ${numbers.get(target)} ${weight}\n`;
}

function measure(graph: ExportGraph): Extent {
  let vertices = 0;
  const box = { left: Infinity, right: -Infinity, top: -Infinity, bottom: Infinity };
  for (const { x, y } of graph.nodes()) {
    vertices++;
    box.left = Math.min(box.left, x);
    box.right = Math.max(box.right, x);
    box.top = Math.max(box.top, y);
    box.bottom = Math.min(box.bottom, y);
  }
  const side = Math.max(box.right - box.left, box.top - box.bottom) || 1;
  return { vertices, left: box.left, top: box.top, side };
}

/** Readers take the label for the vertex itself; a second one of the same name carries its key. */
function uniqueLabel(label: string, key: string, seen: Set<string>): string {
  const plain = (text: string) => cleanLine(text).replaceAll('"', "'").replaceAll('\\', '/');
  const unique = label === '' || seen.has(plain(label)) ? plain(`${label} (${key})`) : plain(label);
  seen.add(unique);
  return unique;
}
