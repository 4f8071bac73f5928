// Rows of a CSV stream. A quote that is never closed swallows the rest of a file for any parser; here it costs one line: what
// followed is kept until a row is complete, and read again without the line that the quote stands on.
import { CsvError, type Parser, parse } from 'csv-parse';
import type { Remark } from '../format.js';

export interface CsvRow {
  readonly cells: readonly string[];
  /** 1-based line where the row begins. */
  readonly line: number;
}

export type CsvItem = CsvRow | { readonly rejected: Remark };

/** Bytes of one row: the parser needs some ten times as much memory. */
const RECORD_LIMIT = 32 * 1024 * 1024;

/** Lines that may be given up before the rest of a file is. */
const RESTARTS = 1000;

export interface CsvSyntax {
  readonly delimiter: string;
  /** Cells may be quoted; else a quote is a character like others. */
  readonly quoted: boolean;
}

export async function* csvRows(chunks: AsyncIterable<string>, syntax: CsvSyntax): AsyncIterable<CsvItem> {
  let source = chunks;
  let line = 1;
  for (let restarts = 0; restarts <= RESTARTS; restarts++) {
    const reader = new RowReader(syntax, line);
    for await (const chunk of source) {
      yield* reader.push(chunk);
      if (reader.fault) break;
    }
    yield* await reader.end();
    if (!reader.fault) return;
    yield { rejected: broken(reader.fault, reader.line) };
    if (reader.fault.code !== 'CSV_QUOTE_NOT_CLOSED') return;
    line = reader.line + 1;
    source = once(reader.rest);
  }
}

async function* once(text: string): AsyncIterable<string> {
  yield text;
}

class RowReader {
  readonly #parser: Parser;
  #rows: CsvRow[] = [];
  /** Text from the row that is being read on, which begins at `line`. */
  #pending = '';
  fault: CsvError | undefined;
  line: number;
  #next: number;

  constructor({ delimiter, quoted }: CsvSyntax, first: number) {
    this.line = first;
    this.#next = first;
    this.#parser = parse({
      delimiter,
      bom: true,
      record_delimiter: ['\r\n', '\n', '\r'],
      relax_column_count: true,
      relax_quotes: true,
      skip_empty_lines: true,
      max_record_size: RECORD_LIMIT,
      quote: quoted ? '"' : null,
      on_record: (record: string[], context: { readonly lines: number }) => {
        this.#rows.push({ cells: record, line: this.#next });
        this.#next = first + context.lines;
        return null;
      },
    });
    this.#parser.on('error', (error) => {
      if (!(error instanceof CsvError)) throw error;
      this.fault = error;
    });
    this.#parser.resume();
  }

  *push(chunk: string): Iterable<CsvRow> {
    this.#pending += chunk;
    this.#parser.write(chunk);
    yield* this.#take();
  }

  async end(): Promise<readonly CsvRow[]> {
    if (!this.fault)
      await new Promise<void>((resolve) => {
        this.#parser.once('close', resolve);
        this.#parser.end();
      });
    return this.#take();
  }

  /** What follows the line on which the row that is being read begins. */
  get rest(): string {
    return this.#pending.slice(endOfLine(this.#pending));
  }

  #take(): readonly CsvRow[] {
    for (; this.line < this.#next && this.#pending !== ''; this.line++) this.#pending = this.rest;
    const rows = this.#rows;
    this.#rows = [];
    return rows;
  }
}

function endOfLine(text: string): number {
  const end = /\r\n|\n|\r/.exec(text);
  return end ? end.index + end[0].length : text.length;
}

function broken(error: CsvError, line: number): Remark {
  const unclosed = error.code === 'CSV_QUOTE_NOT_CLOSED';
  const found = unclosed
    ? 'a quote that is never closed'
    : `${error.message.split('\n')[0]}; nothing after it was read`;
  return {
    code: 'csv-syntax',
    severity: 'error',
    line,
    found,
    expected: unclosed ? 'a closing quote' : 'a row of cells',
  };
}
