// The user's own decisions about concepts; they come before every rule.
import type { ConceptType } from '../../model/index.js';

export interface Thesaurus {
  /** A label and what to write instead of it. */
  readonly replace: readonly { readonly label: string; readonly by: string }[];
  /** Two labels that must never be one concept. */
  readonly apart: readonly { readonly label: string; readonly other: string }[];
  readonly notConcepts: readonly string[];
  readonly types: readonly { readonly label: string; readonly type: ConceptType }[];
}

export const EMPTY_THESAURUS: Thesaurus = { replace: [], apart: [], notConcepts: [], types: [] };
