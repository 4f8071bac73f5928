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
const REASONS = ['', 'acronym', 'acronym-corpus', 'acronym-context', 'acronym-known'];

interface Draft {
  readonly uses: Map<number, Use>;
  mentions: number;
  papers: number;
  lastPaper: number;
}

/** Roots that have a mention, ascending. */
export function collectUses(extractions: readonly Extraction[], assignment: Assignment): readonly RootUses[] {
  const { surfaces, rootOf, choiceOf, choices } = assignment;
  const drafts: (Draft | undefined)[] = new Array(assignment.groups.all.length);
  let position = 0;
  for (const [index, { paper, mentions, sentences }] of extractions.entries())
    for (const mention of mentions) {
      const root = rootOf[position]!;
      const surface = surfaces.ofMention[position]!;
      const choice = choices[choiceOf[position++]!];
      if (root < 0) continue;
      const draft = drafts[root] ?? emptyDraft();
      drafts[root] = draft;
      const use = useOf(draft, surface, choice);
      const telling = mention.field === 'abstract' && mention.start !== sentences[mention.sentence]?.start;
      draft.mentions++;
      use.count++;
      if (telling) use.telling++;
      if (draft.lastPaper !== index) draft.papers++;
      draft.lastPaper = index;
      countPaper(use, index, paper);
    }
  return drafts.flatMap((draft, root) =>
    draft === undefined
      ? []
      : [{ root, uses: [...draft.uses.values()], mentions: draft.mentions, papers: draft.papers }],
  );
}

function emptyDraft(): Draft {
  return { uses: new Map(), mentions: 0, papers: 0, lastPaper: -1 };
}

function useOf({ uses }: Draft, surface: number, choice: ChosenSense | undefined): Use {
  const key = surface * REASONS.length + REASONS.indexOf(choice?.rule ?? '');
  let use = uses.get(key);
  if (use === undefined) {
    use = {
      surface,
      ...(choice === undefined ? {} : { choice }),
      count: 0,
      telling: 0,
      papers: 0,
      few: [],
      lastPaper: -1,
    };
    uses.set(key, use);
  } else if (choice !== undefined && isBetter(choice, use.choice)) use.choice = choice;
  return use;
}

/** Of two senses that lead to one root, the better defined one is told of. */
function isBetter({ sense }: ChosenSense, held: ChosenSense | undefined): boolean {
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
