// Where nodes start: topics on the graph between topics, subtopics round their topic's centre, nodes round their subtopic's.
// A good start is what spares iterations and keeps each topic in one piece.
import { groupCount } from '../communities/partition.js';
import { aggregate, groupMembers, type Members, type WeightedGraph } from '../graph/weighted-graph.js';
import type { BodyGraph } from './bodies.js';
import { forceAtlasInPlace } from './force-atlas.js';
import { GOLDEN_ANGLE, type Positions } from './positions.js';
import { type Discs, removeOverlapsInPlace } from './remove-overlaps.js';

/** Radius of a topic's disc for each square root of its nodes: discs of one unit square a node. */
const DISC = 0.6;

/** `partitions` from coarse to fine, each nested in the one before. */
export function startInCommunities(
  { graph, room }: BodyGraph,
  partitions: readonly Int32Array[],
  aspect: number,
): Positions {
  const top = partitions[0]!;
  const fine = partitions.at(-1)!;
  const topics = placeTopics(graph, top, groupRoom(top, room), aspect);
  const subtopics = placeSubtopics(graph, top, fine, groupRoom(fine, room), topics);
  return spiral(graph, fine, room, subtopics);
}

/** Room that each group's members need together. */
function groupRoom(partition: Int32Array, room: Float64Array): Float64Array {
  const sum = new Float64Array(groupCount(partition));
  for (let v = 0; v < partition.length; v++) sum[partition[v]!]! += room[v]!;
  return sum;
}

/** Topics by forces on the graph between them, as discs that do not overlap. */
function placeTopics(
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

/** Subtopics packed round their topic's centre, nearer to the topics that they are tied to; then whole topics moved apart. */
function placeSubtopics(
  graph: WeightedGraph,
  top: Int32Array,
  fine: Int32Array,
  sizes: Float64Array,
  topics: Positions,
): Positions {
  const coarse = aggregate(graph, fine, sizes.length);
  const parent = new Int32Array(sizes.length);
  for (let v = 0; v < fine.length; v++) parent[fine[v]!] = top[v]!;
  const radius = sizes.map((size) => DISC * Math.sqrt(size));
  const { x, y } = leanings(coarse, parent, topics, radius);
  const extent = packInPlace(groupMembers(parent, topics.x.length), { x, y, radius });
  const centres = { x: topics.x.slice(), y: topics.y.slice() };
  removeOverlapsInPlace({ ...centres, radius: extent });
  parent.forEach((topic, g) => {
    x[g]! += centres.x[topic]!;
    y[g]! += centres.y[topic]!;
  });
  return { x, y };
}

/** Where each subtopic leans to within its topic: towards the topics that it is tied to, by as much as it is. */
function leanings(
  coarse: WeightedGraph,
  parent: Int32Array,
  topics: Positions,
  radius: Float64Array,
): Positions {
  const reach = new Float64Array(topics.x.length);
  parent.forEach((topic, g) => {
    reach[topic] = Math.hypot(reach[topic]!, radius[g]!);
  });
  const { x, y } = phyllotaxis(parent.length, 1e-3);
  for (let g = 0; g < parent.length; g++) {
    const pull = pullOnSubtopic(coarse, parent, topics, g);
    x[g]! += reach[parent[g]!]! * pull.x;
    y[g]! += reach[parent[g]!]! * pull.y;
  }
  return { x, y };
}

/** Mean direction to the other topics, weighted by ties to them: at most 1 long. */
function pullOnSubtopic(coarse: WeightedGraph, parent: Int32Array, topics: Positions, g: number) {
  const pull = { x: 0, y: 0 };
  const home = parent[g]!;
  const total = coarse.strength[g]! || 1;
  for (let e = coarse.offsets[g]!; e < coarse.offsets[g + 1]!; e++) {
    const other = parent[coarse.targets[e]!]!;
    if (other === home) continue;
    const dx = topics.x[other]! - topics.x[home]!;
    const dy = topics.y[other]! - topics.y[home]!;
    const weight = coarse.weights[e]! / total / (Math.sqrt(dx * dx + dy * dy) || 1);
    pull.x += weight * dx;
    pull.y += weight * dy;
  }
  return pull;
}

/** Moves each topic's subtopics off each other and centres them on the origin; returns how far each topic then reaches. */
function packInPlace(members: Members, { x, y, radius }: Discs): Float64Array {
  const extent = new Float64Array(members.offsets.length - 1);
  for (let topic = 0; topic < extent.length; topic++) {
    const groups = members.nodes.subarray(members.offsets[topic]!, members.offsets[topic + 1]!);
    const pick = (values: Float64Array) => Float64Array.from(groups, (g) => values[g]!);
    const discs = { x: pick(x), y: pick(y), radius: pick(radius) };
    removeOverlapsInPlace(discs);
    const centre = massCentre(discs);
    groups.forEach((g, i) => {
      x[g] = discs.x[i]! - centre.x;
      y[g] = discs.y[i]! - centre.y;
      extent[topic] = Math.max(extent[topic]!, Math.hypot(x[g]!, y[g]!) + radius[g]!);
    });
  }
  return extent;
}

function massCentre({ x, y, radius }: Discs) {
  let area = 1e-9;
  const centre = { x: 0, y: 0 };
  radius.forEach((r, i) => {
    area += r * r;
    centre.x += r * r * x[i]!;
    centre.y += r * r * y[i]!;
  });
  return { x: centre.x / area, y: centre.y / area };
}

/** Nodes in a spiral round their subtopic's centre, strongest in the middle. */
function spiral(
  graph: WeightedGraph,
  partition: Int32Array,
  room: Float64Array,
  centres: Positions,
): Positions {
  const filled = new Float64Array(centres.x.length);
  const placed = new Int32Array(centres.x.length);
  const x = new Float64Array(graph.order);
  const y = new Float64Array(graph.order);
  const strongestFirst = Int32Array.from(x.keys()).sort(
    (a, b) => graph.strength[b]! - graph.strength[a]! || a - b,
  );
  for (const v of strongestFirst) {
    const group = partition[v]!;
    const position = placed[group]!++;
    const distance = DISC * Math.sqrt(filled[group]! + room[v]! / 2);
    filled[group]! += room[v]!;
    x[v] = centres.x[group]! + distance * Math.cos(position * GOLDEN_ANGLE);
    y[v] = centres.y[group]! + distance * Math.sin(position * GOLDEN_ANGLE);
  }
  return { x, y };
}

/** Evenly spread points, the first in the middle (Vogel 1979, doi:10.1016/0025-5564(79)90080-4). */
function phyllotaxis(count: number, spacing: number): Positions {
  const at = (turn: (angle: number) => number) =>
    Float64Array.from({ length: count }, (_, i) => spacing * Math.sqrt(i + 0.5) * turn(i * GOLDEN_ANGLE));
  return { x: at(Math.cos), y: at(Math.sin) };
}
