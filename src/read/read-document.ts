// One document, from its bytes to records and diagnostics: unpacked, decoded, its format detected, then read.
// Whatever is wrong with it is said and ends with it: the other documents go on.
import type { Diagnostic, SourceDocument, UnknownFields } from '../model/index.js';
import { FieldTally } from './field-tally.js';
import type { DocumentText, Format, FormatOptions, RawRecord, ReadItem, Remark } from './format.js';
import { detectFormat, FORMATS } from './formats.js';
import { limitFields } from './limit-fields.js';
import { decodeText, detectEncoding, type EncodingReport, looksLikeLatin1 } from './text/decode-text.js';
import { gunzip, isGzip } from './text/gunzip.js';
import { peek } from './text/peek.js';
import { sniffBinary } from './text/sniff-binary.js';
import { LINE_LIMIT, splitLines } from './text/split-lines.js';

export interface ReadDocumentOptions extends FormatOptions {
  /** Taken for every document; else each document's content decides. */
  readonly format?: Format;
  /** UTF-16 code units that one line may have. */
  readonly lineLimit?: number;
}

export type DocumentItem =
  | { readonly format: string }
  | { readonly fieldsUnknown: UnknownFields }
  | { readonly record: RawRecord }
  | { readonly rejected: Diagnostic }
  | { readonly diagnostic: Diagnostic };

const HEAD_BYTES = 64 * 1024;

export async function* readDocument(
  document: SourceDocument,
  options: ReadDocumentOptions = {},
): AsyncIterable<DocumentItem> {
  try {
    yield* readSound(document, options);
  } catch (error) {
    yield tell(document, failure(error));
  }
}

async function* readSound(
  document: SourceDocument,
  options: ReadDocumentOptions,
): AsyncIterable<DocumentItem> {
  const outer = await peek(document.open(), HEAD_BYTES);
  const inner = isGzip(outer.head) ? await peek(gunzip(outer.bytes), HEAD_BYTES) : outer;
  const detected = detectEncoding(inner.head);
  const report: EncodingReport = { encoding: detected, replaced: 0 };
  const binary = report.encoding === 'utf-8' ? sniffBinary(inner.head) : undefined;
  const head = binary === undefined ? headText(inner.head, report.encoding) : '';
  const format = options.format ?? detectFormat(head, document.name);
  if (binary !== undefined || head.trim() === '' || format === undefined) {
    await inner.bytes[Symbol.asyncIterator]().return?.();
    yield tell(document, unreadable(binary, head));
    return;
  }
  yield { format: format.id };
  report.mayBeLatin1 = format.mayBeLatin1 === true;
  if (report.mayBeLatin1 && report.encoding === 'utf-8' && looksLikeLatin1(inner.head))
    report.encoding = 'windows-1252';
  const fields = new FieldTally();
  const chunks = decodeText(inner.bytes, report);
  const text = openText({ name: document.name, chunks, fields }, options.lineLimit ?? LINE_LIMIT);
  for await (const item of format.read(text, options)) yield* place(document, item);
  yield { fieldsUnknown: fields.unknown() };
  if (report.encoding === 'windows-1252' && detected === 'utf-8') yield tell(document, GUESSED);
  if (report.replaced > 0) yield tell(document, damage(report));
}

/** The head without what its last, perhaps incomplete, character left behind. */
function headText(head: Uint8Array, encoding: string): string {
  return new TextDecoder(encoding).decode(head, { stream: true });
}

interface Opened {
  readonly name: string;
  readonly chunks: AsyncIterable<string>;
  readonly fields: FieldTally;
}

function openText({ name, chunks, fields }: Opened, limit: number): DocumentText {
  return { name, lines: () => splitLines(chunks, limit), chunks: () => chunks, fields };
}

function* place(document: SourceDocument, item: ReadItem): Iterable<DocumentItem> {
  if ('record' in item) {
    const { record, remarks } = limitFields(item.record);
    for (const remark of remarks) yield tell(document, remark);
    yield { record };
  } else if ('rejected' in item) yield { rejected: { ...item.rejected, document: document.name } };
  else yield tell(document, item.remark);
}

function tell(document: SourceDocument, remark: Remark): DocumentItem {
  return { diagnostic: { ...remark, document: document.name } };
}

function unreadable(binary: string | undefined, head: string): Remark {
  const expected = `text in one of these formats: ${FORMATS.map((format) => format.label).join('; ')}`;
  if (binary !== undefined) return { code: 'document-binary', severity: 'error', found: binary, expected };
  if (head.trim() === '')
    return { code: 'document-empty', severity: 'warning', found: 'an empty document', expected };
  return { code: 'format-unknown', severity: 'error', found: 'text of no known format', expected };
}

const GUESSED: Remark = {
  code: 'encoding-guessed',
  severity: 'info',
  found: 'bytes that are no UTF-8, read as Windows-1252',
  expected: 'UTF-8',
};

function damage(report: EncodingReport): Remark {
  return {
    code: 'encoding-invalid',
    severity: 'warning',
    ...(report.firstLine === undefined ? {} : { line: report.firstLine }),
    found: `${report.replaced} characters that are no valid ${report.encoding.toUpperCase()}, replaced by U+FFFD`,
    expected: `valid ${report.encoding.toUpperCase()}`,
  };
}

/** Failures of the file system and of zlib, in words; what was read before them is kept. */
const FAILURES: Readonly<Record<string, Remark>> = {
  ENOENT: problem('document-missing', 'no such file', 'a file'),
  EACCES: problem('document-forbidden', 'no permission to read', 'a readable file'),
  EPERM: problem('document-forbidden', 'no permission to read', 'a readable file'),
  EISDIR: problem('document-folder', 'a folder', 'a file'),
  Z_BUF_ERROR: problem('gzip-truncated', 'a gzip stream cut short', 'a whole gzip stream'),
  GZIP_BOMB: problem('gzip-bomb', 'a gzip stream that grows beyond measure', 'compressed text'),
  Z_DATA_ERROR: problem('gzip-damaged', 'a damaged gzip stream', 'a sound gzip stream'),
};

function problem(code: string, found: string, expected: string): Remark {
  return { code, severity: 'error', found, expected };
}

function failure(error: unknown): Remark {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  const known = FAILURES[code];
  if (known) return known;
  if (!(error instanceof Error) || code === '') throw error;
  return problem('document-unreadable', error.message.split('\n')[0]!, 'a readable document');
}
