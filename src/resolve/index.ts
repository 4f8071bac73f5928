// Stage 3 to 4: mentions to concepts.
export { canonicalKey } from './normal-form.js';
export { type ResolveOptions, resolveConcepts } from './resolve-concepts.js';
export { MERGE_RULES } from './rules/index.js';
export type { Rule } from './rules/rule.js';
export {
  EMPTY_THESAURUS,
  parseThesaurus,
  type Thesaurus,
  writeThesaurus,
  writeVosviewerThesaurus,
} from './thesaurus/index.js';
