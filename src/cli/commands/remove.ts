// `paperweave remove graph.db ID...`
import type { Command } from 'commander';
import { removePapers } from '../../build/index.js';
import { PaperweaveError } from '../../lib/errors.js';
import { examples } from '../examples.js';
import { addExtractorFlags } from '../extractor-flags.js';
import { addUpdateFlags, runUpdate, type UpdateFlags } from '../run-update.js';

const EXAMPLES = examples([
  ['paperweave remove graph.db p-0fn3k2jd8x 10.1000/xyz', 'two papers, by id and by DOI'],
  ['paperweave remove graph.db --documents old.bib', 'all that a document told'],
]);

interface RemoveFlags extends UpdateFlags {
  readonly documents?: readonly string[];
}

export function addRemove(program: Command): void {
  const command = program
    .command('remove')
    .summary('take papers out of a graph')
    .description(
      'Takes papers out of a graph, whatever documents held them. What is left is that of a build without them; it keeps its ' +
        'community, colour and place.',
    )
    .argument('<graph.db>', 'the database')
    .argument('[paper...]', 'ids or DOIs')
    .option('--documents <name...>', 'take out what these documents told, and no other did');
  addExtractorFlags(addUpdateFlags(command)).addHelpText('after', EXAMPLES).action(runRemove);
}

async function runRemove(path: string, papers: readonly string[], flags: RemoveFlags): Promise<void> {
  const { documents = [] } = flags;
  if (papers.length + documents.length === 0) throw nothingNamed();
  await runUpdate(path, flags, (options) => removePapers(path, { papers, documents }, options));
}

function nothingNamed(): PaperweaveError {
  return new PaperweaveError({
    code: 'remove-nothing',
    kind: 'usage',
    where: 'remove',
    found: 'no paper and no document',
    expected: 'ids or DOIs of papers, or --documents NAME',
  });
}
