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

export const MOST_PINS = 4;

export interface Route {
  readonly subject: Subject;
  readonly view: View;
  readonly papers: PaperMode;
  readonly depth: Depth;
  /** Which of a pair's paths is drawn, cheapest first. */
  readonly path: number;
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
