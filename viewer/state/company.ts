// Who stands around the focus, as the source knows it: the map's own edges are only the strongest of each concept.
import { computed, signal } from '@preact/signals';
import { isWhole } from '../data/atlas.js';
import { fitsFilters } from '../data/visibility.js';
import { COMMON_ASKED, NEIGHBORS_ASKED } from './asked.js';
import { pinsOf, type Subject } from './route.js';
import { atlas, effect, resting, route, source, subject, yearShown } from './store.js';

/** Ids around the focus, strongest first; undefined until the source has answered, and where nothing is in focus. */
export const idsAround = signal<readonly string[] | undefined>(undefined);

/** The nodes of those that are on the map and, where they are guests, pass the filters. */
export const company = computed<readonly number[] | undefined>(() => {
  const known = atlas.value;
  const { filters } = route.value;
  if (!known || !idsAround.value) return undefined;
  const nodes = [...new Set(idsAround.value)].map((id) => known.indexOf.get(id));
  return nodes
    .filter((node) => node !== undefined)
    .filter((node) => node < known.size || fitsFilters(known, node, filters, yearShown.value));
});

const minShared = computed(() => route.value.filters.minShared);

export function followCompany(): () => void {
  return effect(() => {
    const known = resting.value;
    const asked = subject.value;
    const shared = minShared.value;
    idsAround.value = undefined;
    if (!known) return;
    askIds(asked, shared, isWhole(known)).then(
      (ids) => {
        if (subject.peek() === asked && minShared.peek() === shared) idsAround.value = ids;
      },
      () => {
        // The panel says what went wrong; the map keeps to its own edges.
      },
    );
  });
}

async function askIds(
  asked: Subject,
  shared: number,
  whole: boolean,
): Promise<readonly string[] | undefined> {
  if (asked.kind === 'concept') {
    const [{ neighbors }, { paperUses }] = await Promise.all([
      source.neighbors(asked.id, NEIGHBORS_ASKED),
      source.concept(asked.id),
    ]);
    const strong = neighbors.filter(({ count }) => count >= shared);
    return [...strong.map(({ concept }) => concept.id), ...paperUses.map(({ paper }) => paper.id)];
  }
  if (asked.kind === 'pair' || asked.kind === 'several') {
    const { common, papers } = await source.common(pinsOf(asked), COMMON_ASKED);
    const strong = common.filter(({ counts }) => counts.every((count) => count >= shared));
    return [...strong.map(({ concept }) => concept.id), ...papers.best.map(({ id }) => id)];
  }
  // A map that draws all knows every concept of its papers.
  if (asked.kind === 'paper' && !whole) {
    const { concepts } = await source.paper(asked.id);
    return concepts.map(({ concept }) => concept.id);
  }
  return undefined;
}
