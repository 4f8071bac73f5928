// What other floors may use of the extractor.
export { createExtractor, type Extractor, type PaperText } from './extractor.js';
export { extractorKey } from './extractor-key.js';
export { parseUserLexicon } from './lexicon/user-lexicon.js';
export { DEFAULT_MIN_SCORE, type ExtractorOptions, type LexiconEntry } from './options.js';
export { findPhrases } from './phrases.js';
export { readPaper as readFields } from './reading.js';
export { EXTRACTOR_VERSION } from './version.js';
