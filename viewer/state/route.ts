// The state of the page as an address: what is looked at, in which view, through which filters. Every state is a link.
import { CONCEPT_TYPES, type ConceptType } from '../../src/model/index.js';

export type Subject =
  | { readonly kind: 'home' }
  | { readonly kind: 'concept'; readonly id: string }
  | { readonly kind: 'pair'; readonly a: string; readonly b: string }
  | { readonly kind: 'paper'; readonly id: string }
  | { readonly kind: 'community'; readonly id: number };

export const VIEWS = ['map', 'outline', 'table'] as const;
export type View = (typeof VIEWS)[number];

/** Which papers are on the map. */
export const PAPER_MODES = ['focus', 'all', 'none'] as const;
export type PaperMode = (typeof PAPER_MODES)[number];

export interface Filters {
  /** The types shown; absent where all are. */
  readonly types?: readonly ConceptType[];
  readonly communities?: readonly number[];
  readonly minPapers: number;
}

export interface Route {
  readonly subject: Subject;
  readonly view: View;
  readonly papers: PaperMode;
  readonly filters: Filters;
}

export const HOME: Route = {
  subject: { kind: 'home' },
  view: 'map',
  papers: 'focus',
  filters: { minPapers: 1 },
};

/** `#/concept/grokking?view=outline&types=method,task&min=2`; what cannot be read falls back to the default. */
export function parseRoute(hash: string): Route {
  const [path = '', query = ''] = hash.replace(/^#/, '').split('?', 2);
  const parameters = new URLSearchParams(query);
  return {
    subject: parseSubject(path.split('/').filter(Boolean).map(decode)),
    view: oneOf(VIEWS, parameters.get('view')),
    papers: oneOf(PAPER_MODES, parameters.get('papers')),
    filters: parseFilters(parameters),
  };
}

export function formatRoute(route: Route): string {
  const parameters: string[] = [];
  const { types, communities, minPapers } = route.filters;
  if (route.view !== HOME.view) parameters.push(`view=${route.view}`);
  if (route.papers !== HOME.papers) parameters.push(`papers=${route.papers}`);
  if (types) parameters.push(`types=${types.join(',')}`);
  if (communities) parameters.push(`communities=${communities.join(',')}`);
  if (minPapers > 1) parameters.push(`min=${minPapers}`);
  return `#/${formatSubject(route.subject)}${parameters.length > 0 ? `?${parameters.join('&')}` : ''}`;
}

function parseSubject([kind, first, second]: readonly string[]): Subject {
  if (first === undefined) return HOME.subject;
  if (kind === 'concept') return { kind, id: first };
  if (kind === 'paper') return { kind, id: first };
  if (kind === 'pair' && second !== undefined) return { kind, a: first, b: second };
  if (kind === 'community' && /^\d{1,7}$/.test(first)) return { kind, id: Number(first) };
  return HOME.subject;
}

function formatSubject(subject: Subject): string {
  if (subject.kind === 'home') return '';
  if (subject.kind === 'pair')
    return `pair/${encodeURIComponent(subject.a)}/${encodeURIComponent(subject.b)}`;
  return `${subject.kind}/${encodeURIComponent(subject.id)}`;
}

function parseFilters(parameters: URLSearchParams): Filters {
  const types = list(parameters, 'types');
  const communities = list(parameters, 'communities');
  const min = Math.floor(Number(parameters.get('min') ?? 1));
  return {
    ...(types ? { types: CONCEPT_TYPES.filter((type) => types.includes(type)) } : {}),
    ...(communities ? { communities: numbers(communities) } : {}),
    minPapers: Number.isFinite(min) ? Math.max(1, min) : 1,
  };
}

function list(parameters: URLSearchParams, name: string): string[] | undefined {
  return parameters.get(name)?.split(',').filter(Boolean);
}

function numbers(values: readonly string[]): number[] {
  return [...new Set(values.filter((value) => /^\d{1,7}$/.test(value)).map(Number))].sort((a, b) => a - b);
}

function oneOf<T extends string>(values: readonly [T, ...T[]], value: string | null): T {
  return values.find((known) => known === value) ?? values[0];
}

function decode(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}

export function sameSubject(a: Subject, b: Subject): boolean {
  return formatSubject(a) === formatSubject(b);
}

export function isFiltered({ filters }: Route): boolean {
  return filters.types !== undefined || filters.communities !== undefined || filters.minPapers > 1;
}
