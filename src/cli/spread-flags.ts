// The options by which `build` takes what other processes and machines found, and what they come to.
import type { Command } from 'commander';
import { type ExtractorOptions, extractorKey } from '../extract/index.js';
import { PaperweaveError } from '../lib/errors.js';
import type { Progress } from '../lib/progress.js';
import type { SourceDocument } from '../model/index.js';
import { findDocuments, type ReadOptions } from '../read/index.js';
import type { Gathered } from '../scale/index.js';
import { DEFAULT_ATTEMPTS, DEFAULT_BATCH } from '../scale/queue/defaults.js';
import { integerFlag } from './flags.js';
import { say } from './output.js';

export interface SpreadFlags {
  readonly fromShards?: string[];
  readonly redis?: string;
  readonly store?: string;
  readonly batch?: number;
  readonly attempts?: number;
}

export function addSpreadFlags(command: Command): Command {
  return command
    .option(
      '--from-shards <place...>',
      'build from shards, files or folders, instead of papers (extract --form shard)',
    )
    .option('--redis <url>', 'let `paperweave work` processes extract, over this Redis; with --store')
    .option('--store <place>', 'folder that all workers share, or s3://bucket/prefix')
    .option('--batch <records>', `records a job (default: ${DEFAULT_BATCH})`, integerFlag('batch', 1, 10_000))
    .option(
      '--attempts <number>',
      `times that a batch is tried before it is taken apart (default: ${DEFAULT_ATTEMPTS})`,
      integerFlag('attempts', 1, 100),
    );
}

export interface SpreadContext {
  readonly read: ReadOptions;
  readonly extractor: ExtractorOptions;
  readonly progress: Progress;
}

/** What was read and found elsewhere; undefined where this process is to do it. */
export async function gatherSpread(
  inputs: readonly string[],
  flags: SpreadFlags,
  { read, extractor, progress }: SpreadContext,
): Promise<Gathered | undefined> {
  refuseMixed(inputs, flags);
  if (!flags.fromShards && flags.redis === undefined) return undefined;
  const { findShards, gatherShards, linesOf, mapOnQueue, readShards } = await import('../scale/index.js');
  const key = extractorKey(extractor);
  const gather = async (shards: readonly SourceDocument[]) =>
    gatherShards(readShards(shards, key), extractor);
  if (flags.fromShards) return gather(await findShards(flags.fromShards));
  const { redis, store, batch = DEFAULT_BATCH, attempts = DEFAULT_ATTEMPTS } = flags;
  if (redis === undefined || store === undefined) return undefined;
  const lines = linesOf(await findDocuments(inputs), read);
  return gather(await mapOnQueue(lines, { redis, store, batch, attempts, extractor, progress, note: say }));
}

interface Mixture {
  readonly holds: (inputs: readonly string[], flags: SpreadFlags) => boolean;
  readonly where: string;
  readonly found: string;
  readonly expected: string;
}

const MIXTURES: readonly Mixture[] = [
  {
    holds: (inputs, { fromShards }) => inputs.length === 0 && !fromShards,
    where: 'input',
    found: 'nothing',
    expected: 'files, folders, - for standard input, or --from-shards',
  },
  {
    holds: (inputs, { fromShards, redis }) =>
      fromShards !== undefined && (inputs.length > 0 || redis !== undefined),
    where: '--from-shards',
    found: 'other input beside it',
    expected: 'shards alone',
  },
  {
    holds: (_, { redis, store }) => (redis === undefined) !== (store === undefined),
    where: '--redis',
    found: 'one of --redis and --store',
    expected: 'both',
  },
];

function refuseMixed(inputs: readonly string[], flags: SpreadFlags): void {
  const mixture = MIXTURES.find(({ holds }) => holds(inputs, flags));
  if (mixture === undefined) return;
  const { where, found, expected } = mixture;
  throw new PaperweaveError({ code: 'build-input', kind: 'usage', where, found, expected });
}
