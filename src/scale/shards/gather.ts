// The reduce in memory: lines of shards, in any order and any of them twice, to papers and what was found in them, as one
// process that reads everything itself would have it.
import { createExtractor, type ExtractorOptions } from '../../extract/index.js';
import { getOrSet } from '../../lib/collections.js';
import { contentKey } from '../../lib/content-key.js';
import { shorten } from '../../lib/text.js';
import type { Diagnostic, Extraction, Paper } from '../../model/index.js';
import {
  type DocumentItem,
  type DocumentItems,
  gatherDocuments,
  papersOf,
  type ReadResult,
} from '../../read/index.js';
import { paperOfLine } from './extract-lines.js';
import { LineSet } from './line-set.js';
import { type Finding, isRecordLine, type RecordLine, type ShardLine } from './shard-line.js';

export interface Gathered {
  readonly read: ReadResult;
  /** `extractions[i]` is of `read.papers[i]`. */
  readonly extractions: readonly Extraction[];
  /** Papers that had to be extracted here: their texts came together out of several records. */
  readonly extractedHere: number;
}

/** Throws what `lines` throws. */
export async function gatherShards(
  lines: AsyncIterable<ShardLine>,
  options: ExtractorOptions = {},
): Promise<Gathered> {
  const findings = new Findings();
  const documents = new Map<string, LineSet>();
  const sought = new LineSet();
  for await (const line of lines) {
    if (isRecordLine(line)) findings.add(line);
    const set = 'sought' in line ? sought : getOrSet(documents, line.document, () => new LineSet());
    set.add(withoutFinding(line));
  }
  const reading = await gatherDocuments(itemsOf(documents));
  const inputDiagnostics = sought.list().flatMap((line) => ('sought' in line ? [line.sought] : []));
  const read = papersOf({ ...reading, inputDiagnostics });
  return findAll(read, findings, options);
}

/** What was found is kept once, by text; what stays is what reading gave. */
function withoutFinding(line: ShardLine): ShardLine {
  if (!isRecordLine(line)) return line;
  const { shard, document, at, record } = line;
  return { shard, document, at, record };
}

function* itemsOf(documents: ReadonlyMap<string, LineSet>): Generator<DocumentItems> {
  for (const [name, lines] of documents) yield { name, items: lines.list() as readonly DocumentItem[] };
}

class Findings {
  readonly #byText = new Map<string, Finding>();
  readonly #failed = new Map<string, string>();

  add(line: RecordLine): void {
    const paper = line.found || line.failed ? paperOfLine(line) : undefined;
    if (paper === undefined) return;
    if (line.found) this.#byText.set(textKey(paper), line.found);
    else if (line.failed !== undefined) {
      this.#failed.set(textKey(paper), line.failed);
      if (paper.abstract !== '') this.#failed.set(paper.abstract, line.failed);
    }
  }

  of(paper: Paper): Finding | undefined {
    return this.#byText.get(textKey(paper));
  }

  /** Why the extractor must not be tried on the paper: its texts, or its abstract under another title, broke it before. */
  failure(paper: Paper): string | undefined {
    return this.#failed.get(textKey(paper)) ?? this.#failed.get(paper.abstract);
  }
}

function textKey({ title, abstract }: Paper): string {
  return contentKey([title, abstract]);
}

const NOTHING: Finding = { sentences: [], mentions: [], acronyms: [] };

function findAll(read: ReadResult, findings: Findings, options: ExtractorOptions): Gathered {
  const failures: Diagnostic[] = [];
  let extractedHere = 0;
  let extract: ((paper: Paper) => Finding) | undefined;
  const extractions = read.papers.map((paper): Extraction => {
    const found = findings.of(paper);
    if (found) return { paper: paper.id, ...found };
    const failure = findings.failure(paper);
    if (failure !== undefined) {
      failures.push(extractFailed(paper, failure));
      return { paper: paper.id, ...NOTHING };
    }
    extractedHere++;
    extract ??= createExtractor(options).extract;
    return { paper: paper.id, ...extract(paper) };
  });
  const diagnostics = [...read.diagnostics, ...failures];
  return { read: { ...read, diagnostics }, extractions, extractedHere };
}

function extractFailed(paper: Paper, reason: string): Diagnostic {
  return {
    code: 'extract-failed',
    severity: 'error',
    document: paper.documents[0] ?? '-',
    found: `paper ${paper.id} ("${shorten(paper.title, 80)}"), set aside: ${reason}`,
    expected: 'a paper that can be extracted; it is in the graph without concepts',
  };
}
