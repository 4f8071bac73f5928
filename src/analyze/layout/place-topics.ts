// Topics on the map: discs placed by forces on the graph between topics.
import { aggregate } from '../graph/aggregate.js';
import type { WeightedGraph } from '../graph/weighted-graph.js';
import { forceAtlasInPlace } from './force-atlas.js';
import { type Positions, phyllotaxis } from './positions.js';
import { removeOverlapsInPlace } from './remove-overlaps.js';
import { DISC } from './sizes.js';

/** Topics by forces on the graph between them, as discs that do not overlap. */
export function placeTopics(
  graph: WeightedGraph,
  partition: Int32Array,
  sizes: Float64Array,
  aspect: number,
): Positions {
  const coarse = normalized(aggregate(graph, partition, sizes.length));
  const radius = Float64Array.from(sizes, (size) => DISC * Math.sqrt(size) + 1);
  const spacing = 2 * Math.sqrt(radius.reduce((sum, r) => sum + r * r, 0) / Math.max(1, sizes.length));
  const positions = phyllotaxis(sizes.length, spacing);
  settleInPlace(coarse, positions, radius, aspect);
  return positions;
}

function settleInPlace(
  graph: WeightedGraph,
  positions: Positions,
  radius: Float64Array,
  aspect: number,
): void {
  const mass = radius.map((r) => r);
  const options = {
    scaling: 2,
    gravity: 0.05,
    strongGravity: true,
    flatness: aspect ** 2,
    linLog: true,
    theta: 0.7,
  };
  forceAtlasInPlace({ graph, ...positions, mass }, { ...options, iterations: 500, rest: 1e-4 });
  scaleToArea(positions, radius);
  removeOverlapsInPlace({ ...positions, radius });
}

/** So that the discs would just about fill the picture. */
function scaleToArea({ x, y }: Positions, radius: Float64Array): void {
  let spread = 0;
  let area = 0;
  for (let v = 0; v < x.length; v++) {
    spread += x[v]! ** 2 + y[v]! ** 2;
    area += radius[v]! ** 2;
  }
  const factor = spread > 0 ? Math.sqrt((0.5 * area * x.length) / spread) : 1;
  for (let v = 0; v < x.length; v++) {
    x[v]! *= factor;
    y[v]! *= factor;
  }
}

/** Edge weights between topics as a share of what their sizes would lead one to expect: big topics do not pull all to them. */
function normalized(coarse: WeightedGraph): WeightedGraph {
  const weights = coarse.weights.slice();
  for (let v = 0; v < coarse.order; v++) {
    for (let e = coarse.offsets[v]!; e < coarse.offsets[v + 1]!; e++) {
      const expected = (coarse.strength[v]! * coarse.strength[coarse.targets[e]!]!) / coarse.total;
      weights[e] = weights[e]! / Math.sqrt(expected);
    }
  }
  return { ...coarse, weights };
}
