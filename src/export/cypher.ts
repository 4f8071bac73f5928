// Statements in Cypher that make the graph in Neo4j, Memgraph or another database of that language; run twice, they change nothing.
// `cypher-shell < paperweave.cypher`
import { compareStrings } from '../lib/text.js';
import type { Asked } from '../query/asked.js';
import { readAllRelations, readPlacedConcepts } from '../store/index.js';
import { chunked } from './chunked.js';
import { cleanText } from './clean-text.js';
import { attributesOf, EDGE_COLUMNS, NODE_COLUMNS } from './columns.js';
import type { ExportEdge, ExportGraph, ExportNode } from './export-graph.js';
import { defineFormat } from './format.js';
import { graphOf } from './graph-of.js';
import { GRAPH_PARAMETERS } from './graph-parameters.js';

export const cypher = defineFormat({
  id: 'cypher',
  label: 'Cypher (Neo4j)',
  summary: 'Statements that make the graph, typed relations too, in Neo4j or another graph database',
  extension: 'cypher',
  mediaType: 'text/plain; charset=utf-8',
  params: GRAPH_PARAMETERS,
  write: (kb, values) => chunked(writeCypher(graphOf(kb, values), namedRelations(kb))),
});

const ROWS_A_STATEMENT = 500;

export const EDGE_NAMES: Readonly<Record<ExportEdge['kind'], string>> = {
  cooccurrence: 'CO_OCCURS_WITH',
  mention: 'MENTIONS',
  coupling: 'SHARES_CONCEPTS_WITH',
};

type Row = Readonly<Record<string, string | number>>;

/** A typed relation between the ids of two concepts. */
export interface NamedRelation {
  readonly subject: string;
  readonly predicate: string;
  readonly object: string;
  readonly score: number;
}

export function* writeCypher(graph: ExportGraph, relations: Iterable<NamedRelation>): Iterable<string> {
  yield '// Written by paperweave\n';
  for (const label of ['Concept', 'Paper'])
    yield `CREATE CONSTRAINT ${label.toLowerCase()}_id IF NOT EXISTS FOR (n:${label}) REQUIRE n.id IS UNIQUE;\n`;
  const keys = new Set<string>();
  yield* batches(nodeRows(graph, keys), (name) => `MERGE (n:${name} {id: row.id}) SET n += row`);
  yield* batches(edgeRows(graph), edgeStatement);
  yield* batches(relationRows(relations, keys), edgeStatement);
}

interface NamedRow {
  /** The label of the node, or the type and the ends of the edge. */
  readonly name: string;
  readonly row: Row;
}

/** One statement for each run of rows of the same name. */
function* batches(rows: Iterable<NamedRow>, statement: (name: string) => string): Iterable<string> {
  let name = '';
  let held: string[] = [];
  for (const next of rows) {
    if (held.length === ROWS_A_STATEMENT || (next.name !== name && held.length > 0)) {
      yield unwind(held, statement(name));
      held = [];
    }
    name = next.name;
    held.push(mapLiteral(next.row));
  }
  if (held.length > 0) yield unwind(held, statement(name));
}

const unwind = (rows: readonly string[], statement: string): string =>
  `UNWIND [\n${rows.join(',\n')}\n] AS row ${statement};\n`;

/** JSON's strings are Cypher's too; names of properties stand without quotes. */
function mapLiteral(row: Row): string {
  const pairs = Object.entries(row).map(
    ([key, value]) => `${key}: ${typeof value === 'string' ? JSON.stringify(cleanText(value)) : value}`,
  );
  return `{${pairs.join(', ')}}`;
}

function* nodeRows(graph: ExportGraph, keys: Set<string>): Iterable<NamedRow> {
  for (const node of graph.nodes()) {
    keys.add(node.key);
    const { kind: _, ...attributes } = attributesOf(NODE_COLUMNS, node);
    const { id, x, y } = node;
    const name = node.kind === 'concept' ? { label: node.label } : { title: node.label };
    yield { name: labelOf(node), row: { id, ...name, ...attributes, x, y } };
  }
}

const labelOf = (node: ExportNode): string => (node.kind === 'concept' ? 'Concept' : 'Paper');

function* edgeRows(graph: ExportGraph): Iterable<NamedRow> {
  for (const edge of graph.edges()) {
    const { kind: _, ...attributes } = attributesOf(EDGE_COLUMNS, edge);
    const [from, source] = splitKey(edge.source);
    const [to, target] = splitKey(edge.target);
    yield {
      name: `${EDGE_NAMES[edge.kind]} ${from} ${to}`,
      row: { source, target, weight: edge.weight, ...attributes },
    };
  }
}

/** Only between concepts that the graph holds; relations of one name after another. */
function* relationRows(relations: Iterable<NamedRelation>, keys: ReadonlySet<string>): Iterable<NamedRow> {
  for (const { subject, predicate, object, score } of relations) {
    if (!keys.has(`concept:${subject}`) || !keys.has(`concept:${object}`)) continue;
    yield {
      name: `${relationName(predicate)} Concept Concept`,
      row: { source: subject, target: object, score },
    };
  }
}

/** `evaluated-on` to `EVALUATED_ON`. */
export const relationName = (predicate: string): string =>
  predicate.toUpperCase().replace(/[^A-Z0-9]+/g, '_');

function edgeStatement(name: string): string {
  const [type, from, to] = name.split(' ');
  return (
    `MATCH (a:${from} {id: row.source}), (b:${to} {id: row.target}) ` +
    `MERGE (a)-[e:${type}]->(b) SET e += row {.*, source: null, target: null}`
  );
}

/** `concept:some-id` to its label and id. */
function splitKey(key: string): readonly [string, string] {
  const colon = key.indexOf(':');
  return [key.slice(0, colon) === 'concept' ? 'Concept' : 'Paper', key.slice(colon + 1)];
}

/** All typed relations, those of one name after another. */
export function namedRelations({ store }: Asked): readonly NamedRelation[] {
  const ids = readPlacedConcepts(store).map(({ id }) => id);
  const named = readAllRelations(store).map(({ subject, object, predicate, score }) => ({
    subject: ids[subject]!,
    predicate,
    object: ids[object]!,
    score,
  }));
  return named.sort((a, b) => compareStrings(a.predicate, b.predicate));
}
