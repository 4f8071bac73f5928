// Who stands around the focus, as the source knows it: the map's own edges are only the strongest of each concept.
import { signal } from '@preact/signals';
import type { Atlas } from '../data/atlas.js';
import { COMMON_ASKED, NEIGHBORS_ASKED } from './asked.js';
import { pinsOf, type Subject } from './route.js';
import { atlas, effect, route, source } from './store.js';

/** Nodes around the focus, strongest first; undefined until the source has answered, and where nothing is in focus. */
export const company = signal<readonly number[] | undefined>(undefined);

export function followCompany(): () => void {
  return effect(() => {
    const known = atlas.value;
    const { subject, filters } = route.value;
    company.value = undefined;
    if (!known) return;
    idsAround(subject, filters.minShared).then(
      (ids) => {
        if (route.peek().subject === subject) company.value = ids && nodesOf(known, ids);
      },
      () => {
        // The panel says what went wrong; the map keeps to its own edges.
      },
    );
  });
}

async function idsAround(subject: Subject, minShared: number): Promise<readonly string[] | undefined> {
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
  return undefined;
}

function nodesOf(known: Atlas, ids: readonly string[]): number[] {
  return [...new Set(ids)].map((id) => known.indexOf.get(id)).filter((node) => node !== undefined);
}
