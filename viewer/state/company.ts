// Who stands around the focus, as the source knows it: the map's own edges are only the strongest of each concept.
import { signal } from '@preact/signals';
import type { CommonAnswer } from '../../src/model/index.js';
import type { Atlas } from '../data/atlas.js';
import { text } from '../text.js';
import { pinsOf, type Subject } from './route.js';
import { atlas, effect, route, source } from './store.js';

/** Neighbours asked for, by the panel and by the map: one question. */
export const NEIGHBORS_ASKED = 60;
export const COMMON_ASKED = 30;

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
    const { common, papers } = await sharedBy(pinsOf(subject));
    const strong = common.filter(({ counts }) => counts.every((count) => count >= minShared));
    return [...strong.map(({ concept }) => concept.id), ...papers.best.map(({ id }) => id)];
  }
  return undefined;
}

/** What two, three or four concepts have in common; a source without a server tells of two. */
export async function sharedBy(ids: readonly string[]): Promise<CommonAnswer> {
  const [a, b] = ids;
  if (source.shared && ids.length > 2) return source.shared(ids, COMMON_ASKED);
  if (a === undefined || b === undefined || ids.length > 2) throw new Error(text.several.unanswered);
  return source.common(a, b, COMMON_ASKED);
}

function nodesOf(known: Atlas, ids: readonly string[]): number[] {
  return [...new Set(ids)].map((id) => known.indexOf.get(id)).filter((node) => node !== undefined);
}
