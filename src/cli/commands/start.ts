// `paperweave start`, what `npm start` runs: the seeds' graph, built where that is needed, in the browser.
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Command } from 'commander';
import { PaperweaveError } from '../../lib/errors.js';
import { PACKAGE } from '../../lib/places.js';
import { findDocuments } from '../../read/index.js';
import { ensureBuilt } from '../ensure-built.js';
import { examples } from '../examples.js';
import { say } from '../output.js';
import { createProgressDisplay } from '../progress-bar.js';
import { serveUntilStopped } from '../serve-until-stopped.js';
import { summaryLines } from '../summary-lines.js';
import { addServeFlags, type ServeFlags } from './serve.js';

const SEEDS = fileURLToPath(new URL('seeds', PACKAGE));

const EXAMPLES = examples([
  ['paperweave start', 'the sample papers as a map, in a browser'],
  ['paperweave start --no-open --port 8080', 'on a port of your own, without a browser'],
]);

export function addStart(program: Command): void {
  const command = program
    .command('start')
    .summary('build the sample corpus and show it')
    .description(
      'Builds the graph of the sample corpus (only where something changed) and shows it in the browser.',
    )
    .option('--no-open', 'do not open a browser')
    .addHelpText('after', EXAMPLES);
  addServeFlags(command).action(runStart);
}

async function runStart(flags: ServeFlags): Promise<void> {
  const database = await buildSeeds();
  const open = flags.open && process.stdout.isTTY === true && !process.env.CI;
  await serveUntilStopped({ database, ...flags, open });
}

async function buildSeeds(): Promise<string> {
  if (!existsSync(SEEDS))
    throw new PaperweaveError({
      code: 'seeds-missing',
      where: SEEDS,
      found: 'nothing',
      expected: 'the folder of seed pages',
    });
  const display = createProgressDisplay(false);
  const started = Date.now();
  try {
    const { path, summary } = await ensureBuilt('seeds', await findDocuments([SEEDS]), display.show);
    display.end();
    if (summary) for (const line of summaryLines(summary, path, (Date.now() - started) / 1000)) say(line);
    return path;
  } finally {
    display.end();
  }
}
