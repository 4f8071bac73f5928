// A quotation for a terminal: the sentence with its mentions in brackets, then the paper it is from.
import type { PaperRef, Quotation } from '../model/index.js';
import { printable } from './table.js';

export function quotationLines(quotation: Quotation): readonly string[] {
  return [`"${markedText(quotation)}"`, `  ${paperLine(quotation.paper)}`];
}

/** The sentence with `[` and `]` around every marked mention; of nested ones the outer. */
export function markedText({ text, marks }: Quotation): string {
  let line = '';
  let last = 0;
  for (const { start, end } of [...marks].sort((a, b) => a.start - b.start || b.end - a.end)) {
    if (start < last) continue;
    line += `${text.slice(last, start)}[${text.slice(start, end)}]`;
    last = end;
  }
  return printable(line + text.slice(last));
}

/** `Title (2020), id` */
export function paperLine({ title, year, id }: PaperRef): string {
  return printable(`${title}${year === undefined ? '' : ` (${year})`}, ${id}`);
}
