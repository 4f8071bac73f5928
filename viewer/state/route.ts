// The state of the page as an address: what is looked at, in which view, through which filters. Every state is a link.
import { type Filters, formatFilters, NO_FILTERS, parseFilters } from './filters.js';

export type Subject =
  | { readonly kind: 'home' }
  | { readonly kind: 'concept'; readonly id: string }
  | { readonly kind: 'pair'; readonly a: string; readonly b: string }
  /** Three or four concepts that are compared. */
  | { readonly kind: 'several'; readonly ids: readonly string[] }
  | { readonly kind: 'paper'; readonly id: string }
  | { readonly kind: 'community'; readonly id: number }
  /** The whole in figures. */
  | { readonly kind: 'figures' }
  /** What the reader has corrected. */
  | { readonly kind: 'corrections' };

export const VIEWS = ['map', 'outline', 'table'] as const;
export type View = (typeof VIEWS)[number];

/** Which papers are on the map. */
export const PAPER_MODES = ['focus', 'all', 'none'] as const;
export type PaperMode = (typeof PAPER_MODES)[number];

/** How many steps around a concept in focus are lit. */
export const DEPTHS = [1, 2, 3] as const;
export type Depth = (typeof DEPTHS)[number];

/** What lies over the page: the list of keys, the making of a figure, the legend where it is a drawer, the tour. */
export const OVERLAYS = ['none', 'keys', 'figure', 'legend', 'tour'] as const;
export type Overlay = (typeof OVERLAYS)[number];

/** What the table lists. */
export const LISTS = ['concepts', 'papers'] as const;
export type List = (typeof LISTS)[number];

/** Columns of the table, some for concepts, some for papers. */
export const COLUMNS = ['label', 'type', 'year', 'community', 'papers', 'concepts', 'stability'] as const;
export type Column = (typeof COLUMNS)[number];

export interface Sorting {
  readonly column: Column;
  readonly descending: boolean;
}

export const MOST_PINS = 4;

export interface Route {
  readonly subject: Subject;
  readonly view: View;
  readonly papers: PaperMode;
  readonly depth: Depth;
  /** Which of a pair's paths is drawn, cheapest first. */
  readonly path: number;
  readonly open: Overlay;
  /** Card of the tour, from 0. */
  readonly step: number;
  readonly list: List;
  readonly sort: Sorting;
  /** The map as it was at the end of this year. */
  readonly at?: number;
  readonly filters: Filters;
}

export const HOME: Route = {
  subject: { kind: 'home' },
  view: 'map',
  papers: 'focus',
  depth: 1,
  path: 0,
  open: 'none',
  step: 0,
  list: 'concepts',
  sort: { column: 'papers', descending: true },
  filters: NO_FILTERS,
};

/** `#/concept/grokking?view=outline&types=method,task&min=2`; what cannot be read falls back to the default. */
export function parseRoute(hash: string): Route {
  const [path = '', query = ''] = hash.replace(/^#/, '').split('?', 2);
  const parameters = new URLSearchParams(query);
  const at = wholeNumber(parameters.get('at'));
  return {
    subject: parseSubject(path.split('/').filter(Boolean).map(decode)),
    view: oneOf(VIEWS, parameters.get('view')),
    papers: oneOf(PAPER_MODES, parameters.get('papers')),
    depth: DEPTHS.find((depth) => String(depth) === parameters.get('depth')) ?? HOME.depth,
    path: wholeNumber(parameters.get('path')) ?? HOME.path,
    open: oneOf(OVERLAYS, parameters.get('open')),
    step: wholeNumber(parameters.get('step')) ?? HOME.step,
    list: oneOf(LISTS, parameters.get('list')),
    sort: parseSorting(parameters.get('sort')),
    ...(at === undefined ? {} : { at }),
    filters: parseFilters(parameters),
  };
}

export function formatRoute(route: Route): string {
  const parameters = [
    ...(route.view === HOME.view ? [] : [`view=${route.view}`]),
    ...(route.papers === HOME.papers ? [] : [`papers=${route.papers}`]),
    ...(route.depth === HOME.depth ? [] : [`depth=${route.depth}`]),
    ...(route.path === HOME.path ? [] : [`path=${route.path}`]),
    ...(route.open === HOME.open ? [] : [`open=${route.open}`]),
    ...(route.step === HOME.step ? [] : [`step=${route.step}`]),
    ...(route.list === HOME.list ? [] : [`list=${route.list}`]),
    ...(formatSorting(route.sort) === formatSorting(HOME.sort) ? [] : [`sort=${formatSorting(route.sort)}`]),
    ...(route.at === undefined ? [] : [`at=${route.at}`]),
    ...formatFilters(route.filters),
  ];
  return `#/${formatSubject(route.subject)}${parameters.length > 0 ? `?${parameters.join('&')}` : ''}`;
}

function parseSubject([kind, ...rest]: readonly string[]): Subject {
  const [first, second] = rest;
  if (kind === 'figures' || kind === 'corrections') return { kind };
  if (first === undefined) return HOME.subject;
  if (kind === 'concept') return { kind, id: first };
  if (kind === 'paper') return { kind, id: first };
  if (kind === 'pair' && second !== undefined) return { kind, a: first, b: second };
  if (kind === 'several') return subjectOf(rest);
  if (kind === 'community' && /^\d{1,7}$/.test(first)) return { kind, id: Number(first) };
  return HOME.subject;
}

/** What is looked at where these concepts are pinned: none, one, a pair, or several. */
export function subjectOf(pins: readonly string[]): Subject {
  const ids = [...new Set(pins)].slice(0, MOST_PINS);
  const [a, b] = ids;
  if (a === undefined) return HOME.subject;
  if (b === undefined) return { kind: 'concept', id: a };
  return ids.length === 2 ? { kind: 'pair', a, b } : { kind: 'several', ids };
}

/** The concepts that are pinned. */
export function pinsOf(subject: Subject): readonly string[] {
  if (subject.kind === 'several') return subject.ids;
  if (subject.kind === 'pair') return [subject.a, subject.b];
  return subject.kind === 'concept' ? [subject.id] : [];
}

function formatSubject(subject: Subject): string {
  switch (subject.kind) {
    case 'home':
      return '';
    case 'figures':
    case 'corrections':
      return subject.kind;
    case 'pair':
    case 'several':
      return [subject.kind, ...pinsOf(subject).map(encodeURIComponent)].join('/');
    default:
      return `${subject.kind}/${encodeURIComponent(subject.id)}`;
  }
}

/** `label` from the least, `-papers` from the most. */
function formatSorting({ column, descending }: Sorting): string {
  return descending ? `-${column}` : column;
}

function parseSorting(value: string | null): Sorting {
  const column = COLUMNS.find((known) => known === value?.replace(/^-/, ''));
  return column ? { column, descending: value?.startsWith('-') ?? false } : HOME.sort;
}

function wholeNumber(value: string | null): number | undefined {
  return value !== null && /^\d{1,4}$/.test(value) ? Number(value) : undefined;
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
