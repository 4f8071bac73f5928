// The graph as typed tables for DuckDB, Spark, polars and pandas: one file each, or all four in a folder.
import type { Asked } from '../../query/asked.js';
import { type Column, EDGE_COLUMNS, NODE_COLUMNS } from '../columns.js';
import type { ExportEdge, ExportNode } from '../export-graph.js';
import { defineFolder, defineFormat, type ExportFormat } from '../format.js';
import { type GraphValues, graphOf, type Selection, selectionOf } from '../graph-of.js';
import { GRAPH_PARAMETERS } from '../graph-parameters.js';
import { EVIDENCE_COLUMNS, evidenceRows } from './evidence-rows.js';
import { MENTION_COLUMNS, mentionRows } from './mention-rows.js';
import { writeParquet } from './write-parquet.js';

/** As the registration at IANA says. */
const MEDIA_TYPE = 'application/vnd.apache.parquet';

const NODES: readonly Column<ExportNode>[] = [
  { id: 'key', type: 'string', of: ({ key }) => key },
  { id: 'id', type: 'string', of: ({ id }) => id },
  { id: 'label', type: 'string', of: ({ label }) => label },
  ...NODE_COLUMNS,
  { id: 'color', type: 'string', of: ({ color }) => color },
  { id: 'x', type: 'double', of: ({ x }) => x },
  { id: 'y', type: 'double', of: ({ y }) => y },
  { id: 'size', type: 'double', of: ({ size }) => size },
];

const EDGES: readonly Column<ExportEdge>[] = [
  { id: 'source', type: 'string', of: ({ source }) => source },
  { id: 'target', type: 'string', of: ({ target }) => target },
  { id: 'weight', type: 'double', of: ({ weight }) => weight },
  ...EDGE_COLUMNS,
];

const parquetNodes = defineFormat({
  id: 'parquet-nodes',
  label: 'Parquet, nodes',
  summary: 'A typed table of papers and concepts for DuckDB, Spark, polars and pandas',
  extension: 'nodes.parquet',
  mediaType: MEDIA_TYPE,
  params: GRAPH_PARAMETERS,
  write: (kb, values) => writeParquet(NODES, graphOf(kb, values).nodes()),
});

const parquetEdges = defineFormat({
  id: 'parquet-edges',
  label: 'Parquet, edges',
  summary: 'A typed table of edges, whose ends are the keys of the nodes',
  extension: 'edges.parquet',
  mediaType: MEDIA_TYPE,
  params: GRAPH_PARAMETERS,
  write: (kb, values) => writeParquet(EDGES, graphOf(kb, values).edges()),
});

/** What ties papers to concepts is of both kinds, whatever the view. */
const bothOf = (kb: Asked, values: GraphValues): Selection => selectionOf(kb, { ...values, view: 'full' });

const parquetMentions = defineFormat({
  id: 'parquet-mentions',
  label: 'Parquet, mentions',
  summary: 'A typed table of all mentions, with their places in the texts',
  extension: 'mentions.parquet',
  mediaType: MEDIA_TYPE,
  params: GRAPH_PARAMETERS,
  write: (kb, values) => writeParquet(MENTION_COLUMNS, mentionRows(kb, bothOf(kb, values))),
});

const parquetEvidence = defineFormat({
  id: 'parquet-evidence',
  label: 'Parquet, evidence',
  summary: 'A typed table of the sentences that state typed relations',
  extension: 'evidence.parquet',
  mediaType: MEDIA_TYPE,
  params: GRAPH_PARAMETERS,
  write: (kb, values) => writeParquet(EVIDENCE_COLUMNS, evidenceRows(kb, bothOf(kb, values))),
});

export const PARQUET_TABLES: readonly ExportFormat[] = [
  parquetNodes,
  parquetEdges,
  parquetMentions,
  parquetEvidence,
];

export const parquet = defineFolder({
  id: 'parquet',
  label: 'Parquet tables',
  summary: 'Nodes, edges, mentions and evidence as four typed tables for DuckDB, Spark, polars and pandas',
  params: GRAPH_PARAMETERS,
  files: (kb, values) =>
    PARQUET_TABLES.map(({ extension, write }) => ({ path: extension, chunks: write(kb, values) })),
});
