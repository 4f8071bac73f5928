// Runs the join rules over the groups. A join leads to a group that joins nothing itself, so that A to B and B to C never
// silently make A and C one.
import { compareStrings } from '../lib/text.js';
import type { Group, Groups } from './groups.js';
import { wordsOfText } from './normal-form.js';
import { JOIN_RULES } from './rules/index.js';
import type { FormGroup, FormGroups } from './rules/rule.js';

export interface Join {
  readonly target: Group;
  readonly rule: string;
}

export type Joins = ReadonlyMap<Group, Join>;

export interface JoinContext {
  /** Canonical words of a short form's one sense, if there is just one. */
  readonly expansion: FormGroups['expansion'];
  /** Keys that the user keeps apart from this one. */
  readonly partners: (key: string) => readonly string[];
}

export function joinGroups(groups: Groups, { expansion, partners }: JoinContext): Joins {
  const find = (words: readonly string[]) => {
    const found = groups.find(words);
    return found && formOf(found);
  };
  const proposals = new Map<Group, Join>();
  const view: FormGroups = { find, expansion };
  for (const group of groups.all) {
    const join = proposalOf(group, view, groups);
    if (join !== undefined) proposals.set(group, join);
  }
  return acceptJoins(proposals, partners);
}

/** What the rules see of a group; made when they look, since a large corpus has too many words to hold. */
function formOf({ text, surface, mentions, type, named }: Group): FormGroup {
  return { words: wordsOfText(text), surface, mentions, type, named };
}

function proposalOf(group: Group, view: FormGroups, groups: Groups): Join | undefined {
  const form = formOf(group);
  for (const rule of JOIN_RULES) {
    const found = rule.propose(form, view);
    const target = found === undefined ? undefined : groups.find(found.words);
    if (target !== undefined && target !== group) return { target, rule: rule.id };
  }
  return undefined;
}

function acceptJoins(proposals: Joins, partners: JoinContext['partners']): Joins {
  const accepted = new Map<Group, Join>();
  const holders = new Map<string, Group>();
  const order = [...proposals].sort(([a], [b]) => compareStrings(a.key, b.key));
  for (const [group, join] of order) {
    const keptApart = partners(group.key);
    const meets = keptApart.some((key) => key === join.target.key || holders.get(key) === join.target);
    if (meets || proposals.has(join.target)) continue;
    accepted.set(group, join);
    if (keptApart.length > 0) holders.set(group.key, join.target);
  }
  return accepted;
}
