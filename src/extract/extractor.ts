// Stage 2→3: the mentions of concepts in one paper. Composes the parts in order; each part knows none of the others.
import type { AcronymDefinition, Extraction, Field, Paper } from '../model/index.js';
import { type FoundAcronym, findAcronyms } from './acronyms.js';
import { findCandidates } from './candidates.js';
import { buildLexiconIndex, type LexiconIndex } from './lexicon/lexicon-index.js';
import { SHIPPED_LEXICON } from './lexicon/shipped-lexicon.js';
import { markMentions } from './mark.js';
import { type ExtractorOptions, type ResolvedExtractorOptions, resolveExtractorOptions } from './options.js';
import { readPaper } from './reading.js';
import { tagPaper } from './tag-paper.js';
import { addTagged } from './tagged.js';
import { loadTagger, type Tagger } from './tagger/index.js';
import { chooseTerms } from './terms.js';

/** All of a paper that the extractor reads. */
export type PaperText = Pick<Paper, 'id' | Field>;

export interface Extractor {
  /** Pure and deterministic; never throws on any string; time is linear in the length of the paper. */
  readonly extract: (paper: PaperText) => Extraction;
}

/** @throws PaperweaveError where an option is out of range. */
export function createExtractor(options: ExtractorOptions = {}): Extractor {
  const resolved = resolveExtractorOptions(options);
  const index = buildLexiconIndex(SHIPPED_LEXICON, resolved.lexicon);
  const parts = { ...resolved, index, tagger: loadTagger() };
  return { extract: (paper) => extractPaper(paper, parts) };
}

interface Parts extends ResolvedExtractorOptions {
  readonly index: LexiconIndex;
  readonly tagger: Tagger;
}

function extractPaper(paper: PaperText, { index, tagger, minScore }: Parts): Extraction {
  const readings = readPaper(paper);
  const acronyms = readings.flatMap(({ field, text, sentences }) => findAcronyms(field, text, sentences));
  const candidates = findCandidates(readings, index, acronyms);
  addTagged(candidates, readings, tagPaper(tagger, readings, acronyms));
  const terms = chooseTerms(candidates, acronyms, index, minScore);
  return {
    paper: paper.id,
    sentences: readings.flatMap(({ sentences }) => sentences),
    mentions: markMentions(readings, terms),
    acronyms: acronyms.map(toDefinition),
  };
}

function toDefinition({ short, long, field, start, end }: FoundAcronym): AcronymDefinition {
  return { short, long, field, start, end };
}
