// Parts the papers that share only a title ("Introduction"): same title, but year and first author speak against it.
import type { Draft } from './draft.js';

/** Titles of so few words name nobody's paper in particular: a different year is enough to part them. */
const GENERIC_WORDS = 2;

/** Groups of drafts of one title that may be one paper each; `drafts` come in canonical order. */
export function partHomonyms(drafts: readonly Draft[]): Draft[][] {
  const stories = new Map<string, Draft[]>();
  for (const draft of drafts) append(stories, `${draft.record.year ?? ''} ${draft.firstAuthor}`, draft);
  const groups: Draft[][][] = [];
  for (const story of [...stories.values()].sort((a, b) => known(b[0]!) - known(a[0]!))) {
    const home = findHome(story[0]!, groups);
    if (home) home.push(story);
    else groups.push([story]);
  }
  return groups.map((group) => group.flat());
}

function append(stories: Map<string, Draft[]>, key: string, draft: Draft): void {
  const held = stories.get(key);
  if (held) held.push(draft);
  else stories.set(key, [draft]);
}

/** The best informed set up the groups. */
function known(draft: Draft): number {
  return (draft.record.year === undefined ? 0 : 1) + (draft.firstAuthor === '' ? 0 : 1);
}

/** The one group it agrees with; where several would do, one that confirms it, and else none. One draft speaks for its story. */
function findHome(draft: Draft, groups: readonly Draft[][][]): Draft[][] | undefined {
  const open = groups.filter((group) => !group.some(([other]) => conflict(draft, other!)));
  if (open.length < 2) return open[0];
  return open.find((group) => group.some(([other]) => confirms(draft, other!)));
}

function conflict(a: Draft, b: Draft): boolean {
  const years = a.record.year !== undefined && b.record.year !== undefined && a.record.year !== b.record.year;
  if (!years) return false;
  if (a.firstAuthor !== '' && b.firstAuthor !== '') return a.firstAuthor !== b.firstAuthor;
  return a.titleKey.split(' ').length <= GENERIC_WORDS;
}

/** The other confirms all that the draft tells; one that tells nothing is confirmed by nothing. */
function confirms(draft: Draft, other: Draft): boolean {
  const { year } = draft.record;
  if (year === undefined && draft.firstAuthor === '')
    return other.record.year === undefined && other.firstAuthor === '';
  const sameYear = year === undefined || year === other.record.year;
  return sameYear && (draft.firstAuthor === '' || draft.firstAuthor === other.firstAuthor);
}
