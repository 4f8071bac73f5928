// What a merge rule is: one file a rule, listed in ./index.ts, its id the one that the ledger shows.
import type { ConceptType } from '../../model/index.js';

interface RuleBase {
  readonly id: string;
  /** What the ledger says in words. */
  readonly summary: string;
}

/** Rewrites a surface towards its canonical form: equal results are one concept, so no chain can arise. */
export interface FormRule extends RuleBase {
  readonly kind: 'form';
  readonly rewrite: (text: string) => string;
}

/** A group of surfaces that the form rules made equal. */
export interface FormGroup {
  /** Canonical words, singular and lower case, of its most frequent surface. */
  readonly words: readonly string[];
  /** That surface as it is written. */
  readonly surface: string;
  readonly mentions: number;
  readonly type: ConceptType;
  /** True where it is written like a proper name (`ImageNet`, `Adam`). */
  readonly named: boolean;
}

/** What a join rule may ask of the corpus. */
export interface FormGroups {
  /** The group that these canonical words lead to, if the corpus has it. */
  readonly find: (words: readonly string[]) => FormGroup | undefined;
  /** Canonical words of an acronym's one sense in this corpus, if it has just one. */
  readonly expansion: (word: string) => readonly string[] | undefined;
}

/** Joins a group to another one that the corpus holds, on its own evidence. Joins never follow one another. */
export interface JoinRule extends RuleBase {
  readonly kind: 'join';
  readonly propose: (group: FormGroup, groups: FormGroups) => FormGroup | undefined;
}

/** Applied elsewhere (definitions, the user's own thesaurus); listed so that the ledger can explain it. */
export interface StatedRule extends RuleBase {
  readonly kind: 'stated';
}

export type Rule = FormRule | JoinRule | StatedRule;
