// The stored form between map and reduce: JSON Lines, each line whole in itself, so that shards may be cut, joined, mixed and
// delivered twice. A line is one item of one document at its place; a record brings what the extractor found in it.
import { PaperweaveError } from '../../lib/errors.js';
import { shorten } from '../../lib/text.js';
import type { Diagnostic, Extraction } from '../../model/index.js';
import type { DocumentItem, RawRecord } from '../../read/index.js';

/** Counts up with every change that an older reader would misread. */
export const SHARD_VERSION = 1;

interface Place {
  readonly shard: typeof SHARD_VERSION;
  /** Name of the document. */
  readonly document: string;
  /** Position among the items of its document, from 0. */
  readonly at: number;
}

export type Finding = Omit<Extraction, 'paper'>;

export interface RecordLine extends Place {
  readonly record: RawRecord;
  /** Id of the paper that the record would be by itself. */
  readonly paper?: string;
  /** Key of the extractor that made `found`. */
  readonly extractor?: string;
  /** What the record's title and abstract hold. */
  readonly found?: Finding;
  /** Why there is nothing found: the extractor broke on it, again and again. */
  readonly failed?: string;
}

export type ShardLine =
  | RecordLine
  /** What else a document's reader yields: its format, what was rejected, remarks. */
  | (Place & Exclude<DocumentItem, { readonly record: RawRecord }>)
  /** Of an input that could not be found; `document` is what was asked for. */
  | (Place & { readonly sought: Diagnostic });

export const isRecordLine = (line: ShardLine): line is RecordLine => 'record' in line;

export function writeShardLine(line: ShardLine): string {
  return `${JSON.stringify(line)}\n`;
}

/** @throws PaperweaveError `shard-line` or `shard-version`, naming `where`. */
export function parseShardLine(text: string, where: string): ShardLine {
  const line = parse(text);
  if (typeof line?.document !== 'string' || typeof line.at !== 'number') throw notALine(text, where);
  if (line.shard === SHARD_VERSION) return line as unknown as ShardLine;
  throw new PaperweaveError({
    code: 'shard-version',
    where,
    found: `a line of shard version ${String(line.shard)}`,
    expected: `version ${SHARD_VERSION}, as this paperweave writes it`,
  });
}

function parse(text: string): Partial<Record<string, unknown>> | undefined {
  try {
    return JSON.parse(text) as Partial<Record<string, unknown>>;
  } catch {
    return undefined;
  }
}

/** @param text What stands there instead, or what keeps it from being read. */
export function notALine(text: string, where: string): PaperweaveError {
  return new PaperweaveError({
    code: 'shard-line',
    where,
    found: shorten(text, 60),
    expected: 'a line of a shard, as `paperweave extract --form shard` writes it',
  });
}
