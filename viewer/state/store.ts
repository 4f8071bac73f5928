// The page's state in signals. The address is the truth for what is looked at; everything else follows from it.
import { computed, effect, signal } from '@preact/signals';
import { type Atlas, createAtlas } from '../data/atlas.js';
import { chooseSource } from '../data/choose-source.js';
import type { DataSource } from '../data/source.js';
import { visibilityOf } from '../data/visibility.js';
import {
  type Filters,
  formatRoute,
  HOME,
  parseRoute,
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

export const atlas = computed(() => (loading.value.state === 'ready' ? loading.value.atlas : undefined));

const filters = computed(() => route.value.filters);

export const visibility = computed(() => atlas.value && visibilityOf(atlas.value, filters.value));

/** The node under the pointer or the keyboard's focus in a list; lit while nothing else is. */
export const hovered = signal<number | undefined>(undefined);

/** False where the browser has no WebGL, or lost it for good. */
export const drawable = signal(true);

/** The concept that the next one found in the search is to be connected with. */
export const pairing = signal<{ readonly id: string; readonly label: string } | undefined>(undefined);

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
  if (subject.kind === 'pair') return [subject.a, subject.b];
  return subject.kind === 'concept' || subject.kind === 'paper' ? [subject.id] : [];
}

export async function load(): Promise<void> {
  loading.value = { state: 'loading', received: 0, total: undefined };
  try {
    const map = await source.wholeMap((received, total) => {
      loading.value = { state: 'loading', received, total };
    });
    loading.value = { state: 'ready', atlas: createAtlas(map) };
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
  location.hash = formatRoute(next);
}

export function look(subject: Subject): void {
  if (!sameSubject(subject, route.value.subject) || route.value.view === 'outline') hovered.value = undefined;
  go({ subject });
}

export function filter(change: Partial<Filters>): void {
  const { types, communities, minPapers } = { ...filters.value, ...change };
  go({
    filters: { ...(types ? { types } : {}), ...(communities ? { communities } : {}), minPapers },
  });
}

/** Filters without one of their keys. */
export function unfilter(key?: keyof Filters): void {
  const { types, communities, minPapers } = filters.value;
  if (key === undefined) go({ filters: HOME.filters });
  else
    go({
      filters: {
        ...(types && key !== 'types' ? { types } : {}),
        ...(communities && key !== 'communities' ? { communities } : {}),
        minPapers: key === 'minPapers' ? 1 : minPapers,
      },
    });
}

/** Address of another state, for links that can be opened in a new tab or copied. */
export function hrefOf(subject: Subject): string {
  return formatRoute({ ...route.value, subject });
}

addEventListener('hashchange', () => {
  const next = parseRoute(location.hash);
  if (formatRoute(next) !== formatRoute(route.value)) route.value = next;
});

export { effect };
