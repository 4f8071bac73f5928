// Cells of CSV (RFC 4180) that a spreadsheet shows and never runs: text that begins like a formula gets an apostrophe
// before it (OWASP, CSV injection).
import { cleanLine } from './clean-text.js';

const FORMULA = /^[=+\-@|%＝＋－＠]/;
const QUOTED = /[",;\t]/;

export function csvCell(value: string | number | undefined): string {
  if (value === undefined) return '';
  if (typeof value === 'number') return String(value);
  const line = cleanLine(value);
  const safe = FORMULA.test(line) ? `'${line}` : line;
  return QUOTED.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

export function csvRow(cells: readonly (string | number | undefined)[]): string {
  return `${cells.map(csvCell).join(',')}\r\n`;
}
