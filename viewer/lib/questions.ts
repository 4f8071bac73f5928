// Three ways into the map for someone who sees it first: what the largest community is about, a strong link, a phenomenon.
import { CONCEPT_TYPES } from '../../src/model/index.js';
import { type Atlas, linkStrength } from '../data/atlas.js';

export interface Questions {
  /** Node of the largest community's key concept. */
  readonly known?: number;
  /** Edge of a strong link between two well-known concepts. */
  readonly link?: number;
  /** Node of the phenomenon, or failing that the task, in most papers. */
  readonly phenomenon?: number;
}

export function questionsOf(atlas: Atlas): Questions {
  const known = keyConcept(atlas);
  const phenomenon = mostFrequent(atlas, 'phenomenon', [known]) ?? mostFrequent(atlas, 'task', [known]);
  const link = strongLink(atlas, [known, phenomenon]);
  return {
    ...(known === undefined ? {} : { known }),
    ...(link === undefined ? {} : { link }),
    ...(phenomenon === undefined ? {} : { phenomenon }),
  };
}

function keyConcept(atlas: Atlas): number | undefined {
  const largest = atlas.map.communities.find(({ level, id }) => level === 0 && id === 0);
  const keys = largest?.keyConcepts.toSorted((a, b) => b.papers - a.papers) ?? [];
  return keys.map(({ id }) => atlas.indexOf.get(id)).find((node) => node !== undefined);
}

function mostFrequent(
  atlas: Atlas,
  type: (typeof CONCEPT_TYPES)[number],
  not: readonly unknown[],
): number | undefined {
  const { type: types, count } = atlas.map.nodes;
  const code = CONCEPT_TYPES.indexOf(type);
  let best: number | undefined;
  for (let node = 0; node < atlas.concepts; node++) {
    if (types[node] !== code || not.includes(node)) continue;
    if (best === undefined || count[node]! > count[best]!) best = node;
  }
  return best;
}

/** Strongest link between concepts of different types, each in three papers or more; any types, if there is none. */
function strongLink(atlas: Atlas, not: readonly unknown[]): number | undefined {
  const { source, target } = atlas.map.edges;
  const { type, count } = atlas.map.nodes;
  const known = (edge: number) => count[source[edge]!]! >= 3 && count[target[edge]!]! >= 3;
  const fresh = (edge: number) => !not.includes(source[edge]) && !not.includes(target[edge]);
  const mixed = (edge: number) => type[source[edge]!] !== type[target[edge]!];
  return (
    strongest(atlas, (edge) => known(edge) && fresh(edge) && mixed(edge)) ??
    strongest(atlas, (edge) => fresh(edge)) ??
    strongest(atlas, () => true)
  );
}

function strongest(atlas: Atlas, fits: (edge: number) => boolean): number | undefined {
  const { kind, count, weight } = atlas.map.edges;
  let best: number | undefined;
  let most = 0;
  for (let edge = 0; edge < kind.length; edge++) {
    if (kind[edge] !== 0 || !fits(edge)) continue;
    const strength = linkStrength(count[edge]!, weight[edge]!);
    if (strength > most) [best, most] = [edge, strength];
  }
  return best;
}
