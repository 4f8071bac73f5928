// Rows of a CSV stream. A quote that is never closed swallows the rest of a file for any parser; here it costs one line: what
// followed is kept until a row is complete, and read again without the line that the quote stands on.
import { CsvError, type Parser, parse } from 'csv-parse';
import type { Remark } from '../format.js';
import { FIELD_LIMIT } from '../limit-fields.js';
import { CellLimiter } from './limit-cells.js';

export interface CsvRow {
  readonly cells: readonly string[];
  /** 1-based line where the row begins. */
  readonly line: number;
}

export type CsvItem = CsvRow | { readonly rejected: Remark } | { readonly remark: Remark };

/** Bytes of one row, after cells that no paper has were cut: the parser needs some ten times as much memory. */
const RECORD_LIMIT = 128 * 1024 * 1024;

/** Code units of one row that are kept, to be read again where a quote in it turns out never to be closed. */
const HELD = 32 * 1024 * 1024;

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
    yield { rejected: broken(reader) };
    if (reader.fault.code !== 'CSV_QUOTE_NOT_CLOSED' || reader.lost > 0) return;
    line = reader.line + 1;
    source = once(reader.rest);
  }
}

async function* once(text: string): AsyncIterable<string> {
  yield text;
}

class RowReader {
  readonly #parser: Parser;
  readonly #limiter: CellLimiter;
  #items: CsvItem[] = [];
  /** Text from the row that is being read on; its first line is number `#first`. */
  #pending = '';
  #first: number;
  #next: number;
  fault: CsvError | undefined;
  /** Where the row that is being read begins. */
  line: number;
  /** Code units of that row that could not be kept. */
  lost = 0;

  constructor(syntax: CsvSyntax, first: number) {
    this.line = first;
    this.#first = first;
    this.#next = first;
    this.#limiter = new CellLimiter(syntax);
    this.#parser = parse({
      delimiter: syntax.delimiter,
      bom: true,
      record_delimiter: ['\r\n', '\n', '\r'],
      relax_column_count: true,
      relax_quotes: true,
      skip_empty_lines: true,
      max_record_size: RECORD_LIMIT,
      quote: syntax.quoted ? '"' : null,
      on_record: (record: string[], context: { readonly lines: number }) => {
        this.#row(record);
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

  /** Its cells that are too long are empty, and said. */
  #row(cells: readonly string[]): void {
    const line = this.#next;
    for (const cell of cells)
      if (cell.length > FIELD_LIMIT)
        this.#items.push({ remark: tooLong(line, this.#limiter.cut.shift() ?? cell.length) });
    this.#items.push({ cells: cells.map((cell) => (cell.length > FIELD_LIMIT ? '' : cell)), line });
  }

  *push(chunk: string): Iterable<CsvItem> {
    this.#pending += chunk;
    this.#parser.write(this.#limiter.pass(chunk));
    yield* this.#take();
    if (this.#pending.length > HELD) this.#letGo();
  }

  async end(): Promise<readonly CsvItem[]> {
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

  #take(): readonly CsvItem[] {
    for (; this.#first < this.#next && this.#pending !== ''; this.#first++) this.#pending = this.rest;
    if (this.line < this.#next) this.lost = 0;
    this.line = Math.max(this.line, this.#next);
    const items = this.#items;
    this.#items = [];
    return items;
  }

  /** A CR at the end stays: a LF may follow. */
  #letGo(): void {
    const end = this.#pending.endsWith('\r') ? -1 : this.#pending.length;
    const gone = this.#pending.slice(0, end);
    this.#pending = this.#pending.slice(gone.length);
    for (const _ of gone.matchAll(/\r\n|\n|\r/g)) this.#first++;
    this.lost += gone.length;
  }
}

function endOfLine(text: string): number {
  const end = /\r\n|\n|\r/.exec(text);
  return end ? end.index + end[0].length : text.length;
}

function tooLong(line: number, length: number): Remark {
  return {
    code: 'field-too-long',
    severity: 'warning',
    line,
    found: `${length} characters in a cell; left out`,
    expected: `at most ${FIELD_LIMIT}`,
  };
}

function broken({ fault, line, lost }: RowReader): Remark {
  const unclosed = fault?.code === 'CSV_QUOTE_NOT_CLOSED';
  const quote = `a quote that is never closed${lost > 0 ? `; ${lost} characters after it were not read` : ''}`;
  return {
    code: 'csv-syntax',
    severity: 'error',
    line,
    found: unclosed ? quote : `${fault?.message.split('\n')[0]}; nothing after it was read`,
    expected: unclosed ? 'a closing quote' : 'a row of cells',
  };
}
