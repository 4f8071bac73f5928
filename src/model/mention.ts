// Value 3 of the flow: where a paper speaks of a concept.
import type { ConceptType } from './concept-type.js';
import type { Field } from './paper.js';

/** `paper[field].slice(start, end) === surface`, always. */
export interface Mention {
  readonly field: Field;
  /** Index into `Extraction.sentences`. */
  readonly sentence: number;
  /** UTF-16 code units into the field; `0 <= start < end <= length`. */
  readonly start: number;
  readonly end: number;
  readonly surface: string;
  readonly type: ConceptType;
  /** Calibrated probability in 0..1 that a reader would list this as a concept of the paper. */
  readonly score: number;
  /** What found it: `tagger`, `acronym`, `lexicon`, `name`, `noun-phrase`, ... */
  readonly detector: string;
}

export interface Sentence {
  readonly field: Field;
  readonly start: number;
  readonly end: number;
}

/** "long form (SF)" in the running text (Schwartz and Hearst 2003). */
export interface AcronymDefinition {
  readonly short: string;
  readonly long: string;
  readonly field: Field;
  /** Offset of the long form in the field. */
  readonly start: number;
  readonly end: number;
}

/** All that the extractor read in one paper. Mentions are sorted by field (title first), start, end. */
export interface Extraction {
  readonly paper: string;
  readonly sentences: readonly Sentence[];
  readonly mentions: readonly Mention[];
  readonly acronyms: readonly AcronymDefinition[];
}
