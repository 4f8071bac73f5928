// What is held back from the map, as parameters of the address. Each filter can be undone by itself.
import { CONCEPT_TYPES, type ConceptType } from '../../src/model/index.js';

export interface Filters {
  /** The types shown; absent where all are. */
  readonly types?: readonly ConceptType[];
  readonly communities?: readonly number[];
  readonly minPapers: number;
  /** Fewest papers that hold both ends of a link; concepts that keep no link are held back. */
  readonly minShared: number;
  /** First and last year of the papers that count; both ends included. */
  readonly years?: YearRange;
  /** Only concepts that take part in a typed relation of this kind. */
  readonly relation?: string;
}

export type YearRange = readonly [from: number, to: number];

export const NO_FILTERS: Filters = { minPapers: 1, minShared: 1 };

export function parseFilters(parameters: URLSearchParams): Filters {
  const types = list(parameters, 'types');
  const communities = list(parameters, 'communities');
  const years = yearsOf(parameters.get('years'));
  const relation = parameters.get('relation');
  return {
    ...(types ? { types: CONCEPT_TYPES.filter((type) => types.includes(type)) } : {}),
    ...(communities ? { communities: numbers(communities) } : {}),
    minPapers: atLeastOne(parameters.get('min')),
    minShared: atLeastOne(parameters.get('shared')),
    ...(years ? { years } : {}),
    ...(relation && /^[a-z-]{1,40}$/.test(relation) ? { relation } : {}),
  };
}

/** `name=value` for each filter that holds something back. */
export function formatFilters(filters: Filters): string[] {
  const { types, communities, minPapers, minShared, years, relation } = filters;
  return [
    ...(types ? [`types=${types.join(',')}`] : []),
    ...(communities ? [`communities=${communities.join(',')}`] : []),
    ...(minPapers > 1 ? [`min=${minPapers}`] : []),
    ...(minShared > 1 ? [`shared=${minShared}`] : []),
    ...(years ? [`years=${years.join('-')}`] : []),
    ...(relation ? [`relation=${relation}`] : []),
  ];
}

export function isFiltered(filters: Filters): boolean {
  return formatFilters(filters).length > 0;
}

/** The filters with one of them undone. */
export function without(filters: Filters, key: keyof Filters): Filters {
  const { [key]: _, ...others } = filters;
  return { ...NO_FILTERS, ...others };
}

function atLeastOne(value: string | null): number {
  const number = Math.floor(Number(value ?? 1));
  return Number.isFinite(number) ? Math.max(1, number) : 1;
}

function yearsOf(value: string | null): YearRange | undefined {
  const parts = /^(\d{1,4})-(\d{1,4})$/.exec(value ?? '');
  if (!parts) return undefined;
  const [first, second] = [Number(parts[1]), Number(parts[2])];
  return [Math.min(first, second), Math.max(first, second)];
}

function list(parameters: URLSearchParams, name: string): string[] | undefined {
  return parameters.get(name)?.split(',').filter(Boolean);
}

function numbers(values: readonly string[]): number[] {
  return [...new Set(values.filter((value) => /^\d{1,7}$/.test(value)).map(Number))].sort((a, b) => a - b);
}
