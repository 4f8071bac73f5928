// `paperweave build INPUT... --out graph.db`
import type { Command } from 'commander';
import { build } from '../../build/index.js';
import { findDocuments } from '../../read/index.js';
import { addExtractorFlags, type ExtractorFlags, extractorOptions } from '../extractor-flags.js';
import { integerFlag } from '../flags.js';
import { printLine, say } from '../output.js';
import { createProgressDisplay } from '../progress-bar.js';
import { diagnosticLines, summaryLines } from '../summary-lines.js';
import { readThesaurusFile } from '../thesaurus-file.js';

interface BuildFlags extends ExtractorFlags {
  readonly out: string;
  readonly json?: boolean;
  readonly seed?: number;
  readonly workers?: number;
  readonly thesaurus?: string;
}

export function addBuild(program: Command): void {
  const command = program
    .command('build')
    .summary('build a graph from papers')
    .description('Reads papers, finds their concepts and writes the graph to one SQLite file.')
    .argument('<input...>', 'files, folders (searched), - for standard input')
    .requiredOption('-o, --out <file>', 'the database to write')
    .option('--json', 'print the summary as one JSON object on standard output')
    .option('--seed <number>', 'seed of communities and layout', integerFlag('seed', 0, 2 ** 31 - 1))
    .option(
      '--workers <number>',
      'extraction threads (default: one per core for large inputs)',
      integerFlag('workers', 1, 64),
    )
    .option('--thesaurus <file>', 'labels to join, keep apart or drop (tab-separated or CSV)');
  addExtractorFlags(command).action(runBuild);
}

async function runBuild(inputs: readonly string[], flags: BuildFlags): Promise<void> {
  const started = Date.now();
  const extractor = await extractorOptions(flags);
  const thesaurus = flags.thesaurus === undefined ? undefined : await readThesaurusFile(flags.thesaurus);
  const display = createProgressDisplay(flags.json === true);
  try {
    const summary = await build(await findDocuments(inputs), {
      out: flags.out,
      extractor,
      progress: display.show,
      ...(thesaurus ? { thesaurus } : {}),
      ...(flags.seed === undefined ? {} : { seed: flags.seed }),
      ...(flags.workers === undefined ? {} : { workers: flags.workers }),
    });
    display.end();
    for (const line of diagnosticLines(summary.diagnostics)) say(line);
    const seconds = Math.round(Date.now() - started) / 1000;
    if (flags.json) await printLine(JSON.stringify({ ...summary, seconds }));
    else for (const line of summaryLines(summary, flags.out, seconds)) say(line);
  } finally {
    display.end();
  }
}
