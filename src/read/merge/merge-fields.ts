// One paper's fields out of several records: the fullest abstract, what most records say, and never who came first.
import { compareStrings, foldCase } from '../../lib/text.js';
import type { Paper } from '../../model/index.js';
import type { Draft } from './draft.js';

/** All of a paper but its id. */
export function mergeFields(drafts: readonly Draft[]): Omit<Paper, 'id'> {
  const records = drafts.map((draft) => draft.record);
  const year = mostFrequent(records.map((record) => record.year));
  const venue = mostFrequent(records.map((record) => record.venue?.trim() || undefined));
  const doi = mostFrequent(
    drafts.map((draft) => draft.doi),
    preferPublished,
  );
  const url = mostFrequent(records.map((record) => record.url?.trim() || undefined));
  return {
    title: mostFrequent(
      records.map((record) => record.title),
      preferMixedCase,
    )!,
    abstract: fullest(records.map((record) => record.abstract ?? '')),
    authors: fullestList(records.map((record) => record.authors ?? [])),
    ...(year === undefined ? {} : { year }),
    ...(venue === undefined ? {} : { venue }),
    ...(doi === undefined ? {} : { doi }),
    ...(url === undefined ? {} : { url }),
    keywords: unite(records.map((record) => record.keywords ?? [])),
    documents: [...new Set(drafts.map((draft) => draft.document))].sort(compareStrings),
  };
}

/** The longest; of those the first in code-unit order. White space alone counts as nothing. */
function fullest(texts: readonly string[]): string {
  const [best = ''] =
    texts.length === 1 ? texts : texts.toSorted((a, b) => b.length - a.length || compareStrings(a, b));
  return best.trim() === '' ? '' : best;
}

function fullestList(lists: readonly (readonly string[])[]): readonly string[] {
  if (lists.length === 1) return lists[0]!;
  const by = (list: readonly string[]) => list.join('\n');
  return lists.toSorted((a, b) => b.length - a.length || compareStrings(by(a), by(b)))[0] ?? [];
}

type Prefer = (value: string) => number;

/** The value that most records give; even ones by preference, then in code-unit order. */
export function mostFrequent<T extends string | number>(
  values: readonly (T | undefined)[],
  prefer: Prefer = () => 0,
): T | undefined {
  if (values.length === 1) return values[0];
  const counts = new Map<T, number>();
  for (const value of values) if (value !== undefined) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts].sort(
    ([a, n], [b, m]) =>
      m - n || prefer(String(b)) - prefer(String(a)) || compareStrings(String(a), String(b)),
  )[0]?.[0];
}

/** The publisher's DOI before a preprint server's. */
export function preferPublished(doi: string): number {
  return /^10\.(?:48550\/arxiv|1101\/|21203\/rs|31234\/|2139\/ssrn)/.test(doi) ? 0 : 1;
}

/** Before titles all in capitals or all in small letters. */
function preferMixedCase(title: string): number {
  return title === title.toUpperCase() || title === title.toLowerCase() ? 0 : 1;
}

/** The fullest list, and after it what only others have; case does not tell keywords apart. */
function unite(lists: readonly (readonly string[])[]): readonly string[] {
  const seen = new Map<string, string>();
  const first = fullestList(lists);
  if (first.length === 0) return first;
  const rest = lists.length === 1 ? [] : lists.flat().sort(compareStrings);
  for (const keyword of [...first, ...rest]) {
    const key = foldCase(keyword);
    if (!seen.has(key)) seen.set(key, keyword);
  }
  return [...seen.values()];
}
