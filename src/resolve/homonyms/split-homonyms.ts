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
export interface Split {
  readonly paper: string;
  readonly group: Group;
  readonly company: ReadonlySet<number>;
}

export function splitHomonyms(
  papers: readonly (Paper | undefined)[],
  extractions: readonly Extraction[],
  assignment: Assignment,
): Assignment {
  const holders = holdersOf(assignment);
  const all: Group[] = [...assignment.groups.all];
  const rootOf = assignment.rootOf.slice();
  for (const [root, positions] of holders) {
    const group = all[root]!;
    const splits = splitsOf(group, positions, { papers, extractions, assignment, next: all.length });
    if (splits.length < 2) continue;
    for (const { group: made } of splits.slice(1)) all.push(made);
    for (const [paper, mentions] of positions) {
      const company = companyOf(paper, root, assignment);
      const closest = closestSplit(splits, company, extractions[paper]!.paper);
      for (const mention of mentions) rootOf[mention] = closest.group.index;
    }
    all[root] = splits[0]!.group;
  }
  return { ...assignment, rootOf, groups: { ...assignment.groups, all } };
}

/** Only a single word can be a name that two papers bring. */
export function isName({ surface }: Pick<Group, 'surface'>): boolean {
  return !surface.includes(' ') && isBrand(surface);
}

/** Paper position to the mentions there. */
type Positions = ReadonlyMap<number, readonly number[]>;

/** Single-word names that more than one paper holds, with their mentions by paper; in the order of their keys. */
function holdersOf({ rootOf, groups, surfaces }: Assignment): readonly [number, Positions][] {
  const { starts } = surfaces.mentions;
  const names = groups.all.map(isName);
  const holders = new Map<number, Map<number, number[]>>();
  for (let paper = 0; paper + 1 < starts.length; paper++)
    for (let position = starts[paper]!; position < starts[paper + 1]!; position++) {
      const root = rootOf[position]!;
      if (root < 0 || !names[root]) continue;
      const papers = getOrSet(holders, root, () => new Map<number, number[]>());
      getOrSet(papers, paper, (): number[] => []).push(position);
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
  const told = coiners.map((paper) => ({
    paper: extractions[paper]!.paper,
    title: papers[paper]!.title,
    company: companyOf(paper, group.index, assignment),
  }));
  return splitName(group, told, context.next);
}

/** A paper that brings a thing of the name, with the roots that it holds beside it. */
export interface Coiner {
  readonly paper: string;
  readonly title: string;
  readonly company: ReadonlySet<number>;
}

/**
 * The things that one name stands for; less than two where it is one thing.
 * @param coiners In the order of their papers' ids.
 * @param next Index of the first group that may be made.
 */
export function splitName(group: Group, coiners: readonly Coiner[], next: number): readonly Split[] {
  const splits: Split[] = [];
  for (const { paper, title, company } of coiners) {
    if (company.size === 0 || splits.length === MOST_THINGS) continue;
    if (splits.some((split) => shared(split.company, company) > 0)) continue;
    const index = splits.length === 0 ? group.index : next + splits.length - 1;
    const sense = subtitleOf(title, group.surface);
    const key = splits.length === 0 ? group.key : `${group.key} ${paper}`;
    const made: Group = { ...group, index, key, ...(sense === undefined ? {} : { sense }) };
    splits.push({ paper, group: made, company });
  }
  return splits;
}

/** Roots that the paper holds beside this one. */
function companyOf(paper: number, root: number, { rootOf, surfaces }: Assignment): ReadonlySet<number> {
  const { starts } = surfaces.mentions;
  const roots = new Set(rootOf.subarray(starts[paper]!, starts[paper + 1]!));
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
export function closestSplit(splits: readonly Split[], company: ReadonlySet<number>, paper: string): Split {
  const own = splits.find((split) => split.paper === paper);
  if (own !== undefined) return own;
  return splits.reduce((best, split) =>
    shared(split.company, company) > shared(best.company, company) ? split : best,
  );
}
