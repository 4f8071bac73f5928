// The table of export formats that write a folder, in the order of help.
import { resolveParameters } from '../lib/parameters.js';
import type { Asked } from '../query/asked.js';
import type { ExportFile, FolderFormat } from './format.js';
import { formatUnknown } from './format-unknown.js';
import { neo4jCsv } from './neo4j/neo4j-csv.js';
import { overYears } from './over-years.js';
import { parquet } from './parquet/parquet.js';
import { site } from './site/site.js';

export const FOLDER_FORMATS: readonly FolderFormat[] = [site, parquet, neo4jCsv];

/** @throws PaperweaveError `format-unknown`, kind `not-found`. */
export function findFolderFormat(id: string): FolderFormat {
  const format = FOLDER_FORMATS.find((candidate) => candidate.id === id);
  if (format) return format;
  throw formatUnknown(id, FOLDER_FORMATS);
}

/**
 * The files of the graph in a format of many files, each to be read before the next is asked for; `writeFolder` writes them.
 * @throws PaperweaveError `format-unknown`, `parameter-unknown`, `parameter-invalid`.
 */
export function exportFolder(
  kb: Asked,
  formatId: string,
  raw: Readonly<Record<string, unknown>> = {},
): Iterable<ExportFile> {
  const format = findFolderFormat(formatId);
  const values = resolveParameters(format.params, raw);
  return overYears(kb, values, (part, asked) => format.files(part, asked));
}
