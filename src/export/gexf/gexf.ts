// GEXF, the format of Gephi: https://gexf.net.
import { PaperweaveError } from '../../lib/errors.js';
import { chunked } from '../chunked.js';
import type { ExportGraph } from '../export-graph.js';
import { defineFormat } from '../format.js';
import { graphOf } from '../graph-of.js';
import { GRAPH_PARAMETERS } from '../graph-parameters.js';
import { DIALECTS, GEXF_VERSIONS } from './dialect.js';
import { semanticEdges } from './semantic-edges.js';
import { timelineOf } from './timeline.js';
import { writeGexf } from './write-gexf.js';

export const gexf = defineFormat({
  id: 'gexf',
  label: 'GEXF (Gephi)',
  summary: 'The graph with the colours, sizes and positions of the map, for Gephi and sigma',
  extension: 'gexf',
  mediaType: 'application/gexf+xml',
  params: [
    ...GRAPH_PARAMETERS,
    {
      id: 'version',
      type: 'choice',
      choices: GEXF_VERSIONS,
      default: '1.3',
      summary: 'version of GEXF; 1.2 for older readers such as networkx 2',
    },
    {
      id: 'timeline',
      type: 'boolean',
      default: true,
      summary: 'where years are known, as a dynamic graph in which papers and concepts appear in their years',
    },
    {
      id: 'relations',
      type: 'boolean',
      default: false,
      summary: 'with typed relations and broader concepts as directed edges of kinds of their own',
    },
    { id: 'date', type: 'text', summary: 'date to write into the file, YYYY-MM-DD' },
  ],
  write: (kb, values) => {
    const date = values.date === undefined ? undefined : checkedDate(values.date);
    const timeline = values.timeline ? timelineOf(kb) : undefined;
    const dialect = DIALECTS[values.version];
    if (values.relations && !dialect.edgeKinds) throw withoutKinds(dialect.version);
    const graph = graphOf(kb, values);
    const relations = values.relations ? semanticEdges(kb, conceptKeys(graph)) : undefined;
    return chunked(writeGexf(graph, { dialect, date, timeline, relations }));
  },
});

function conceptKeys(graph: ExportGraph): ReadonlySet<string> {
  const keys = new Set<string>();
  for (const { kind, key } of graph.nodes()) if (kind === 'concept') keys.add(key);
  return keys;
}

function withoutKinds(version: string): PaperweaveError {
  return new PaperweaveError({
    code: 'parameter-invalid',
    kind: 'usage',
    where: 'relations',
    found: `true with version ${version}, which knows one edge between two nodes`,
    expected: 'version 1.3',
  });
}

function checkedDate(date: string): string {
  const known = /^\d{4}-\d{2}-\d{2}$/.test(date) && !Number.isNaN(Date.parse(date));
  if (known) return date;
  throw new PaperweaveError({
    code: 'parameter-invalid',
    kind: 'usage',
    where: 'date',
    found: `"${date}"`,
    expected: 'a date such as 2024-01-31',
  });
}
