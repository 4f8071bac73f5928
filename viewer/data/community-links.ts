// How a community is linked with the others: how many links of the map cross, and the strongest of them.
import { type Atlas, linkStrength } from './atlas.js';

export interface CommunityLinks {
  readonly community: number;
  readonly links: number;
  /** The ends of the strongest link, the one in the community asked for first. */
  readonly strongest: readonly [own: number, other: number];
}

/** Most links first. */
export function communityLinks({ map }: Atlas, own: number): CommunityLinks[] {
  const { source, target, kind, count, weight } = map.edges;
  const { community } = map.nodes;
  const found = new Map<number, CommunityLinks & { readonly most: number }>();
  for (let edge = 0; edge < kind.length; edge++) {
    if (kind[edge] !== 0) continue;
    const [a, b] = [source[edge]!, target[edge]!];
    const inside = community[a] === own;
    if (inside === (community[b] === own)) continue;
    const strongest = inside ? ([a, b] as const) : ([b, a] as const);
    const other = community[strongest[1]]!;
    const strength = linkStrength(count[edge]!, weight[edge]!);
    const before = found.get(other);
    const links = (before?.links ?? 0) + 1;
    if (before && before.most >= strength) found.set(other, { ...before, links });
    else found.set(other, { community: other, links, strongest, most: strength });
  }
  return [...found.values()]
    .sort((x, y) => y.links - x.links || x.community - y.community)
    .map(({ most: _, ...rest }) => rest);
}
