// How each root group is used: one row for every (root, surface, reason), with counts and a few papers.
import { compareStrings } from '../lib/text.js';
import type { Extraction } from '../model/index.js';
import type { ChosenSense } from './acronyms/choose-sense.js';
import type { Assignment } from './assign.js';

export interface Use {
  readonly surface: number;
  /** Sense that led here, absent where the surface did by itself. */
  choice?: ChosenSense;
  count: number;
  telling: number;
  /** Number of papers. */
  papers: number;
  /** Ids of a few of them, the first in code-unit order. */
  readonly few: string[];
  lastPaper: number;
}

export interface RootUses {
  readonly root: number;
  readonly uses: readonly Use[];
  readonly mentions: number;
  readonly papers: number;
}

export const FEW_PAPERS = 5;

interface Draft {
  readonly uses: Use[];
  mentions: number;
  papers: number;
  lastPaper: number;
}

/** Roots that have a mention, ascending. */
export function collectUses(extractions: readonly Extraction[], assignment: Assignment): readonly RootUses[] {
  const { surfaces, rootOf, choiceOf, choices } = assignment;
  const { starts, surface, tells } = surfaces.mentions;
  const drafts: (Draft | undefined)[] = new Array(assignment.groups.all.length);
  const useFor = createUses(surfaces.texts.length, assignment.groups.all.length);
  for (const [index, { paper }] of extractions.entries())
    for (let position = starts[index]!; position < starts[index + 1]!; position++) {
      const root = rootOf[position]!;
      if (root < 0) continue;
      const draft = drafts[root] ?? emptyDraft();
      drafts[root] = draft;
      const use = useFor(root, surface[position]!, choices[choiceOf[position]!], draft.uses);
      draft.mentions++;
      use.count++;
      use.telling += tells[position]!;
      if (draft.lastPaper !== index) draft.papers++;
      draft.lastPaper = index;
      countPaper(use, index, paper);
    }
  return drafts.flatMap((draft, root) =>
    draft === undefined ? [] : [{ root, uses: draft.uses, mentions: draft.mentions, papers: draft.papers }],
  );
}

function emptyDraft(): Draft {
  return { uses: [], mentions: 0, papers: 0, lastPaper: -1 };
}

const REASONS = ['', 'acronym', 'acronym-corpus', 'acronym-context', 'acronym-known'];

/**
 * Finds the use of a surface, or adds it to its root's. Nearly every surface has one use, which is kept at its place; an
 * acronym has as many as it has senses.
 */
function createUses(surfaces: number, roots: number) {
  const firsts: ({ readonly key: number; readonly use: Use } | undefined)[] = new Array(surfaces);
  const others = new Map<number, Use>();
  return (root: number, surface: number, choice: ChosenSense | undefined, uses: Use[]): Use => {
    const key = REASONS.indexOf(choice?.rule ?? '') * roots + root;
    const first = firsts[surface];
    const place = key * surfaces + surface;
    const known = first?.key === key ? first.use : others.get(place);
    if (known !== undefined) {
      if (choice !== undefined && isBetter(choice, known.choice)) known.choice = choice;
      return known;
    }
    const use = emptyUse(surface, choice);
    if (first === undefined) firsts[surface] = { key, use };
    else others.set(place, use);
    uses.push(use);
    return use;
  };
}

function emptyUse(surface: number, choice: ChosenSense | undefined): Use {
  const counts = { count: 0, telling: 0, papers: 0, few: [], lastPaper: -1 };
  return choice === undefined ? { surface, ...counts } : { surface, choice, ...counts };
}

/** Of two senses that lead to one root, the better defined one is told of. */
export function isBetter({ sense }: ChosenSense, held: ChosenSense | undefined): boolean {
  if (held === undefined || held.sense === sense) return false;
  const more = sense.papers.length - held.sense.papers.length;
  return more > 0 || (more === 0 && compareStrings(sense.long, held.sense.long) < 0);
}

function countPaper(use: Use, index: number, paper: string): void {
  if (use.lastPaper === index) return;
  use.lastPaper = index;
  use.papers++;
  keepFirst(use.few, paper, FEW_PAPERS);
}

/** Keeps the `size` first items in code-unit order. */
export function keepFirst(few: string[], item: string, size: number): void {
  if (few.length === size && compareStrings(item, few[size - 1]!) >= 0) return;
  const place = few.findIndex((held) => compareStrings(item, held) <= 0);
  if (few[place] === item) return;
  few.splice(place < 0 ? few.length : place, 0, item);
  if (few.length > size) few.pop();
}
