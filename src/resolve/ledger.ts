// The merge ledger: for every surface that is not the label, the rule that brought it in, its support and its papers.
import { compareStrings } from '../lib/text.js';
import type { Extraction, Merge } from '../model/index.js';
import type { AssignedForms } from './assign.js';
import type { NamedRoot } from './name-concepts.js';
import { canonicalKey, createRuleDecider, type RuleDecider } from './normal-form.js';
import { acronym } from './rules/stated.js';
import type { Decisions } from './thesaurus/decisions.js';
import { FEW_PAPERS, keepFirst, type Use } from './uses.js';

export interface LedgerContext {
  readonly assignment: AssignedForms;
  readonly decisions: Decisions;
  /** Whose definitions the senses speak of. */
  readonly definers: { readonly at: (position: number) => Pick<Extraction, 'paper'> | undefined };
}

/** A line of the ledger before concepts are numbered. */
export type UnnumberedMerge = Omit<Merge, 'concept'>;

/** Lines of one concept, sorted by alias and rule. */
export function ledgerLines(concept: number, root: NamedRoot, context: LedgerContext): readonly Merge[] {
  return mergesOf(root, context).map((merge) => numbered(concept, merge));
}

export function numbered(concept: number, merge: UnnumberedMerge): Merge {
  const { alias, target, rule, support, papers } = merge;
  return { concept, alias, target, rule, support, papers };
}

/** The lines of `ledgerLines`. */
export function mergesOf(root: NamedRoot, context: LedgerContext): readonly UnnumberedMerge[] {
  const { texts } = context.assignment.surfaces;
  const others = root.uses.filter((use) => texts[use.surface] !== root.label);
  if (others.length === 0) return NONE;
  const decidingRule = createRuleDecider(root.label);
  return others
    .map((use) => mergeOf(use, { root, decidingRule }, context))
    .sort((a, b) => compareStrings(a.alias, b.alias) || compareStrings(a.rule, b.rule));
}

const NONE: readonly never[] = [];

interface MergeTarget {
  readonly root: NamedRoot;
  /** By which an alias meets the root's label. */
  readonly decidingRule: RuleDecider;
}

/** A definition speaks for itself; every other reason is spoken for by the mentions. */
function mergeOf(use: Use, root: MergeTarget, context: LedgerContext): UnnumberedMerge {
  const alias = context.assignment.surfaces.texts[use.surface]!;
  const { target, rule } = reasonOf(use, root, context);
  const defined = rule === acronym.id ? (use.choice?.sense.papers ?? NONE) : NONE;
  if (defined.length === 0) return { alias, target, rule, support: use.count, papers: use.few };
  const papers: string[] = [];
  for (const paper of defined) keepFirst(papers, context.definers.at(paper)!.paper, FEW_PAPERS);
  return { alias, target, rule, support: defined.length, papers };
}

type Reason = Pick<Merge, 'target' | 'rule'>;

function reasonOf(use: Use, { root: named, decidingRule }: MergeTarget, context: LedgerContext): Reason {
  const { root, label, sense } = named;
  const { surfaces, groups, joins } = context.assignment;
  const alias = surfaces.texts[use.surface]!;
  const join = joins.get(groups.all[groups.ofSurface[use.surface]!]!);
  if (context.decisions.isReplaced(alias)) return { target: label, rule: 'thesaurus' };
  if (join !== undefined)
    return { target: join.target.index === root ? label : join.target.surface, rule: join.rule };
  if (sense === undefined) return { target: label, rule: use.choice?.rule ?? decidingRule(alias) };
  const spelt = canonicalKey(alias) === canonicalKey(label);
  return { target: label, rule: spelt ? decidingRule(alias) : (use.choice?.rule ?? acronym.id) };
}
