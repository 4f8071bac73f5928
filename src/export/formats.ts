// The table of export formats, in the order of menus and help.
import { type ParameterValues, resolveParameters } from '../lib/parameters.js';
import type { Asked } from '../query/asked.js';
import { csvEdges, csvNodes } from './csv.js';
import { cypher } from './cypher.js';
import { cytoscape } from './cytoscape.js';
import type { Chunk, ExportFormat } from './format.js';
import { formatUnknown } from './format-unknown.js';
import { gexf } from './gexf/gexf.js';
import { graphml } from './graphml.js';
import { graphologyJson } from './graphology-json.js';
import { neo4jNodes, neo4jRelationships } from './neo4j/neo4j-csv.js';
import { overYears } from './over-years.js';
import { pajek } from './pajek.js';
import { annotatedJsonl } from './papers/annotated-jsonl.js';
import { bibtex } from './papers/bibtex.js';
import { markdown } from './papers/markdown.js';
import { PARQUET_TABLES } from './parquet/parquet.js';
import { jsonLd } from './rdf/json-ld.js';
import { turtle } from './rdf/turtle.js';
import { siteSingle } from './site/site-single.js';
import { thesaurus } from './thesaurus.js';
import { vosviewerMap, vosviewerNetwork } from './vosviewer/vosviewer-files.js';
import { vosviewerJson } from './vosviewer/vosviewer-json.js';

export const EXPORT_FORMATS: readonly ExportFormat[] = [
  gexf,
  graphml,
  graphologyJson,
  cytoscape,
  csvNodes,
  csvEdges,
  vosviewerJson,
  vosviewerMap,
  vosviewerNetwork,
  pajek,
  neo4jNodes,
  neo4jRelationships,
  cypher,
  turtle,
  jsonLd,
  annotatedJsonl,
  bibtex,
  markdown,
  thesaurus,
  ...PARQUET_TABLES,
  siteSingle,
];

/** The same of values that are resolved. @throws PaperweaveError `relation-unknown`, and those of the database. */
export function writeFormat(format: ExportFormat, kb: Asked, values: ParameterValues): Iterable<Chunk> {
  return overYears(kb, values, (part, asked) => format.write(part, asked));
}

/** @throws PaperweaveError `format-unknown`, kind `not-found`. */
export function findFormat(id: string): ExportFormat {
  const format = EXPORT_FORMATS.find((candidate) => candidate.id === id);
  if (format) return format;
  throw formatUnknown(id, EXPORT_FORMATS);
}

/**
 * The graph in a format, in chunks; `raw` are parameters as they come from a shell, a URL or code.
 * @throws PaperweaveError `format-unknown`, `parameter-unknown`, `parameter-invalid`.
 */
export function exportGraph(
  kb: Asked,
  formatId: string,
  raw: Readonly<Record<string, unknown>> = {},
): Iterable<Chunk> {
  const format = findFormat(formatId);
  return writeFormat(format, kb, resolveParameters(format.params, raw));
}
