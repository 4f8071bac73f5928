// `paperweave reduce SHARD... --out FOLDER --memory 1GB`: the tables of a graph whose mentions do not fit in memory.
import { tmpdir } from 'node:os';
import { type Command, InvalidArgumentError, Option } from 'commander';
import { DEFAULT_CONCEPTS_PER_PAPER, usualMinCount } from '../../graph/index.js';
import { findShards, parseSize, type ReduceSummary, reduceShards } from '../../scale/index.js';
import { examples } from '../examples.js';
import { addExtractorFlags, type ExtractorFlags, extractorOptions } from '../extractor-flags.js';
import { integerFlag } from '../flags.js';
import { printLine, say } from '../output.js';
import { createProgressDisplay } from '../progress-bar.js';
import { sayWhenStopped } from '../say-when-stopped.js';
import { readThesaurusFile } from '../thesaurus-file.js';

interface ReduceFlags extends ExtractorFlags {
  readonly out: string;
  readonly memory: number;
  readonly temporary: string;
  readonly threads?: number;
  readonly minPapers?: number;
  readonly thesaurus?: string;
  readonly json?: boolean;
}

const EXAMPLES = examples([
  [
    'paperweave reduce shards/ --out tables/ --memory 4GB',
    'where a graph of all papers would not fit in memory',
  ],
]);

export function addReduce(program: Command): void {
  const command = program
    .command('reduce')
    .summary('join shards past memory')
    .description(
      'Joins shards into the tables of a graph (Parquet) by SQL that spills to disk: concepts, document frequencies, ' +
        'co-occurrences and association strengths. Needs the optional package @duckdb/node-api.',
    )
    .argument('<shard...>', 'files and folders, as extract --form shard and build --redis write them')
    .requiredOption('-o, --out <folder>', 'where the tables go')
    .addOption(
      new Option('--memory <size>', 'what the process may take, as in 600MB or 4GB')
        .argParser(sizeFlag)
        .default(1e9, '1GB'),
    )
    .option('--temporary <folder>', 'where it may spill', tmpdir())
    .option(
      '--threads <number>',
      'of the SQL engine, at most (default: one a core)',
      integerFlag('threads', 1, 256),
    )
    .option(
      '--min-papers <number>',
      'papers that two concepts must share (default: as build, by the number of papers)',
      integerFlag('min-papers', 1, 1_000_000),
    )
    .option('--thesaurus <file>', 'labels to join, keep apart or drop (tab-separated or CSV)')
    .option('--json', 'print the summary as one JSON object on standard output');
  addExtractorFlags(command).addHelpText('after', EXAMPLES).action(runReduce);
}

function sizeFlag(text: string): number {
  const size = parseSize(text);
  if (size !== undefined) return size;
  throw new InvalidArgumentError('expected a size, as in 600MB or 4GB.');
}

function reduceLines(summary: ReduceSummary, out: string): readonly string[] {
  const { records, papers, failed, concepts, surfaces, cooccurrences } = summary;
  const made =
    `${papers} papers of ${records} records, ${concepts} concepts of ${surfaces} surfaces, ` +
    `${cooccurrences} co-occurrences in ${out}`;
  return failed === 0 ? [made] : [made, `${failed} papers without concepts: the extractor broke on them`];
}

async function runReduce(places: readonly string[], flags: ReduceFlags): Promise<void> {
  const { out, memory, temporary, threads, minPapers } = flags;
  const display = createProgressDisplay(flags.json === true);
  const done = sayWhenStopped(() => `Nothing was kept; ${out} is as it was.`);
  try {
    const shards = await findShards(places);
    const summary = await reduceShards(
      shards.map(({ name }) => name),
      {
        out,
        memory,
        temporary,
        extractor: await extractorOptions(flags),
        minPapers: (papers) => minPapers ?? usualMinCount(papers),
        maxConcepts: DEFAULT_CONCEPTS_PER_PAPER,
        progress: display.show,
        ...(threads === undefined ? {} : { threads }),
        ...(flags.thesaurus === undefined ? {} : { thesaurus: await readThesaurusFile(flags.thesaurus) }),
      },
    );
    display.end();
    if (flags.json) await printLine(JSON.stringify(summary));
    else for (const line of reduceLines(summary, out)) say(line);
  } finally {
    done();
    display.end();
  }
}
