// A community that stays keeps its name for as long as the concepts that make it are there, and its stability, which only
// several runs from nothing can tell.

import type { Communities, Community } from '../../model/index.js';
import { NAME_SEPARATOR } from '../communities/label-communities.js';
import type { AnalysisInput } from '../input.js';
import type { EarlierMap } from './earlier-map.js';

export function keepNames(
  communities: Communities,
  { resolution }: AnalysisInput,
  earlier: EarlierMap,
): Communities {
  const labels = new Set(resolution.concepts.map(({ label }) => label));
  const before = new Map(earlier.communities.map((community) => [keyOf(community), community]));
  const kept = communities.communities.map((community) => {
    const known = before.get(keyOf(community));
    if (!known) return community;
    const { label, stability } = known;
    const stands = label.split(NAME_SEPARATOR).every((part) => labels.has(part));
    return stands ? { ...community, label, stability } : { ...community, stability };
  });
  return { ...communities, communities: apart(kept) };
}

const keyOf = ({ level, id }: Pick<Community, 'level' | 'id'>): string => `${level} ${id}`;

/** A new community that came to the name of one that stays has its number added. */
function apart(communities: readonly Community[]): readonly Community[] {
  const taken = new Set<string>();
  return communities.map((community) => {
    const { level, id, label } = community;
    const own = taken.has(`${level} ${label}`) ? `${label} (${id + 1})` : label;
    taken.add(`${level} ${own}`);
    return own === label ? community : { ...community, label: own };
  });
}
