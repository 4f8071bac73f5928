// Three ways into the map for someone who sees it first: what the largest community is about, the newest relation that the papers
// state, and a way between two well-known concepts that no paper holds together. What the graph lacks is replaced by a strong
// link, or by a phenomenon.
import { CONCEPT_TYPES } from '../../src/model/index.js';
import { type Atlas, isWhole, linkStrength } from '../data/atlas.js';
import { topCommunities } from '../data/communities.js';
import { linkOf, sharePaper } from '../data/link.js';
import type { AtlasRelation } from '../data/relations.js';
import { rowOf } from '../data/rows.js';

export interface Questions {
  /** Node of the largest community's key concept. */
  readonly known?: number;
  /** Edge of a strong link between two well-known concepts. */
  readonly link?: number;
  /** Node of the phenomenon, or failing that the task, in most papers. */
  readonly phenomenon?: number;
  /** The newest typed relation, or the best where papers have no years or are not all drawn; the year is 0 then. */
  readonly relation?: AtlasRelation & { readonly year: number };
  /** Two concepts of different communities that share no paper, but neighbours. */
  readonly bridge?: readonly [from: number, to: number];
}

export function questionsOf(atlas: Atlas, relations: readonly AtlasRelation[] = []): Questions {
  const known = keyConcept(atlas);
  const phenomenon = mostFrequent(atlas, 'phenomenon', [known]) ?? mostFrequent(atlas, 'task', [known]);
  const link = strongLink(atlas, [known, phenomenon]);
  const relation = newestRelation(atlas, relations);
  const bridge = surprisingBridge(atlas, known);
  return {
    ...(relation === undefined ? {} : { relation }),
    ...(bridge === undefined ? {} : { bridge }),
    ...(known === undefined ? {} : { known }),
    ...(link === undefined ? {} : { link }),
    ...(phenomenon === undefined ? {} : { phenomenon }),
  };
}

function keyConcept(atlas: Atlas): number | undefined {
  const [largest] = topCommunities(atlas.map);
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

/** Of relations between concepts in two papers or more, the one whose papers reach latest; the best stated of equals. */
function newestRelation(
  atlas: Atlas,
  relations: readonly AtlasRelation[],
): (AtlasRelation & { readonly year: number }) | undefined {
  const { count } = atlas.map.nodes;
  const known = relations.filter(({ subject, object }) => count[subject]! > 1 && count[object]! > 1);
  return (known.length > 0 ? known : relations)
    .map((relation) => ({ ...relation, year: lastYear(atlas, relation) }))
    .sort((a, b) => b.year - a.year)[0];
}

function lastYear(atlas: Atlas, { subject, object }: AtlasRelation): number {
  if (!isWhole(atlas)) return 0;
  const { map, uses } = atlas;
  const papers = new Set(rowOf(uses, object));
  const shared = rowOf(uses, subject).filter((paper) => papers.has(paper));
  return shared.reduce((last, paper) => Math.max(last, map.nodes.year[paper]!), 0);
}

/** Concepts, the best known first, among which a bridge is looked for. */
const BRIDGED = 80;

function surprisingBridge(atlas: Atlas, known: number | undefined): readonly [number, number] | undefined {
  if (!isWhole(atlas)) return undefined;
  const { importance, community, type } = atlas.map.nodes;
  const best = Array.from({ length: atlas.concepts }, (_, node) => node)
    .sort((a, b) => importance[b]! - importance[a]! || a - b)
    .slice(0, BRIDGED)
    .map((node) => ({ node, row: rowOf(atlas.neighbors, node) }));
  let found: readonly [number, number] | undefined;
  let most = 0;
  for (const [i, { node: a, row }] of best.entries()) {
    const around = new Set(row);
    for (const { node: b, row: others } of best.slice(i + 1)) {
      if (community[a] === community[b] || a === known || b === known) continue;
      const shared = others.filter((node) => around.has(node)).length;
      const score = shared * (type[a] === type[b] ? 1 : 2);
      if (score <= most || linkOf(atlas, a, b) || sharePaper(atlas, a, b)) continue;
      [found, most] = [[a, b], score];
    }
  }
  return found;
}
