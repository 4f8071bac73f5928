// Documents to the lines of a shard, one document after another and nothing kept: the way in for inputs past memory.
import {
  type DocumentItem,
  type FoundDocuments,
  isTitled,
  lonePaper,
  type ReadDocumentOptions,
  readDocument,
} from '../../read/index.js';
import { SHARD_VERSION, type ShardLine } from './shard-line.js';
import { isInShare, type Share, WHOLE } from './share.js';

export interface LineOptions extends ReadDocumentOptions {
  readonly share?: Share;
  /** Name instead of each document's own, for a part that a pipe cut out of it. */
  readonly document?: string;
}

/** Records go by the paper's id, everything else by document and place, so that shares part the lines exactly. */
export async function* linesOf(
  { documents, diagnostics }: FoundDocuments,
  options: LineOptions = {},
): AsyncGenerator<ShardLine> {
  const { share = WHOLE } = options;
  for (const [at, sought] of diagnostics.entries()) {
    const line = { shard: SHARD_VERSION, document: sought.document, at, sought } as const;
    if (isInShare(keyOf(line), share)) yield line;
  }
  for (const document of documents) {
    const name = options.document ?? document.name;
    let at = 0;
    for await (const item of readDocument({ ...document, name }, options)) {
      const line = toLine(item, name, at++);
      if (isInShare(keyOf(line), share)) yield line;
    }
  }
}

function toLine(item: DocumentItem, document: string, at: number): ShardLine {
  return { shard: SHARD_VERSION, document, at, ...item };
}

/** What decides on the share. */
function keyOf(line: ShardLine): string {
  if ('record' in line && isTitled(line.record)) return lonePaper(line.record, line.document).id;
  return `${line.document} ${line.at}`;
}
