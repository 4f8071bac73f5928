// Who stands around the focus, as the source knows it: the map's own edges are only the strongest of each concept.
import { computed, signal } from '@preact/signals';
import { isWhole } from '../data/atlas.js';
import { fitsFilters } from '../data/visibility.js';
import { COMMON_ASKED, NEIGHBORS_ASKED } from './asked.js';
import { pinsOf, type Subject } from './route.js';
import { atlas, effect, resting, route, source } from './store.js';

/** Ids around the focus, strongest first; undefined until the source has answered, and where nothing is in focus. */
export const idsAround = signal<readonly string[] | undefined>(undefined);

/** The nodes of those that are on the map and, where they are guests, pass the filters. */
export const company = computed<readonly number[] | undefined>(() => {
  const known = atlas.value;
  const { filters, at } = route.value;
  if (!known || !idsAround.value) return undefined;
  const nodes = [...new Set(idsAround.value)].map((id) => known.indexOf.get(id));
  return nodes
    .filter((node) => node !== undefined)
    .filter((node) => node < known.size || fitsFilters(known, node, filters, at));
});

export function followCompany(): () => void {
  return effect(() => {
    const known = resting.value;
    const { subject, filters } = route.value;
    idsAround.value = undefined;
    if (!known) return;
    askIds(subject, filters.minShared, isWhole(known)).then(
      (ids) => {
        if (route.peek().subject === subject) idsAround.value = ids;
      },
      () => {
        // The panel says what went wrong; the map keeps to its own edges.
      },
    );
  });
}

async function askIds(
  subject: Subject,
  minShared: number,
  whole: boolean,
): Promise<readonly string[] | undefined> {
  if (subject.kind === 'concept') {
    const [{ neighbors }, { paperUses }] = await Promise.all([
      source.neighbors(subject.id, NEIGHBORS_ASKED),
      source.concept(subject.id),
    ]);
    const strong = neighbors.filter(({ count }) => count >= minShared);
    return [...strong.map(({ concept }) => concept.id), ...paperUses.map(({ paper }) => paper.id)];
  }
  if (subject.kind === 'pair' || subject.kind === 'several') {
    const { common, papers } = await source.common(pinsOf(subject), COMMON_ASKED);
    const strong = common.filter(({ counts }) => counts.every((count) => count >= minShared));
    return [...strong.map(({ concept }) => concept.id), ...papers.best.map(({ id }) => id)];
  }
  // A map that draws all knows every concept of its papers.
  if (subject.kind === 'paper' && !whole) {
    const { concepts } = await source.paper(subject.id);
    return concepts.map(({ concept }) => concept.id);
  }
  return undefined;
}
