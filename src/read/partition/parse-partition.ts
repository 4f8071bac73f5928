// A partition of concepts as graph engines export it: CSV or TSV with a header; a column that names the concept, and either one
// community, or one column a level, or a list of communities (Neo4j GDS, `intermediateCommunityIds`).
import { parse } from 'csv-parse/sync';
import { PaperweaveError } from '../../lib/errors.js';

export interface PartitionRow {
  /** 1-based line of the file. */
  readonly line: number;
  /** Id, key in an export, or label. */
  readonly concept: string;
  /** Names of its communities, the coarsest first. */
  readonly path: readonly string[];
}

const CONCEPT = ['concept', 'conceptid', 'key', 'key:id', 'id', 'node', 'nodeid', 'name', 'label'];
const COMMUNITY = [
  'community',
  'communityid',
  'component',
  'componentid',
  'partition',
  'cluster',
  'group',
  'modularity_class',
  'label',
];
/** Finest first, as GDS gives them. */
const LIST = ['communityids', 'intermediatecommunityids', 'communities'];
/** `level0` is the coarsest. */
const LEVEL = /^level[ _-]?(\d+)$/;

/** @throws PaperweaveError `partition-syntax`, `partition-columns` or `partition-row`, naming file and line. */
export function parsePartition(text: string, where: string): readonly PartitionRow[] {
  const [header, ...rows] = cellsOf(text, where);
  const columns = findColumns(
    (header ?? []).map((name) => name.trim()),
    where,
  );
  const parsed = rows.map((cells, i) => toRow(cells, columns, { line: i + 2, where }));
  const uneven = parsed.find(({ path }) => path.length !== parsed[0]!.path.length);
  if (uneven)
    throw wrongRow(
      `${where}:${uneven.line}`,
      `${uneven.path.length} levels`,
      `${parsed[0]!.path.length} as in the first row`,
    );
  return parsed;
}

function cellsOf(text: string, where: string): string[][] {
  const first = text.slice(0, text.search(/\r|\n|$/));
  try {
    return parse(text, { bom: true, delimiter: first.includes('\t') ? '\t' : ',', skip_empty_lines: true });
  } catch (error) {
    throw new PaperweaveError({
      code: 'partition-syntax',
      where,
      found: error instanceof Error ? error.message : String(error),
      expected: 'CSV or TSV with a header',
    });
  }
}

interface Columns {
  readonly concept: number;
  readonly pathOf: (cells: readonly string[]) => readonly string[];
}

function findColumns(header: readonly string[], where: string): Columns {
  const names = header.map((name) => name.toLowerCase());
  const first = (wanted: readonly string[], besides = -1) =>
    wanted.map((name) => names.findIndex((each, i) => each === name && i !== besides)).find((i) => i >= 0);
  const concept = first(CONCEPT);
  const levels = names
    .flatMap((name, i) => (LEVEL.test(name) ? [{ i, level: Number(LEVEL.exec(name)![1]) }] : []))
    .sort((a, b) => a.level - b.level);
  const list = first(LIST);
  const community = first(COMMUNITY, concept);
  const pathOf =
    levels.length > 0
      ? (cells: readonly string[]) => levels.map(({ i }) => cells[i] ?? '')
      : list !== undefined
        ? (cells: readonly string[]) => listed(cells[list] ?? '')
        : (cells: readonly string[]) => [cells[community!] ?? ''];
  if (concept !== undefined && (levels.length > 0 || (list ?? community) !== undefined))
    return { concept, pathOf };
  throw new PaperweaveError({
    code: 'partition-columns',
    where: `${where}:1`,
    found: `columns ${header.join(', ') || 'none'}`,
    expected: 'a column "concept" and one of "community", "level0", "level1", ... or "communityIds"',
  });
}

/** `[3, 14]`, finest first, to `14`, `3`. */
function listed(cell: string): readonly string[] {
  return (cell.match(/[^\s,;[\]"']+/g) ?? []).reverse();
}

interface At {
  readonly line: number;
  readonly where: string;
}

function toRow(cells: readonly string[], { concept, pathOf }: Columns, { line, where }: At): PartitionRow {
  const name = (cells[concept] ?? '').trim();
  const path = pathOf(cells).map((group) => group.trim());
  const at = `${where}:${line}`;
  if (name === '') throw wrongRow(at, 'no concept', 'the id or the label of a concept');
  if (path.length === 0 || path.includes(''))
    throw wrongRow(at, `no community for "${name}"`, 'one at every level');
  return { line, concept: name, path };
}

function wrongRow(where: string, found: string, expected: string): PaperweaveError {
  return new PaperweaveError({ code: 'partition-row', where, found, expected });
}
