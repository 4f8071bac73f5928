// Where nodes start: topics on the graph between topics, subtopics round their topic's centre, nodes round their subtopic's.
// A good start is what spares iterations and keeps each topic in one piece.
import { groupCount } from '../communities/partition.js';
import type { WeightedGraph } from '../graph/weighted-graph.js';
import type { BodyGraph } from './bodies.js';
import { packLevel, parentOf } from './pack-groups.js';
import { placeTopics } from './place-topics.js';
import { GOLDEN_ANGLE, type Positions } from './positions.js';
import { removeOverlapsInPlace } from './remove-overlaps.js';
import { DISC } from './sizes.js';

/** `partitions` from coarse to fine, each nested in the one before. */
export function startInCommunities(
  { graph, room }: BodyGraph,
  partitions: readonly Int32Array[],
  aspect: number,
): Positions {
  const top = partitions[0]!;
  const topics = placeTopics(graph, top, groupRoom(top, room), aspect);
  const fine = partitions.at(-1)!;
  let extent: Float64Array = groupRoom(fine, room).map((size) => DISC * Math.sqrt(size));
  const offsets: Positions[] = [];
  for (let level = partitions.length - 1; level > 0; level--) {
    const packed = packLevel(graph, partitions, level, topics, extent);
    offsets.push(packed.offsets);
    extent = packed.extent;
  }
  removeOverlapsInPlace({ ...topics, radius: extent });
  return spiral(graph, fine, room, addUp(partitions, topics, offsets.reverse()));
}

/** Centre of each finest group: its topic's, and its way from there through the levels. */
function addUp(
  partitions: readonly Int32Array[],
  topics: Positions,
  offsets: readonly Positions[],
): Positions {
  let { x, y } = topics;
  offsets.forEach((offset, i) => {
    const parent = parentOf(partitions[i]!, partitions[i + 1]!, offset.x.length);
    x = offset.x.map((dx, g) => dx + x[parent[g]!]!);
    y = offset.y.map((dy, g) => dy + y[parent[g]!]!);
  });
  return { x, y };
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

/** Room that each group's members need together. */
function groupRoom(partition: Int32Array, room: Float64Array): Float64Array {
  const sum = new Float64Array(groupCount(partition));
  for (let v = 0; v < partition.length; v++) sum[partition[v]!]! += room[v]!;
  return sum;
}
