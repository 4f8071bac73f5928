// Columns for a terminal, without colours. Widths are counted in code points, which is right for the names that papers use.
import { shorten } from '../lib/text.js';

export interface TableColumn<T> {
  readonly title: string;
  readonly of: (row: T) => string | number | undefined;
  /** Widest that it may grow; what is longer is shortened. */
  readonly width?: number;
}

const GAP = '  ';
const WIDEST = 60;
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is to be kept out of a terminal
const CONTROL = /[\u0000-\u001f\u007f-\u009f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]+/g;

/** A head line and a line a row; numbers stand right, columns without a value are left out. A line in words where there are no rows. */
export function formatTable<T>(
  rows: readonly T[],
  all: readonly TableColumn<T>[],
  nothing = 'nothing found',
): readonly string[] {
  if (rows.length === 0) return [nothing];
  const columns = all.filter(({ of }) => rows.some((row) => (of(row) ?? '') !== ''));
  const cells = rows.map((row) => columns.map((column) => cellOf(column, row)));
  const right = columns.map((column) => rows.every((row) => typeof (column.of(row) ?? 0) === 'number'));
  const head = columns.map(({ title }) => title);
  const widths = head.map((title, i) => Math.max(...[title, ...cells.map((row) => row[i]!)].map(lengthOf)));
  return [head, ...cells].map((row) => lineOf(row, widths, right));
}

/** `name  value` lines, names aligned; entries without a value are left out. */
export function formatFacts(
  facts: readonly (readonly [name: string, value: string | number | undefined])[],
): string[] {
  const known = facts.filter(([, value]) => value !== undefined && value !== '');
  const width = Math.max(0, ...known.map(([name]) => lengthOf(name)));
  return known.map(([name, value]) => `${pad(name, width)}${GAP}${printable(formatValue(value!))}`);
}

/** Text from papers with control and direction characters as spaces, so that it cannot steer a terminal. */
export function printable(text: string): string {
  return text.replace(CONTROL, ' ');
}

/** Three significant digits; whole numbers whole. */
export function formatValue(value: string | number): string {
  if (typeof value === 'string') return value;
  return Number.isInteger(value) ? String(value) : String(Number(value.toPrecision(3)));
}

function cellOf<T>({ of, width = WIDEST }: TableColumn<T>, row: T): string {
  return shorten(printable(formatValue(of(row) ?? '')), width);
}

function lineOf(cells: readonly string[], widths: readonly number[], right: readonly boolean[]): string {
  return cells
    .map((cell, i) => (right[i] ? ' '.repeat(widths[i]! - lengthOf(cell)) + cell : pad(cell, widths[i]!)))
    .join(GAP)
    .trimEnd();
}

const pad = (text: string, width: number): string => text + ' '.repeat(Math.max(0, width - lengthOf(text)));

function lengthOf(text: string): number {
  let length = 0;
  for (const _ of text) length++;
  return length;
}
