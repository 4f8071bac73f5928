// How each root group is used: one use for every (root, surface, reason), with counts and a few papers. Uses lie in columns;
// their objects are made root by root, since all of them at once would be most of what a build holds.
import { type Buckets, gatherBuckets } from '../lib/buckets.js';
import { compareStrings } from '../lib/text.js';
import type { Extraction } from '../model/index.js';
import type { ChosenSense } from './acronyms/choose-sense.js';
import type { Assignment } from './assign.js';
import { numberUses } from './number-uses.js';

export interface Use {
  readonly surface: number;
  /** Sense that led here, absent where the surface did by itself. */
  readonly choice?: ChosenSense | undefined;
  readonly count: number;
  readonly telling: number;
  /** Number of papers. */
  readonly papers: number;
  /** Ids of a few of them, the first in code-unit order. */
  readonly few: readonly string[];
}

export interface RootUses {
  readonly root: number;
  readonly uses: readonly Use[];
  readonly mentions: number;
  readonly papers: number;
}

export const FEW_PAPERS = 5;

/** Roots that have a mention, ascending. */
export function* collectUses(
  extractions: readonly Extraction[],
  assignment: Assignment,
): Generator<RootUses> {
  const { groups, rootOf, surfaces } = assignment;
  const numbered = numberUses(assignment);
  const uses = gatherBuckets(numbered.rootOf, groups.all.length);
  const paperOf = papersOfMentions(surfaces.mentions.starts);
  const { tells } = surfaces.mentions;
  const areSorted = extractions.every(({ paper }, i) => i === 0 || extractions[i - 1]!.paper <= paper);
  const byUse = gatherBuckets(numbered.useOf, numbered.rootOf.length);
  const mentions = { ...byUse, paperOf, tells, extractions, areSorted };
  const papers = countPapers(rootOf, paperOf, groups.all.length);
  for (let root = 0; root < groups.all.length; root++) {
    if (papers[root] === 0) continue;
    const own: Use[] = [];
    for (let at = uses.starts[root]!; at < uses.starts[root + 1]!; at++) {
      const use = uses.positions[at]!;
      own.push(new CountedUse(use, numbered.surfaceOf[use]!, numbered.choiceOf.get(use), mentions));
    }
    yield {
      root,
      uses: own,
      mentions: own.reduce((sum, { count }) => sum + count, 0),
      papers: papers[root]!,
    };
  }
}

/** The position of the paper of each mention. */
function papersOfMentions(starts: Int32Array): Int32Array {
  const paperOf = new Int32Array(starts.at(-1)!);
  for (let paper = 0; paper + 1 < starts.length; paper++)
    paperOf.fill(paper, starts[paper], starts[paper + 1]);
  return paperOf;
}

/** Papers of each root. */
function countPapers(rootOf: Int32Array, paperOf: Int32Array, roots: number): Int32Array {
  const papers = new Int32Array(roots);
  const last = new Int32Array(roots).fill(-1);
  for (let position = 0; position < rootOf.length; position++) {
    const root = rootOf[position]!;
    if (root < 0 || last[root] === paperOf[position]) continue;
    last[root] = paperOf[position]!;
    papers[root]!++;
  }
  return papers;
}

/** The mentions of each use, papers in order, with what is counted of them. */
interface MentionsOfUses extends Buckets {
  readonly paperOf: Int32Array;
  readonly tells: Uint8Array;
  readonly extractions: readonly Extraction[];
  /** The extractions are in the order of their papers' ids. */
  readonly areSorted: boolean;
}

/** Looks for its papers when it is asked for them, as few uses are. */
class CountedUse implements Use {
  readonly count: number;
  readonly telling: number;
  readonly papers: number;
  readonly #number: number;
  readonly #mentions: MentionsOfUses;

  constructor(
    number: number,
    readonly surface: number,
    readonly choice: ChosenSense | undefined,
    mentions: MentionsOfUses,
  ) {
    const { starts, positions, paperOf, tells } = mentions;
    let telling = 0;
    let papers = 0;
    let last = -1;
    for (let at = starts[number]!; at < starts[number + 1]!; at++) {
      const position = positions[at]!;
      telling += tells[position]!;
      if (paperOf[position] !== last) papers++;
      last = paperOf[position]!;
    }
    this.count = starts[number + 1]! - starts[number]!;
    this.telling = telling;
    this.papers = papers;
    this.#number = number;
    this.#mentions = mentions;
  }

  get few(): readonly string[] {
    const { starts, positions, paperOf, extractions, areSorted } = this.#mentions;
    const few: string[] = [];
    let last = -1;
    for (let at = starts[this.#number]!; at < starts[this.#number + 1]!; at++) {
      if (areSorted && few.length === FEW_PAPERS) break;
      const paper = paperOf[positions[at]!]!;
      if (paper !== last) keepFirst(few, extractions[paper]!.paper, FEW_PAPERS);
      last = paper;
    }
    return few;
  }
}

/** Keeps the `size` first items in code-unit order. */
export function keepFirst(few: string[], item: string, size: number): void {
  if (few.length === size && compareStrings(item, few[size - 1]!) >= 0) return;
  const place = few.findIndex((held) => compareStrings(item, held) <= 0);
  if (few[place] === item) return;
  few.splice(place < 0 ? few.length : place, 0, item);
  if (few.length > size) few.pop();
}
