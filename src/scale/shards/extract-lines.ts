// The map: lines of records in, the same lines with what the extractor finds in them out. Everything else passes through.
import type { Extractor } from '../../extract/index.js';
import type { Paper } from '../../model/index.js';
import { isTitled, lonePaper } from '../../read/index.js';
import { type Finding, isRecordLine, type RecordLine, type ShardLine } from './shard-line.js';

/** An extractor and the key of what it finds. */
export interface KeyedExtractor extends Extractor {
  readonly key: string;
}

/** What is extracted from: the record as a paper of its own. Undefined where it has no title. */
export function paperOfLine({ record, document }: RecordLine): Paper | undefined {
  return isTitled(record) ? lonePaper(record, document) : undefined;
}

export function extractLine(line: ShardLine, extractor: KeyedExtractor): ShardLine {
  if (!isRecordLine(line)) return line;
  const paper = paperOfLine(line);
  if (paper === undefined) return line;
  return { ...line, paper: paper.id, extractor: extractor.key, found: findingOf(extractor.extract(paper)) };
}

function findingOf({ sentences, mentions, acronyms }: Finding): Finding {
  return { sentences, mentions, acronyms };
}
