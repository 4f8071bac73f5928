// `paperweave build INPUT... --out graph.db`
import { type Command, Option } from 'commander';
import type { CommunityAlgorithm } from '../../analyze/index.js';
import {
  type BuildOptions,
  type BuildSummary,
  build,
  buildExtracted,
  readEarlierBuild,
} from '../../build/index.js';
import { findDocuments } from '../../read/index.js';
import { examples } from '../examples.js';
import { addExtractorFlags, type ExtractorFlags, extractorOptions } from '../extractor-flags.js';
import { fingerprintFile } from '../fingerprint.js';
import { integerFlag, positiveFlag } from '../flags.js';
import { noteOnStopping, watchForStop } from '../kept-on-stop.js';
import { leanWhenLarge } from '../lean-heap.js';
import { printLine, say, writeFileWhole } from '../output.js';
import { createProgressDisplay } from '../progress-bar.js';
import { addReaderFlags, type ReaderFlags, readOptions } from '../reader-flags.js';
import { addSpreadFlags, gatherSpread, type SpreadFlags } from '../spread-flags.js';
import { diagnosticLines, summaryLines } from '../summary-lines.js';
import { readThesaurusFile } from '../thesaurus-file.js';

interface BuildFlags extends ExtractorFlags, ReaderFlags, SpreadFlags {
  readonly out: string;
  readonly json?: boolean;
  readonly seed?: number;
  readonly workers?: number;
  readonly thesaurus?: string;
  readonly algorithm?: CommunityAlgorithm;
  readonly resolution?: number;
  readonly report?: string;
  readonly keep?: string;
}

const EXAMPLES = examples([
  ['paperweave build papers/ more.bib --out graph.db', 'files and folders, of any format that it knows'],
  ['cat papers.jsonl | paperweave build - --out graph.db', 'from standard input'],
  ['paperweave build papers/ --out graph.db --keep last-year.db', 'colours and places stay where they were'],
  [
    'paperweave build papers/ --out graph.db --json --report report.json',
    'for programs, with what became of each record',
  ],
]);

export function addBuild(program: Command): void {
  const command = program
    .command('build')
    .summary('build a graph from papers')
    .description('Reads papers, finds their concepts and writes the graph to one SQLite file.')
    .argument('[input...]', 'files, folders (searched), - for standard input')
    .requiredOption('-o, --out <file>', 'the database to write')
    .option('--json', 'print the summary as one JSON object on standard output')
    .option('--seed <number>', 'seed of communities and layout', integerFlag('seed', 0, 2 ** 31 - 1))
    .option(
      '--workers <number>',
      'threads (default: one per core for large inputs)',
      integerFlag('workers', 1, 64),
    )
    .option('--thesaurus <file>', 'labels to join, keep apart or drop (tab-separated or CSV)');
  command
    .addOption(
      new Option('--algorithm <name>', 'of communities').choices(['louvain', 'leiden']).default('louvain'),
    )
    .option('--resolution <number>', 'above 1 more communities, below 1 fewer', positiveFlag('resolution'))
    .option('--keep <graph.db>', 'keep the communities, colours and places of an earlier graph')
    .option('--report <file>', 'write what became of each document and record as JSON');
  addSpreadFlags(addReaderFlags(addExtractorFlags(command)))
    .addHelpText('after', EXAMPLES)
    .action(runBuild);
}

/** Choices that change the graph, said in the graph. */
async function provenanceOf(flags: BuildFlags): Promise<Record<string, string>> {
  return {
    ...(flags.minScore === undefined ? {} : { 'min-score': String(flags.minScore) }),
    ...(flags.resolution === undefined ? {} : { resolution: String(flags.resolution) }),
    ...(flags.lexicon === undefined ? {} : { lexicon: await fingerprintFile(flags.lexicon) }),
    ...(flags.thesaurus === undefined ? {} : { thesaurus: await fingerprintFile(flags.thesaurus) }),
  };
}

function writeReport(
  path: string,
  { documents, records, papers, duplicates, rejected, perDocument, diagnostics }: BuildSummary,
): Promise<void> {
  const report = { documents, records, papers, duplicates, rejected, perDocument, diagnostics };
  return writeFileWhole(path, [`${JSON.stringify(report, null, 2)}\n`]);
}

async function runBuild(inputs: readonly string[], flags: BuildFlags): Promise<void> {
  const started = Date.now();
  const extractor = await extractorOptions(flags);
  const thesaurus = flags.thesaurus === undefined ? undefined : await readThesaurusFile(flags.thesaurus);
  const display = createProgressDisplay(flags.json === true, noteOnStopping);
  const watch = watchForStop(leanWhenLarge(display.show), flags.out, display.end);
  try {
    const read = readOptions(flags);
    const spread = await gatherSpread(inputs, flags, { read, extractor, progress: display.show });
    const options: BuildOptions = {
      out: flags.out,
      extractor,
      read,
      provenance: await provenanceOf(flags),
      progress: watch.progress,
      ...(flags.keep === undefined ? {} : { earlier: readEarlierBuild(flags.keep) }),
      ...(thesaurus ? { thesaurus } : {}),
      ...(flags.algorithm ? { algorithm: flags.algorithm } : {}),
      ...(flags.resolution === undefined ? {} : { resolution: flags.resolution }),
      ...(flags.seed === undefined ? {} : { seed: flags.seed }),
      ...(flags.workers === undefined ? {} : { workers: flags.workers }),
    };
    const summary = spread
      ? await buildExtracted(spread.read, spread.extractions, options)
      : await build(await findDocuments(inputs), options);
    display.end();
    for (const line of diagnosticLines(summary.diagnostics)) say(line);
    const seconds = Math.round(Date.now() - started) / 1000;
    if (flags.report !== undefined) await writeReport(flags.report, summary);
    if (flags.json) await printLine(JSON.stringify({ ...summary, seconds }));
    else for (const line of summaryLines(summary, flags.out, seconds)) say(line);
  } finally {
    watch.end();
    display.end();
  }
}
