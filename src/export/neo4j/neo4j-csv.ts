// The two files that `neo4j-admin database import` reads, with typed headers (Neo4j Operations Manual, "CSV header format"):
// neo4j-admin database import full --nodes=nodes.csv --relationships=relationships.csv
import type { Asked } from '../../query/asked.js';
import { readAllBroader, readPlacedConcepts } from '../../store/index.js';
import { chunked } from '../chunked.js';
import { type Column, type ColumnType, EDGE_COLUMNS, NODE_COLUMNS } from '../columns.js';
import { csvRow } from '../csv-cell.js';
import { EDGE_NAMES, namedRelations, relationName } from '../cypher.js';
import type { ExportNode } from '../export-graph.js';
import { defineFolder, defineFormat } from '../format.js';
import { conceptKey } from '../graph-nodes.js';
import { type GraphValues, graphOf } from '../graph-of.js';
import { GRAPH_PARAMETERS } from '../graph-parameters.js';

const MEDIA_TYPE = 'text/csv; charset=utf-8; header=present';

const TYPES: Readonly<Record<ColumnType, string>> = { string: 'string', integer: 'int', double: 'double' };

/** Header and cell of a column. */
type Cell<T> = readonly [header: string, of: Column<T>['of']];

const typed = <T>(columns: readonly Column<T>[]): readonly Cell<T>[] =>
  columns.filter(({ id }) => id !== 'kind').map(({ id, type, of }) => [`${id}:${TYPES[type]}`, of]);

const NODES: readonly Cell<ExportNode>[] = [
  ['key:ID', ({ key }) => key],
  [':LABEL', ({ kind }) => (kind === 'concept' ? 'Concept' : 'Paper')],
  ['id:string', ({ id }) => id],
  ['label:string', (node) => (node.kind === 'concept' ? node.label : undefined)],
  ['title:string', (node) => (node.kind === 'paper' ? node.label : undefined)],
  ...typed(NODE_COLUMNS),
  ['x:double', ({ x }) => x],
  ['y:double', ({ y }) => y],
];

const EDGE_CELLS = typed(EDGE_COLUMNS);
const RELATIONSHIP_HEADER = [
  ':START_ID',
  ':END_ID',
  ':TYPE',
  'weight:double',
  ...EDGE_CELLS.map(([header]) => header),
];

type Row = readonly (string | number | undefined)[];

export const neo4jNodes = defineFormat({
  id: 'neo4j-nodes',
  label: 'Neo4j import, nodes',
  summary: 'Papers and concepts with the typed header that neo4j-admin database import reads',
  extension: 'neo4j.nodes.csv',
  mediaType: MEDIA_TYPE,
  params: GRAPH_PARAMETERS,
  write: (kb, values) => chunked(nodeLines(kb, values)),
});

export const neo4jRelationships = defineFormat({
  id: 'neo4j-relationships',
  label: 'Neo4j import, relationships',
  summary: 'Edges, broader concepts and typed relations with the header that neo4j-admin reads',
  extension: 'neo4j.relationships.csv',
  mediaType: MEDIA_TYPE,
  params: GRAPH_PARAMETERS,
  write: (kb, values) => chunked(relationshipLines(kb, values)),
});

export const neo4jCsv = defineFolder({
  id: 'neo4j-csv',
  label: 'Neo4j import',
  summary: 'nodes.csv and relationships.csv for neo4j-admin database import',
  params: GRAPH_PARAMETERS,
  files: (kb, values) => [
    { path: 'nodes.csv', chunks: neo4jNodes.write(kb, values) },
    { path: 'relationships.csv', chunks: neo4jRelationships.write(kb, values) },
  ],
});

function* nodeLines(kb: Asked, values: GraphValues): Iterable<string> {
  yield csvRow(NODES.map(([header]) => header));
  for (const node of graphOf(kb, values).nodes()) yield csvRow(NODES.map(([, of]) => of(node)));
}

function* relationshipLines(kb: Asked, values: GraphValues): Iterable<string> {
  yield csvRow(RELATIONSHIP_HEADER);
  for (const row of relationshipRows(kb, values))
    yield csvRow([...row, ...new Array<undefined>(RELATIONSHIP_HEADER.length - row.length)]);
}

function* relationshipRows(kb: Asked, values: GraphValues): Iterable<Row> {
  const graph = graphOf(kb, values);
  const keys = new Set<string>();
  for (const { key } of graph.nodes()) keys.add(key);
  for (const edge of graph.edges())
    yield [
      edge.source,
      edge.target,
      EDGE_NAMES[edge.kind],
      edge.weight,
      ...EDGE_CELLS.map(([, of]) => of(edge)),
    ];
  yield* withEnds(semanticRows(kb), keys);
}

/** From the narrower to the broader concept, and from subject to object. */
function* semanticRows(kb: Asked): Iterable<Row> {
  const ids = readPlacedConcepts(kb.store).map(({ id }) => conceptKey(id));
  for (const { narrower, broader } of readAllBroader(kb.store))
    yield [ids[narrower], ids[broader], 'HAS_BROADER', undefined];
  for (const { subject, predicate, object, score } of namedRelations(kb))
    yield [conceptKey(subject), conceptKey(object), relationName(predicate), score];
}

function* withEnds(rows: Iterable<Row>, keys: ReadonlySet<string>): Iterable<Row> {
  for (const row of rows) if (keys.has(String(row[0])) && keys.has(String(row[1]))) yield row;
}
