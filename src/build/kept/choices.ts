// The choices of an update: those that made the database hold on, unless others are given.
import { type ExtractorOptions, extractorKey } from '../../extract/index.js';
import { PaperweaveError } from '../../lib/errors.js';
import type { BuildOptions } from '../build.js';
import { MAP_CHANGED, MAP_PAPERS, type WeaveOptions } from '../weave.js';
import type { EarlierFacts } from './earlier-build.js';

export type GivenChoices = Pick<BuildOptions, 'extractor' | 'thesaurus' | 'provenance'>;

export interface Choices {
  readonly extractor: ExtractorOptions;
  readonly weave: WeaveOptions;
}

/** Facts of provenance that are true of one build only. */
const PASSING = new Set(['input', 'version', 'reading', MAP_PAPERS, MAP_CHANGED]);

/** @throws PaperweaveError `update-needs-file`, kind `usage`. */
export function choicesOf(earlier: EarlierFacts, options: GivenChoices): Choices {
  const { seed, algorithm, provenance } = earlier;
  const kept = Object.entries(provenance).filter(([fact]) => !PASSING.has(fact));
  const { extractor = {}, thesaurus } = options;
  needFile('lexicon', extractor.lexicon !== undefined, earlier);
  needFile('thesaurus', thesaurus !== undefined, earlier);
  const minScore = extractor.minScore ?? numberIn(provenance, 'min-score');
  const resolution = numberIn(provenance, 'resolution');
  const chosen: ExtractorOptions = { ...extractor, ...(minScore === undefined ? {} : { minScore }) };
  return {
    extractor: chosen,
    weave: {
      seed,
      algorithm,
      ...(resolution === undefined ? {} : { resolution }),
      ...(thesaurus ? { thesaurus } : {}),
      provenance: {
        ...Object.fromEntries(kept),
        ...options.provenance,
        ...(minScore === undefined ? {} : { 'min-score': String(minScore) }),
        extractor: extractorKey(chosen),
      },
    },
  };
}

function numberIn(provenance: EarlierFacts['provenance'], key: string): number | undefined {
  return provenance[key] === undefined ? undefined : Number(provenance[key]);
}

/** A graph that a file of the user's helped to make cannot be made again without it. */
function needFile(name: 'lexicon' | 'thesaurus', given: boolean, { path, provenance }: EarlierFacts): void {
  if (given || provenance[name] === undefined) return;
  throw new PaperweaveError({
    code: 'update-needs-file',
    kind: 'usage',
    where: path,
    found: `a graph that was made with a ${name} (fingerprint ${provenance[name]})`,
    expected: `--${name} FILE, that one or another`,
  });
}
