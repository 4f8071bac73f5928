// Stage 3 to 4: mentions to concepts.

// For corpora whose mentions do not fit in memory: resolution in its parts
export { type ChosenSense, createSenseChooser } from './acronyms/choose-sense.js';
export { memoizeChoices } from './assign.js';
export { conceptIds, type Named } from './concept-ids.js';
export type { Group } from './groups.js';
export { coins } from './homonyms/coined.js';
export { type Coiner, closestSplit, isName, type Split, splitName } from './homonyms/split-homonyms.js';
export { type LedgerContext, ledgerLines } from './ledger.js';
export { type NamedRoot, type Naming, nameRoot } from './name-concepts.js';
export { canonicalKey } from './normal-form.js';
export { isBetter } from './number-uses.js';
export { type ResolveOptions, resolveConcepts } from './resolve-concepts.js';
export { MERGE_RULES } from './rules/index.js';
export type { Rule } from './rules/rule.js';
export type { SurfaceTable } from './surfaces.js';
export { type Decisions, decide } from './thesaurus/decisions.js';
export {
  EMPTY_THESAURUS,
  parseThesaurus,
  type Thesaurus,
  writeThesaurus,
  writeVosviewerThesaurus,
} from './thesaurus/index.js';
export { FEW_PAPERS, type RootUses, type Use } from './uses.js';
export { type DefinitionList, type Definitions, openVocabulary, type Vocabulary } from './vocabulary.js';
