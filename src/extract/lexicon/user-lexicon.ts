// The user's own concepts, from a CSV file (RFC 4180) with the columns name, type, aliases; aliases are parted by `;` or `|`.
import { PaperweaveError } from '../../lib/errors.js';
import { CONCEPT_TYPES, type ConceptType } from '../../model/index.js';
import type { LexiconEntry } from '../options.js';

interface Row {
  readonly line: number;
  readonly cells: readonly string[];
}

/**
 * A header row is optional; empty rows and rows that begin with `#` are passed over.
 * @throws PaperweaveError `lexicon-invalid`, naming the file and the line, at the first row that is no concept.
 */
export function parseUserLexicon(text: string, where = 'lexicon'): LexiconEntry[] {
  const entries: LexiconEntry[] = [];
  for (const row of readRows(text.replace(/^\uFEFF/, ''), where)) {
    if (isBlank(row) || (entries.length === 0 && isHeader(row))) continue;
    entries.push(readEntry(row, where));
  }
  return entries;
}

function isBlank({ cells }: Row): boolean {
  return cells[0]!.startsWith('#') || cells.every((cell) => cell === '');
}

function isHeader({ cells }: Row): boolean {
  return cells[0]!.toLowerCase() === 'name' && (cells[1] ?? '').toLowerCase() === 'type';
}

function readEntry({ line, cells }: Row, where: string): LexiconEntry {
  const [name = '', type = '', ...aliases] = cells;
  if (!/[\p{L}\p{N}]/u.test(name)) throw invalid(where, line, quote(name), 'a name in the first column');
  const known = CONCEPT_TYPES.find((candidate) => candidate === type.toLowerCase());
  if (known === undefined)
    throw invalid(where, line, `type ${quote(type)}`, `one of ${CONCEPT_TYPES.join(', ')}`);
  return { name, type: known satisfies ConceptType, aliases: aliases.flatMap(splitAliases) };
}

function splitAliases(cell: string): string[] {
  return cell
    .split(/[;|]/)
    .map((alias) => alias.trim())
    .filter((alias) => /[\p{L}\p{N}]/u.test(alias));
}

function quote(text: string): string {
  return `"${text.length > 40 ? `${text.slice(0, 39)}…` : text}"`;
}

function invalid(where: string, line: number, found: string, expected: string): PaperweaveError {
  return new PaperweaveError({
    code: 'lexicon-invalid',
    kind: 'usage',
    where: `${where}:${line}`,
    found,
    expected,
  });
}

/** One cell: quoted, with doubled quotes inside, or bare up to the next comma or line end. */
const CELL = /[ \t]*(?:"((?:[^"]|"")*)"[ \t]*|(?!")([^,\r\n]*))(,|\r?\n|\r|$)/y;

function readRows(text: string, where: string): Row[] {
  const rows: Row[] = [];
  let cells: string[] = [];
  let line = 1;
  let at = 0;
  while (at < text.length) {
    CELL.lastIndex = at;
    const match = CELL.exec(text);
    if (match === null) throw invalid(where, line, quote(text.slice(at).split('\n', 1)[0]!), 'closed quotes');
    cells.push((match[1]?.replaceAll('""', '"') ?? match[2]!).trim());
    at = CELL.lastIndex;
    if (match[3] !== ',') {
      rows.push({ line, cells });
      cells = [];
    }
    line += match[0].split(/\r\n|\r|\n/).length - 1;
  }
  if (cells.length > 0) rows.push({ line, cells: [...cells, ''] });
  return rows;
}
