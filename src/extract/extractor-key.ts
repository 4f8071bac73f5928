// What names all that decides what the extractor finds in a text: its version, and its options where they are not the usual ones.
import { contentKey } from '../lib/content-key.js';
import { DEFAULT_MIN_SCORE, type ExtractorOptions, resolveExtractorOptions } from './options.js';
import { EXTRACTOR_VERSION } from './version.js';

/** `2`, or `2-` and a key of the options: findings under one key may stand in for each other. */
export function extractorKey(options: ExtractorOptions = {}): string {
  const { minScore, lexicon } = resolveExtractorOptions(options);
  if (minScore === DEFAULT_MIN_SCORE && lexicon.length === 0) return EXTRACTOR_VERSION;
  const entries = lexicon.map(({ name, type, aliases }) => JSON.stringify([name, type, aliases]));
  return `${EXTRACTOR_VERSION}-${contentKey([String(minScore), ...entries]).slice(0, 12)}`;
}
