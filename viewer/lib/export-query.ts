// What of the page's state a file of the graph can follow: the parameters of its format that say the same as the filters.
import type { OfferedFormat } from '../data/source.js';
import type { YearRange } from '../state/filters.js';
import type { Route } from '../state/route.js';

export interface ExportQuery {
  readonly query: string;
  /** Filters that the format has no parameter for. */
  readonly left: readonly string[];
}

interface Wish {
  readonly name: string;
  /** Parameters that must all be there. */
  readonly params: Readonly<Record<string, string>>;
  /** A choice of several where a format takes one. */
  readonly impossible?: boolean;
}

export function exportQuery(route: Route, format: OfferedFormat): ExportQuery {
  const known = new Set(format.params.map(({ id }) => id));
  const query = new URLSearchParams();
  const left: string[] = [];
  for (const { name, params, impossible } of wishesOf(route)) {
    const fits = !impossible && Object.keys(params).every((param) => known.has(param));
    if (!fits) left.push(name);
    else for (const [param, value] of Object.entries(params)) query.set(param, value);
  }
  return { query: query.size > 0 ? `?${query}` : '', left };
}

function wishesOf({ subject, depth, at, filters }: Route): Wish[] {
  const { types, communities, minPapers, minShared, years, relation } = filters;
  const wishes: readonly (Wish | false)[] = [
    subject.kind === 'concept' && {
      name: 'concept',
      params: { concept: subject.id, depth: String(depth) },
    },
    types !== undefined && {
      name: 'types',
      params: { type: types.join() },
      impossible: types.length !== 1,
    },
    communities !== undefined && {
      name: 'communities',
      params: { community: communities.join() },
      impossible: communities.length !== 1,
    },
    minShared > 1 && { name: 'minShared', params: { weight: 'count', minWeight: String(minShared) } },
    minPapers > 1 && { name: 'minPapers', params: { minPapers: String(minPapers) } },
    (years ?? at) !== undefined && { name: at === undefined ? 'years' : 'at', params: yearParams(years, at) },
    relation !== undefined && { name: 'relation', params: { relation } },
  ];
  return wishes.filter((wish) => wish !== false);
}

/** The moment that is shown ends the years. */
function yearParams(years: YearRange | undefined, at: number | undefined): Readonly<Record<string, string>> {
  const [from, to] = years ?? [];
  const last = Math.min(to ?? Number.POSITIVE_INFINITY, at ?? Number.POSITIVE_INFINITY);
  return { ...(from === undefined ? {} : { from: String(from) }), to: String(last) };
}
