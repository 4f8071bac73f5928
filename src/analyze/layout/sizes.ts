// Sizes on the map, in the unit of positions. Room per node is constant, so a map grows with its corpus and nodes do not shrink.

/** Area that the map gives each node: 1,000 nodes make a map of a diagonal of about 1,000 units. */
export const AREA_PER_NODE = 470;

export const PAPER_RADIUS = 3;

const SMALLEST = 2.5;
const LARGEST = 40;

/** Area grows with the papers that mention the concept. */
export function conceptRadius(papers: number): number {
  return Math.min(LARGEST, SMALLEST * Math.sqrt(Math.max(1, papers)));
}

/** Radius of a group's disc for the square root of its nodes, before the map is fitted: about one unit square a node. */
export const DISC = 0.6;
