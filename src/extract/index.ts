// What other floors may use of the extractor.
export { createExtractor, type Extractor } from './extractor.js';
export { parseUserLexicon } from './lexicon/user-lexicon.js';
export { DEFAULT_MIN_SCORE, type ExtractorOptions, type LexiconEntry } from './options.js';
export { EXTRACTOR_VERSION } from './version.js';
