// `paperweave diff old.db new.db`
import type { Command } from 'commander';
import { diffGraphs, diffLines } from '../../query/index.js';
import { examples } from '../examples.js';
import { integerFlag } from '../flags.js';
import { print, printLine } from '../output.js';

const EXAMPLES = examples([
  ['paperweave diff old.db new.db', 'communities, concepts, papers and relations that came and went'],
  ['paperweave diff old.db new.db --json', 'all of it, for programs'],
]);

/** Rows of each table. */
const SHOWN = 15;

interface DiffFlags {
  readonly json?: boolean;
  readonly limit: number;
}

export function addDiff(program: Command): void {
  program
    .command('diff')
    .summary('compare two graphs')
    .description(
      'Compares two graphs: communities born, gone, grown, shrunk, merged, split or moved; concepts, papers and relations that ' +
        'came and went. Papers and concepts are the same where their ids are, communities where they share most concepts.',
    )
    .argument('<old.db>', 'the earlier database')
    .argument('<new.db>', 'the later one, or one of another corpus')
    .option('--json', 'print everything as one JSON object')
    .option('--limit <rows>', 'rows of each table', integerFlag('limit', 1, 1_000_000), SHOWN)
    .addHelpText('after', EXAMPLES)
    .action(runDiff);
}

async function runDiff(earlier: string, later: string, { json, limit }: DiffFlags): Promise<void> {
  const diff = diffGraphs(earlier, later);
  if (json) await printLine(JSON.stringify(diff));
  else await print(diffLines(diff, limit).map((line) => `${line}\n`));
}
