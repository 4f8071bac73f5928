// The page's state in signals. The address is the truth for what is looked at; everything else follows from it.
import { computed, effect, signal } from '@preact/signals';
import type { MapAnswer } from '../../src/model/index.js';
import { type Atlas, createAtlas } from '../data/atlas.js';
import { chooseSource } from '../data/choose-source.js';
import { withGuests } from '../data/guests.js';
import { type AtlasRelation, relationsOn } from '../data/relations.js';
import type { DataSource } from '../data/source.js';
import { visibilityOf } from '../data/visibility.js';
import { yearSpan } from '../data/years.js';
import { type Filters, formatFilters, NO_FILTERS, without } from './filters.js';
import {
  formatRoute,
  HOME,
  type Overlay,
  parseRoute,
  pinsOf,
  type Route,
  type Subject,
  sameSubject,
} from './route.js';

export const source: DataSource = chooseSource();

export const route = signal<Route>(parseRoute(location.hash));

/** `loading` with the share that has arrived, `failed` with what to tell the reader, or the atlas. */
export type Loading =
  | { readonly state: 'loading'; readonly received: number; readonly total: number | undefined }
  | { readonly state: 'failed'; readonly message: string }
  | { readonly state: 'ready'; readonly atlas: Atlas };

export const loading = signal<Loading>({ state: 'loading', received: 0, total: undefined });

/** What is drawn at rest: the same object for as long as the page lives. */
export const resting = computed(() => (loading.value.state === 'ready' ? loading.value.atlas : undefined));

/** Parts of the map around what is looked at, where it draws only some of them itself. */
export const guests = signal<readonly MapAnswer[]>([]);

/** All that is on the map now: what is drawn at rest, and its guests. */
export const atlas = computed(() => resting.value && withGuests(resting.value, guests.value));

/** Whether the map draws it at rest. */
export function isDrawn(id: string): boolean {
  return resting.value?.indexOf.has(id) ?? true;
}

let lastSubject = route.peek().subject;

/** What is looked at: the same object while only filters or views change. */
export const subject = computed(() => {
  if (!sameSubject(lastSubject, route.value.subject)) lastSubject = route.value.subject;
  return lastSubject;
});

let lastFilters = route.peek().filters;

/** Stays the same object while only the subject changes, so that the map is not styled anew. */
const filters = computed(() => {
  const next = route.value.filters;
  if (formatFilters(next).join() !== formatFilters(lastFilters).join()) lastFilters = next;
  return lastFilters;
});

/** The year whose end is shown; ignored where no paper has a year. */
export const yearShown = computed(() =>
  resting.value && yearSpan(resting.value) ? route.value.at : undefined,
);

/** Typed relations between concepts that are drawn at rest. */
export const relations = computed<readonly AtlasRelation[]>(() =>
  resting.value ? relationsOn(resting.value.map) : [],
);

export const visibility = computed(
  () =>
    resting.value &&
    visibilityOf(resting.value, filters.value, {
      relations: filters.value.relation ? relations.value : undefined,
      at: yearShown.value,
    }),
);

/** The node under the pointer or the keyboard's focus in a list; lit while nothing else is. */
export const hovered = signal<number | undefined>(undefined);

/** False where the browser has no WebGL, or lost it for good. */
export const drawable = signal(true);

/** What the next concept found in the search is wanted for: to be joined to these pins, or to stand for another name. */
export interface Pairing {
  readonly use: 'pin' | 'same';
  readonly id: string;
  readonly label: string;
}

export const pairing = signal<Pairing | undefined>(undefined);

/** Bumped when a place that is already looked at should be flown to again. */
export const flight = signal(0);

/** The nodes in the middle of attention: one concept or paper, the two of a pair, or none. */
export const focus = computed<readonly number[]>(() => {
  const known = atlas.value;
  if (!known) return [];
  return idsOf(route.value.subject)
    .map((id) => known.indexOf.get(id))
    .filter((node) => node !== undefined);
});

export const communityInFocus = computed(() =>
  route.value.subject.kind === 'community' ? route.value.subject.id : undefined,
);

function idsOf(subject: Subject): readonly string[] {
  return subject.kind === 'paper' ? [subject.id] : pinsOf(subject);
}

export async function load(): Promise<void> {
  loading.value = { state: 'loading', received: 0, total: undefined };
  try {
    const map = await source.drawnMap((received, total) => {
      loading.value = { state: 'loading', received, total };
    });
    loading.value = { state: 'ready', atlas: createAtlas(map, source.part?.hues) };
  } catch (error) {
    loading.value = { state: 'failed', message: error instanceof Error ? error.message : String(error) };
  }
}

/** Each step is an entry of the browser's history, so that back is undo. */
export function go(change: Partial<Route>): void {
  const next = { ...route.value, ...change };
  if (formatRoute(next) === formatRoute(route.value)) {
    flight.value++;
    return;
  }
  visitRoute(next);
}

/** The state follows at once, not when the browser tells of the new address: the next step builds on this one. */
function visitRoute(next: Route): void {
  location.hash = formatRoute(next);
  route.value = parseRoute(location.hash);
}

export function look(subject: Subject): void {
  if (!sameSubject(subject, route.value.subject) || route.value.view === 'outline') hovered.value = undefined;
  go({ subject, path: HOME.path });
}

/** Back to the map of all years. */
export function leaveMoment(): void {
  const { at: _, ...others } = route.value;
  visitRoute(others);
}

/** Opens what lies over the page, or closes it; each is a step of the history. */
export function overlay(open: Overlay, step = 0): void {
  go({ open, step });
}

/** The same state at another moment of the play: one entry of the history, however many frames. */
export function goWithoutTrace(change: Partial<Route>): void {
  const next = { ...route.value, ...change };
  history.replaceState(null, '', formatRoute(next));
  route.value = next;
}

export function filter(change: Partial<Filters>): void {
  go({ filters: { ...filters.value, ...change } });
}

/** Undoes one filter, or all of them. */
export function unfilter(key?: keyof Filters): void {
  go({ filters: key === undefined ? NO_FILTERS : without(filters.value, key) });
}

/** Address of another state, for links that can be opened in a new tab or copied. */
export function hrefOf(subject: Subject): string {
  return formatRoute({ ...route.value, subject, path: HOME.path });
}

addEventListener('hashchange', () => {
  const next = parseRoute(location.hash);
  if (formatRoute(next) !== formatRoute(route.value)) route.value = next;
});

export { effect };
