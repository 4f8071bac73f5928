// One name, two things: where two papers that share nothing else each bring a thing of the same name, the name is two
// concepts, and every other paper goes with the one whose company it keeps.
import { getOrSet } from '../../lib/collections.js';
import { compareStrings } from '../../lib/text.js';
import type { Extraction, Paper } from '../../model/index.js';
import type { Assignment } from '../assign.js';
import { type Group, isBrand } from '../groups.js';
import { coins, subtitleOf } from './coined.js';

/** Things of one name that are told apart. */
const MOST_THINGS = 12;

/** A group made out of part of another one. */
interface Split {
  readonly paper: string;
  readonly group: Group;
  readonly company: ReadonlySet<number>;
}

export function splitHomonyms(
  papers: readonly (Paper | undefined)[],
  extractions: readonly Extraction[],
  assignment: Assignment,
): Assignment {
  const holders = holdersOf(extractions, assignment);
  const all: Group[] = [...assignment.groups.all];
  const rootOf = assignment.rootOf.slice();
  for (const [root, positions] of holders) {
    const group = all[root]!;
    const splits = splitsOf(group, positions, { papers, extractions, assignment, next: all.length });
    if (splits.length < 2) continue;
    for (const { group: made } of splits.slice(1)) all.push(made);
    for (const [paper, mentions] of positions) {
      const closest = closestSplit(
        splits,
        companyOf(paper, root, assignment, extractions),
        extractions[paper]!.paper,
      );
      for (const mention of mentions) rootOf[mention] = closest.group.index;
    }
    all[root] = splits[0]!.group;
  }
  return { ...assignment, rootOf, groups: { ...assignment.groups, all } };
}

/** Paper position to the mentions there. */
type Positions = ReadonlyMap<number, readonly number[]>;

/** Single-word names that more than one paper holds, with their mentions by paper; in the order of their keys. */
function holdersOf(
  extractions: readonly Extraction[],
  { rootOf, groups }: Assignment,
): readonly [number, Positions][] {
  const names = groups.all.map(({ surface }) => !surface.includes(' ') && isBrand(surface));
  const holders = new Map<number, Map<number, number[]>>();
  let position = 0;
  for (const [paper, { mentions }] of extractions.entries())
    for (const _ of mentions) {
      const root = rootOf[position++]!;
      if (root < 0 || !names[root]) continue;
      const papers = getOrSet(holders, root, () => new Map<number, number[]>());
      getOrSet(papers, paper, (): number[] => []).push(position - 1);
    }
  return [...holders].filter(([, papers]) => papers.size > 1);
}

interface SplitContext {
  readonly papers: readonly (Paper | undefined)[];
  readonly extractions: readonly Extraction[];
  readonly assignment: Assignment;
  /** Index of the first group that may be made. */
  readonly next: number;
}

/** The first keeps the group's index. */
function splitsOf(group: Group, positions: Positions, context: SplitContext): readonly Split[] {
  const { papers, extractions, assignment } = context;
  const coiners = [...positions.keys()]
    .filter((paper) => papers[paper] !== undefined && coins(papers[paper], group.surface))
    .sort((a, b) => compareStrings(extractions[a]!.paper, extractions[b]!.paper));
  const splits: Split[] = [];
  for (const paper of coiners) {
    const company = companyOf(paper, group.index, assignment, extractions);
    if (company.size === 0 || splits.length === MOST_THINGS) continue;
    if (splits.some((split) => shared(split.company, company) > 0)) continue;
    const index = splits.length === 0 ? group.index : context.next + splits.length - 1;
    const sense = subtitleOf(papers[paper]!.title, group.surface);
    const key = splits.length === 0 ? group.key : `${group.key} ${extractions[paper]!.paper}`;
    const made: Group = { ...group, index, key, ...(sense === undefined ? {} : { sense }) };
    splits.push({ paper: extractions[paper]!.paper, group: made, company });
  }
  return splits;
}

/** Roots that the paper holds beside this one. */
function companyOf(
  paper: number,
  root: number,
  { rootOf, starts }: Assignment,
  extractions: readonly Extraction[],
): ReadonlySet<number> {
  const from = starts[paper]!;
  const roots = new Set(rootOf.subarray(from, from + extractions[paper]!.mentions.length));
  roots.delete(root);
  roots.delete(-1);
  return roots;
}

function shared(a: ReadonlySet<number>, b: ReadonlySet<number>): number {
  let count = 0;
  for (const root of a) if (b.has(root)) count++;
  return count;
}

/** The paper's own thing first, then the most company, then the first. */
function closestSplit(splits: readonly Split[], company: ReadonlySet<number>, paper: string): Split {
  const own = splits.find((split) => split.paper === paper);
  if (own !== undefined) return own;
  return splits.reduce((best, split) =>
    shared(split.company, company) > shared(best.company, company) ? split : best,
  );
}
