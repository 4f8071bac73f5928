// The merge ledger: for every surface that is not the label, the rule that brought it in, its support and its papers.
import { compareStrings } from '../lib/text.js';
import type { Extraction, Merge } from '../model/index.js';
import type { AssignedForms } from './assign.js';
import type { NamedRoot } from './name-concepts.js';
import { canonicalKey, decidingRule } from './normal-form.js';
import { acronym } from './rules/stated.js';
import type { Decisions } from './thesaurus/decisions.js';
import { FEW_PAPERS, keepFirst, type Use } from './uses.js';

export interface LedgerContext {
  readonly assignment: AssignedForms;
  readonly decisions: Decisions;
  /** Whose definitions the senses speak of. */
  readonly definers: readonly Pick<Extraction, 'paper'>[];
}

/** Lines of one concept, sorted by alias and rule. */
export function ledgerLines(concept: number, root: NamedRoot, context: LedgerContext): readonly Merge[] {
  const { texts } = context.assignment.surfaces;
  return root.uses
    .filter((use) => texts[use.surface] !== root.label)
    .map((use) => ({ concept, alias: texts[use.surface]!, ...reasonOf(use, root, context) }))
    .sort((a, b) => compareStrings(a.alias, b.alias) || compareStrings(a.rule, b.rule));
}

type Reason = Pick<Merge, 'target' | 'rule' | 'support' | 'papers'>;

function reasonOf(use: Use, root: NamedRoot, context: LedgerContext): Reason {
  const { surfaces, groups, joins } = context.assignment;
  const alias = surfaces.texts[use.surface]!;
  const group = groups.all[groups.ofSurface[use.surface]!]!;
  const seen = { support: use.count, papers: use.few };
  const join = joins.get(group);
  if (context.decisions.isReplaced(alias)) return { target: root.label, rule: 'thesaurus', ...seen };
  if (join !== undefined) {
    const target = join.target.index === root.root ? root.label : join.target.surface;
    return { target, rule: join.rule, ...seen };
  }
  if (use.choice !== undefined) return acronymReason(use, root, context);
  const spelt = root.sense === undefined || canonicalKey(alias) === canonicalKey(root.label);
  const rule = spelt ? decidingRule(alias, root.label) : acronym.id;
  return { target: root.label, rule, ...seen };
}

/** A definition speaks for itself; an undefined acronym is spoken for by its mentions. */
function acronymReason(use: Use, root: NamedRoot, { assignment, definers }: LedgerContext): Reason {
  const { sense, rule } = use.choice!;
  const alias = assignment.surfaces.texts[use.surface]!;
  if (root.sense !== undefined && canonicalKey(alias) === canonicalKey(root.label))
    return { target: root.label, rule: decidingRule(alias, root.label), support: use.count, papers: use.few };
  if (rule !== 'acronym' || sense.papers.length === 0)
    return { target: root.label, rule, support: use.count, papers: use.few };
  const papers: string[] = [];
  for (const paper of sense.papers) keepFirst(papers, definers[paper]!.paper, FEW_PAPERS);
  return { target: root.label, rule, support: sense.papers.length, papers };
}
