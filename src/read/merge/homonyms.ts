// Parts the papers that share only a title ("Introduction"): same title, but year and first author speak against it.
import type { Draft } from './draft.js';

/** Titles of so few words name nobody's paper in particular: a different year is enough to part them. */
const GENERIC_WORDS = 2;

/** Groups of drafts of one title that may be one paper each; `drafts` come in canonical order and leave in it. */
export function partHomonyms(drafts: readonly Draft[]): Draft[][] {
  const groups: Draft[][] = [];
  for (const draft of byKnowledge(drafts)) {
    const home = findHome(draft, groups);
    if (home) home.push(draft);
    else groups.push([draft]);
  }
  return groups;
}

/** The best informed first, so that what is known sets up the groups. */
function byKnowledge(drafts: readonly Draft[]): Draft[] {
  const known = (draft: Draft) =>
    (draft.record.year === undefined ? 0 : 1) + (draft.firstAuthor === '' ? 0 : 1);
  return drafts.toSorted((a, b) => known(b) - known(a));
}

/** The one group it agrees with; where several would do, one that tells the same, and else none. */
function findHome(draft: Draft, groups: readonly Draft[][]): Draft[] | undefined {
  const open = groups.filter((group) => !group.some((other) => conflict(draft, other)));
  if (open.length < 2) return open[0];
  return open.find((group) => group.some((other) => sameStory(draft, other)));
}

function conflict(a: Draft, b: Draft): boolean {
  const years = a.record.year !== undefined && b.record.year !== undefined && a.record.year !== b.record.year;
  if (!years) return false;
  if (a.firstAuthor !== '' && b.firstAuthor !== '') return a.firstAuthor !== b.firstAuthor;
  return a.titleKey.split(' ').length <= GENERIC_WORDS;
}

/** The other confirms all that the draft tells; one that tells nothing is confirmed by nothing. */
function sameStory(draft: Draft, other: Draft): boolean {
  const { year } = draft.record;
  if (year === undefined && draft.firstAuthor === '')
    return other.record.year === undefined && other.firstAuthor === '';
  const sameYear = year === undefined || year === other.record.year;
  return sameYear && (draft.firstAuthor === '' || draft.firstAuthor === other.firstAuthor);
}
