// `paperweave communities graph.db --from FILE`: takes back the communities that an engine for larger graphs found.
import { readFile } from 'node:fs/promises';
import type { Command } from 'commander';
import type { GivenCommunities } from '../../analyze/index.js';
import { takeCommunities } from '../../build/index.js';
import { PaperweaveError } from '../../lib/errors.js';
import { openKnowledgeBase } from '../../query/index.js';
import { type PartitionRow, parsePartition } from '../../read/index.js';
import { examples } from '../examples.js';
import { addExtractorFlags } from '../extractor-flags.js';
import { fingerprintFile } from '../fingerprint.js';
import { addUpdateFlags, runUpdate, type UpdateFlags } from '../run-update.js';

interface CommunitiesFlags extends UpdateFlags {
  readonly from: string;
  readonly algorithm: string;
}

const EXAMPLES = examples([
  ['paperweave communities graph.db --from gds.csv', 'columns concept,community, or concept,level0,level1'],
]);

export function addCommunities(program: Command): void {
  const command = program
    .command('communities')
    .summary('take communities found by another program')
    .description(
      'Puts the communities of a file in the place of those of a graph: CSV or TSV with a column for the concept (id, key of an ' +
        'export, or label) and one for the community, one a level, or a list (Neo4j GDS). Names and the map are made anew.',
    )
    .argument('<graph.db>', 'the database')
    .requiredOption('--from <file>', 'the communities')
    .option('--algorithm <name>', 'what the graph says has found them', 'given');
  addExtractorFlags(addUpdateFlags(command)).addHelpText('after', EXAMPLES).action(runCommunities);
}

async function runCommunities(path: string, flags: CommunitiesFlags): Promise<void> {
  const { from, algorithm } = flags;
  const rows = parsePartition(await readFile(from, 'utf8'), from);
  const given = { algorithm, ofConcept: resolveRows(path, rows, from) };
  const communities = await fingerprintFile(from);
  await runUpdate(path, flags, (options) =>
    takeCommunities(path, given, { ...options, provenance: { ...options.provenance, communities } }),
  );
}

/** Keys of papers in exports; a paper goes where its concepts are. */
const PAPER = /^paper:/;
const CONCEPT = /^concept:/;

/** @throws PaperweaveError `partition-row` for a concept that the graph has not, or that is told of twice. */
function resolveRows(
  path: string,
  rows: readonly PartitionRow[],
  file: string,
): GivenCommunities['ofConcept'] {
  using kb = openKnowledgeBase(path);
  const found = new Map<string, readonly string[]>();
  for (const { line, concept, path: groups } of rows) {
    if (PAPER.test(concept)) continue;
    const id = idOf(kb, concept.replace(CONCEPT, ''), `${file}:${line}`);
    const before = found.get(id);
    if (before && before.join('\n') !== groups.join('\n')) throw toldTwice(`${file}:${line}`, id);
    found.set(id, groups);
  }
  return found;
}

function idOf(kb: ReturnType<typeof openKnowledgeBase>, name: string, where: string): string {
  try {
    return kb.concept(name, { limit: 1 }).id;
  } catch (error) {
    if (!(error instanceof PaperweaveError) || error.kind !== 'not-found') throw error;
    throw new PaperweaveError({ ...error.details, code: 'partition-row', kind: 'failure', where });
  }
}

function toldTwice(where: string, concept: string): PaperweaveError {
  return new PaperweaveError({
    code: 'partition-row',
    where,
    found: `"${concept}" in a second community`,
    expected: 'each concept in one community of each level',
  });
}
