// The options of extraction, shared by `build` and `extract`.
import { readFile } from 'node:fs/promises';
import type { Command } from 'commander';
import { type ExtractorOptions, parseUserLexicon } from '../extract/index.js';
import { shareFlag } from './flags.js';

export interface ExtractorFlags {
  readonly minScore?: number;
  readonly lexicon?: string;
}

export function addExtractorFlags(command: Command): Command {
  return command
    .option('--min-score <share>', 'leave out concepts less sure than this, 0 to 1', shareFlag('min-score'))
    .option('--lexicon <file>', 'your own concepts: CSV with name, type, aliases');
}

export async function extractorOptions(flags: ExtractorFlags): Promise<ExtractorOptions> {
  const { minScore, lexicon } = flags;
  const entries =
    lexicon === undefined ? undefined : parseUserLexicon(await readFile(lexicon, 'utf8'), lexicon);
  return { ...(minScore === undefined ? {} : { minScore }), ...(entries ? { lexicon: entries } : {}) };
}
