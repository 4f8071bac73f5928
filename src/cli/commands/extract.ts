// `paperweave extract [INPUT...]`: JSON Lines on standard output, one a paper, in input order.
import { type Command, InvalidArgumentError, Option } from 'commander';
import { annotate, extractPapers } from '../../build/index.js';
import { PaperweaveError } from '../../lib/errors.js';
import type { SourceDocument } from '../../model/index.js';
import { findDocuments, readPapers } from '../../read/index.js';
import { parseShare, type Share } from '../../scale/index.js';
import { examples } from '../examples.js';
import { addExtractorFlags, type ExtractorFlags, extractorOptions } from '../extractor-flags.js';
import { print, say } from '../output.js';
import { createProgressDisplay } from '../progress-bar.js';
import { addReaderFlags, type ReaderFlags, readOptions } from '../reader-flags.js';
import { diagnosticLines } from '../summary-lines.js';
import { printStreamed } from './extract-stream.js';

export interface ExtractFlags extends ExtractorFlags, ReaderFlags {
  readonly stream?: boolean;
  readonly form: 'annotated' | 'shard';
  readonly shard?: Share;
  readonly document?: string;
  readonly strict?: boolean;
}

const EXAMPLES = examples([
  ['paperweave extract papers/ > concepts.jsonl', 'names joined over all papers'],
  ['cat papers.jsonl | paperweave extract --stream | head', 'as a filter, each line as soon as it is done'],
]);

export function addExtract(program: Command): void {
  const command = program
    .command('extract')
    .summary('print the concepts of papers')
    .description('Prints the concepts of each paper with their exact places, one JSON object a line.')
    .argument('[input...]', 'files, folders, - for standard input (the default)')
    .option('--stream', 'join names within each paper only and print each line as soon as it is done')
    .addOption(
      new Option('--form <form>', 'shard: all that `build --from-shards` needs, in a stream')
        .choices(['annotated', 'shard'])
        .default('annotated'),
    )
    .option('--shard <i/n>', 'only the i-th of n shares of the papers, by their ids; with --stream', shareOf)
    .option('--document <name>', 'what a shard calls the document that a pipe cut its input out of')
    .option('--strict', 'with --stream, exit with 1 where any record could not be read');
  addReaderFlags(addExtractorFlags(command)).addHelpText('after', EXAMPLES).action(runExtract);
}

function shareOf(text: string): Share {
  const share = parseShare(text);
  if (share === undefined) throw new InvalidArgumentError('expected i/n with i from 1 up to n, as in 3/16.');
  return share;
}

async function runExtract(inputs: readonly string[], flags: ExtractFlags): Promise<void> {
  const streams = flags.stream === true || flags.form === 'shard';
  if (!streams) refuseStreamFlags(flags);
  const found = await findDocuments(inputs.length > 0 ? inputs : ['-']);
  for (const line of diagnosticLines(found.diagnostics)) say(line);
  await (streams ? printStreamed(found, flags) : printResolved(found.documents, flags));
}

function refuseStreamFlags(flags: ExtractFlags): void {
  const given = (['shard', 'document', 'strict'] as const).find((flag) => flags[flag] !== undefined);
  if (given === undefined) return;
  throw new PaperweaveError({
    code: 'extract-stream-only',
    kind: 'usage',
    where: `--${given}`,
    found: 'names joined over the whole input',
    expected: '--stream or --form shard beside it',
  });
}

async function printResolved(documents: readonly SourceDocument[], flags: ExtractFlags): Promise<void> {
  const options = await extractorOptions(flags);
  const display = createProgressDisplay(false);
  try {
    const read = await readPapers(documents, { ...readOptions(flags), progress: display.show });
    const papers = read.inputOrder.map((index) => read.papers[index]!);
    const extractions = await extractPapers(papers, { ...options, progress: display.show });
    display.end();
    for (const line of diagnosticLines(read.diagnostics)) say(line);
    await print(lines(annotate(papers, extractions)));
  } finally {
    display.end();
  }
}

function* lines(objects: Iterable<object>): Generator<string> {
  for (const object of objects) yield `${JSON.stringify(object)}\n`;
}
