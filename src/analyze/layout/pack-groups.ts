// Smaller topics within larger ones: packed round their parent's centre, each on the side of the topics that it is tied to.
import { groupCount } from '../communities/partition.js';
import { aggregate, groupMembers, type Members } from '../graph/aggregate.js';
import type { WeightedGraph } from '../graph/weighted-graph.js';
import { type Positions, phyllotaxis } from './positions.js';
import { type Discs, removeOverlapsInPlace } from './remove-overlaps.js';

/** For each group of the finer partition that of the coarser one that holds it. */
export function parentOf(coarse: Int32Array, fine: Int32Array, groups: number): Int32Array {
  const parent = new Int32Array(groups);
  for (let v = 0; v < fine.length; v++) parent[fine[v]!] = coarse[v]!;
  return parent;
}

/** Groups of a level packed round the centre of their parent, nearer to the topics that they are tied to. */
export function packLevel(
  graph: WeightedGraph,
  partitions: readonly Int32Array[],
  level: number,
  topics: Positions,
  radius: Float64Array,
) {
  const partition = partitions[level]!;
  const parent = parentOf(partitions[level - 1]!, partition, radius.length);
  const topic = parentOf(partitions[0]!, partition, radius.length);
  const coarse = aggregate(graph, partition, radius.length);
  const offsets = leanings(coarse, topic, topics, radius);
  const groups = groupCount(partitions[level - 1]!);
  return { offsets, extent: packInPlace(groupMembers(parent, groups), { ...offsets, radius }) };
}

/** Where each group leans to within its topic: towards the topics that it is tied to, by as much as it is. */
function leanings(
  coarse: WeightedGraph,
  topic: Int32Array,
  topics: Positions,
  radius: Float64Array,
): Positions {
  const reach = new Float64Array(topics.x.length);
  topic.forEach((t, g) => {
    reach[t] = Math.hypot(reach[t]!, radius[g]!);
  });
  const { x, y } = phyllotaxis(topic.length, 1e-3);
  for (let g = 0; g < topic.length; g++) {
    const pull = pullOnGroup(coarse, topic, topics, g);
    x[g]! += reach[topic[g]!]! * pull.x;
    y[g]! += reach[topic[g]!]! * pull.y;
  }
  return { x, y };
}

/** Mean direction to the other topics, weighted by ties to them: at most 1 long. */
function pullOnGroup(coarse: WeightedGraph, topic: Int32Array, topics: Positions, g: number) {
  const pull = { x: 0, y: 0 };
  const home = topic[g]!;
  const total = coarse.strength[g]! || 1;
  for (let e = coarse.offsets[g]!; e < coarse.offsets[g + 1]!; e++) {
    const other = topic[coarse.targets[e]!]!;
    if (other === home) continue;
    const dx = topics.x[other]! - topics.x[home]!;
    const dy = topics.y[other]! - topics.y[home]!;
    const weight = coarse.weights[e]! / total / (Math.sqrt(dx * dx + dy * dy) || 1);
    pull.x += weight * dx;
    pull.y += weight * dy;
  }
  return pull;
}

/** Moves the members of each parent off each other and centres them on the origin; returns how far each parent reaches. */
function packInPlace(members: Members, { x, y, radius }: Discs): Float64Array {
  const extent = new Float64Array(members.offsets.length - 1);
  for (let parent = 0; parent < extent.length; parent++) {
    const groups = members.nodes.subarray(members.offsets[parent]!, members.offsets[parent + 1]!);
    const pick = (values: Float64Array) => Float64Array.from(groups, (g) => values[g]!);
    const discs = { x: pick(x), y: pick(y), radius: pick(radius) };
    removeOverlapsInPlace(discs);
    const centre = massCentre(discs);
    groups.forEach((g, i) => {
      x[g] = discs.x[i]! - centre.x;
      y[g] = discs.y[i]! - centre.y;
      extent[parent] = Math.max(extent[parent]!, Math.hypot(x[g]!, y[g]!) + radius[g]!);
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
