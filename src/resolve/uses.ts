// How each root group is used: one use for every (root, surface, reason), with counts and a few papers. Uses lie in columns;
// their objects are made root by root, since all of them at once would be most of what a build holds.
import { type Buckets, bucketAt, gatherBuckets } from '../lib/buckets.js';
import { compareStrings } from '../lib/text.js';
import type { Extraction } from '../model/index.js';
import type { ChosenSense } from './acronyms/choose-sense.js';
import type { Assignment } from './assign.js';
import { type NumberedUses, numberUses } from './number-uses.js';

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
  const context = {
    numbered,
    counts: countUses(numbered, paperOf, surfaces.mentions.tells),
    mentions: gatherBuckets(numbered.useOf, numbered.rootOf.length),
    paperOf,
    extractions,
    areSorted: extractions.every(({ paper }, i) => i === 0 || extractions[i - 1]!.paper <= paper),
  };
  const papers = countPapers(rootOf, paperOf, groups.all.length);
  for (let root = 0; root < groups.all.length; root++) {
    if (papers[root] === 0) continue;
    const own: Use[] = [];
    let mentions = 0;
    for (let at = uses.starts[root]!; at < uses.starts[root + 1]!; at++) {
      const use = new CountedUse(uses.positions[at]!, context);
      mentions += use.count;
      own.push(use);
    }
    yield { root, uses: own, mentions, papers: papers[root]! };
  }
}

/** The position of the paper of each mention. */
function papersOfMentions(starts: Int32Array): Int32Array {
  const paperOf = new Int32Array(starts.at(-1)!);
  for (let paper = 0; paper + 1 < starts.length; paper++)
    paperOf.fill(paper, starts[paper], starts[paper + 1]);
  return paperOf;
}

/** Papers of each holder: of each root, or of each use. */
function countPapers(holderOf: Int32Array, paperOf: Int32Array, holders: number): Int32Array {
  const papers = new Int32Array(holders);
  const last = new Int32Array(holders).fill(-1);
  for (let position = 0; position < holderOf.length; position++) {
    const holder = holderOf[position]!;
    if (holder < 0 || last[holder] === paperOf[position]) continue;
    last[holder] = paperOf[position]!;
    papers[holder]!++;
  }
  return papers;
}

/** One row a use. */
interface UseCounts {
  readonly telling: Int32Array;
  readonly papers: Int32Array;
}

function countUses({ useOf, rootOf }: NumberedUses, paperOf: Int32Array, tells: Uint8Array): UseCounts {
  const telling = new Int32Array(rootOf.length);
  for (let position = 0; position < useOf.length; position++)
    if (useOf[position]! >= 0) telling[useOf[position]!]! += tells[position]!;
  return { telling, papers: countPapers(useOf, paperOf, rootOf.length) };
}

interface UseContext {
  readonly numbered: NumberedUses;
  readonly counts: UseCounts;
  /** The mentions of each use, papers in order. */
  readonly mentions: Buckets;
  readonly paperOf: Int32Array;
  readonly extractions: readonly Extraction[];
  /** The extractions are in the order of their papers' ids. */
  readonly areSorted: boolean;
}

/** Looks for its papers when it is asked for them, as few uses are. */
class CountedUse implements Use {
  readonly surface: number;
  readonly choice: ChosenSense | undefined;
  readonly count: number;
  readonly telling: number;
  readonly papers: number;
  readonly #number: number;
  readonly #context: UseContext;

  constructor(number: number, context: UseContext) {
    const { numbered, counts, mentions } = context;
    this.surface = numbered.surfaceOf[number]!;
    this.choice = numbered.choiceOf.get(number);
    this.count = mentions.starts[number + 1]! - mentions.starts[number]!;
    this.telling = counts.telling[number]!;
    this.papers = counts.papers[number]!;
    this.#number = number;
    this.#context = context;
  }

  get few(): readonly string[] {
    const { mentions, paperOf, extractions, areSorted } = this.#context;
    const few: string[] = [];
    let last = -1;
    for (const position of bucketAt(mentions, this.#number)) {
      if (areSorted && few.length === FEW_PAPERS) break;
      const paper = paperOf[position]!;
      if (paper !== last) keepFirst(few, extractions[paper]!.paper, FEW_PAPERS);
      last = paper;
    }
    return few;
  }
}

/** Keeps the `size` first items in code-unit order. */
export function keepFirst(few: string[], item: string, size: number): void {
  const last = few.at(-1);
  if (last === undefined || compareStrings(item, last) > 0) {
    if (few.length < size) few.push(item);
    return;
  }
  const place = few.findIndex((held) => compareStrings(item, held) <= 0);
  if (few[place] === item) return;
  few.splice(place, 0, item);
  if (few.length > size) few.pop();
}
