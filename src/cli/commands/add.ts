// `paperweave add graph.db INPUT...`
import type { Command } from 'commander';
import { addPapers } from '../../build/index.js';
import { findDocuments } from '../../read/index.js';
import { examples } from '../examples.js';
import { addExtractorFlags } from '../extractor-flags.js';
import { addReaderFlags, type ReaderFlags, readOptions } from '../reader-flags.js';
import { addUpdateFlags, runUpdate, type UpdateFlags } from '../run-update.js';

const EXAMPLES = examples([
  ['paperweave add graph.db new.bib', 'only what is new is extracted; colours and places stay'],
  ['paperweave add graph.db papers/', 'documents that the graph knows already change nothing'],
  ['paperweave add graph.db new.bib --out next.db', 'the old graph stays, to compare: paperweave diff'],
]);

export function addAdd(program: Command): void {
  const command = program
    .command('add')
    .summary('add papers to a graph')
    .description(
      'Adds papers to a graph. Papers, concepts and edges are then those of a build over everything; what was there keeps its ' +
        'community, colour and place, until a tenth of the papers has come or gone.',
    )
    .argument('<graph.db>', 'the database')
    .argument('<input...>', 'files, folders (searched), - for standard input');
  addReaderFlags(addExtractorFlags(addUpdateFlags(command)))
    .addHelpText('after', EXAMPLES)
    .action(runAdd);
}

async function runAdd(
  path: string,
  inputs: readonly string[],
  flags: UpdateFlags & ReaderFlags,
): Promise<void> {
  const found = await findDocuments(inputs);
  await runUpdate(path, flags, (options) => addPapers(path, found, { ...options, read: readOptions(flags) }));
}
