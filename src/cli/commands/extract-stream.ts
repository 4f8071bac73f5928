// `paperweave extract --stream`: a filter for pipes and clusters. One record is held at a time, and no more is read than the
// reader of our output takes.
import { annotate } from '../../build/index.js';
import { createExtractor, extractorKey } from '../../extract/index.js';
import { PaperweaveError } from '../../lib/errors.js';
import type { Diagnostic } from '../../model/index.js';
import { type FoundDocuments, isTitled, lonePaper, titleMissing } from '../../read/index.js';
import {
  extractLine,
  type KeyedExtractor,
  linesOf,
  type ShardLine,
  writeShardLine,
} from '../../scale/index.js';
import { extractorOptions } from '../extractor-flags.js';
import { print, say } from '../output.js';
import { readOptions } from '../reader-flags.js';
import { diagnosticLine } from '../summary-lines.js';
import type { ExtractFlags } from './extract.js';

type Printer = (line: ShardLine, extractor: KeyedExtractor) => string;

const PRINTERS: Readonly<Record<ExtractFlags['form'], Printer>> = {
  annotated: annotatedLine,
  shard: (line, extractor) => writeShardLine(extractLine(line, extractor)),
};

/** @throws PaperweaveError `extract-strict` at the end, where that was asked for and a record could not be read. */
export async function printStreamed(found: FoundDocuments, flags: ExtractFlags): Promise<void> {
  const options = await extractorOptions(flags);
  const extractor = { ...createExtractor(options), key: extractorKey(options) };
  const { shard: share, document } = flags;
  const lines = linesOf(found, {
    ...readOptions(flags),
    ...(share ? { share } : {}),
    ...(document === undefined ? {} : { document }),
  });
  let rejected = 0;
  async function* printed(): AsyncGenerator<string> {
    for await (const line of lines) {
      const complaint = complaintOf(line);
      if (complaint) say(diagnosticLine(complaint));
      if (complaint && !('diagnostic' in line)) rejected++;
      const text = PRINTERS[flags.form](line, extractor);
      if (text !== '') yield text;
    }
  }
  await print(printed());
  if (flags.strict && rejected > 0) throw notAllRead(rejected);
}

function complaintOf(line: ShardLine): Diagnostic | undefined {
  if ('diagnostic' in line) return line.diagnostic;
  if ('rejected' in line) return line.rejected;
  if ('record' in line && !isTitled(line.record)) return titleMissing(line.document, line.record);
  return undefined;
}

function annotatedLine(line: ShardLine, { extract }: KeyedExtractor): string {
  if (!('record' in line) || !isTitled(line.record)) return '';
  const paper = lonePaper(line.record, line.document);
  const [annotated] = annotate([paper], [extract(paper)]);
  return `${JSON.stringify(annotated)}\n`;
}

function notAllRead(rejected: number): PaperweaveError {
  return new PaperweaveError({
    code: 'extract-strict',
    where: 'input',
    found: `${rejected} records that could not be read`,
    expected: 'none, with --strict',
  });
}
