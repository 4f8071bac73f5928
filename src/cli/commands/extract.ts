// `paperweave extract [INPUT...]`: JSON Lines on standard output, one a paper, in input order.
import type { Command } from 'commander';
import { annotate, extractPapers } from '../../build/index.js';
import { createExtractor } from '../../extract/index.js';
import type { Diagnostic, SourceDocument } from '../../model/index.js';
import { findDocuments, readPapers, streamPapers } from '../../read/index.js';
import { addExtractorFlags, type ExtractorFlags, extractorOptions } from '../extractor-flags.js';
import { print, say } from '../output.js';
import { createProgressDisplay } from '../progress-bar.js';
import { addReaderFlags, type ReaderFlags, readOptions } from '../reader-flags.js';
import { diagnosticLine, diagnosticLines } from '../summary-lines.js';

interface ExtractFlags extends ExtractorFlags, ReaderFlags {
  readonly stream?: boolean;
}

export function addExtract(program: Command): void {
  const command = program
    .command('extract')
    .summary('print the concepts of papers')
    .description('Prints the concepts of each paper with their exact places, one JSON object a line.')
    .argument('[input...]', 'files, folders, - for standard input (the default)')
    .option('--stream', 'join names within each paper only and print each line as soon as it is done');
  addReaderFlags(addExtractorFlags(command)).action(runExtract);
}

async function runExtract(inputs: readonly string[], flags: ExtractFlags): Promise<void> {
  const { documents, diagnostics } = await findDocuments(inputs.length > 0 ? inputs : ['-']);
  for (const line of diagnosticLines(diagnostics)) say(line);
  await (flags.stream ? printStreamed(documents, flags) : printResolved(documents, flags));
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

async function printStreamed(documents: readonly SourceDocument[], flags: ExtractFlags): Promise<void> {
  const extractor = createExtractor(await extractorOptions(flags));
  const report = (diagnostic: Diagnostic): void => say(diagnosticLine(diagnostic));
  async function* streamed(): AsyncGenerator<string> {
    for await (const item of streamPapers(documents, readOptions(flags))) {
      if ('diagnostic' in item) report(item.diagnostic);
      else yield* lines(annotate([item.paper], [extractor.extract(item.paper)]));
    }
  }
  await print(streamed());
}

function* lines(objects: Iterable<object>): Generator<string> {
  for (const object of objects) yield `${JSON.stringify(object)}\n`;
}
