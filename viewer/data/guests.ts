// Nodes that a bounded map does not draw, and that join it while they are looked at: they stand after all others, so that the
// numbers of those stay, and are in no count, list or land of the map at rest.
import type { MapAnswer } from '../../src/model/index.js';
import { type Atlas, edgeStrengths } from './atlas.js';
import { type Rows, rowsOf } from './rows.js';

type Nodes = MapAnswer['nodes'];
type Edges = MapAnswer['edges'];

/** The atlas with the nodes of these parts of the map, each once, that it lacks. Their edges are found from their own rows alone. */
export function withGuests(resting: Atlas, parts: readonly MapAnswer[]): Atlas {
  const guests = new Map<string, Guest>();
  for (const part of parts)
    part.nodes.id.forEach((id, node) => {
      if (!resting.indexOf.has(id) && !guests.has(id)) guests.set(id, { part, node });
    });
  if (guests.size === 0) return resting;
  const nodes = nodesWith(resting.map.nodes, [...guests.values()]);
  const numbered = [...guests.keys()].map((id, i) => [id, resting.size + i] as const);
  const indexOf = new Map([...resting.indexOf, ...numbered]);
  const more = edgesOf(parts, resting, indexOf);
  const rows = (kind: number) => rowsOf(nodes.id.length, more, kind, edgeStrengths(more));
  const before = resting.map.edges.kind.length;
  return {
    ...resting,
    resting,
    map: { ...resting.map, nodes, edges: joinedEdges(resting.map.edges, more) },
    indexOf,
    neighbors: joinedRows(resting.neighbors, rows(0), resting.size, before),
    uses: joinedRows(resting.uses, rows(1), resting.size, before),
  };
}

interface Guest {
  readonly part: MapAnswer;
  readonly node: number;
}

function nodesWith(nodes: Nodes, guests: readonly Guest[]): Nodes {
  const both = <T>(of: (nodes: Nodes) => readonly T[]): T[] =>
    of(nodes).concat(guests.map(({ part, node }) => of(part.nodes)[node]!));
  return {
    id: both(({ id }) => id),
    label: both(({ label }) => label),
    type: both(({ type }) => type),
    community: both(({ community }) => community),
    x: both(({ x }) => x),
    y: both(({ y }) => y),
    size: both(({ size }) => size),
    count: both(({ count }) => count),
    // Less than anything that is drawn at rest.
    importance: nodes.importance.concat(guests.map(() => 0)),
    stability: both(({ stability }) => stability),
    year: both(({ year }) => year),
  };
}

/** Edges with a guest at an end, each once. */
function edgesOf(parts: readonly MapAnswer[], { size }: Atlas, indexOf: ReadonlyMap<string, number>): Edges {
  const found = new Map<string, readonly [source: number, target: number, part: MapAnswer, edge: number]>();
  for (const part of parts)
    part.edges.kind.forEach((_, edge) => {
      const [source, target] = [part.edges.source[edge]!, part.edges.target[edge]!].map(
        (node) => indexOf.get(part.nodes.id[node]!)!,
      ) as [number, number];
      if (Math.max(source, target) >= size) found.set(`${source} ${target}`, [source, target, part, edge]);
    });
  const edges = [...found.values()];
  return {
    source: edges.map(([source]) => source),
    target: edges.map(([, target]) => target),
    kind: edges.map(([, , part, edge]) => part.edges.kind[edge]!),
    count: edges.map(([, , part, edge]) => part.edges.count[edge]!),
    weight: edges.map(([, , part, edge]) => part.edges.weight[edge]!),
  };
}

function joinedEdges(edges: Edges, more: Edges): Edges {
  return {
    source: edges.source.concat(more.source),
    target: edges.target.concat(more.target),
    kind: edges.kind.concat(more.kind),
    count: edges.count.concat(more.count),
    weight: edges.weight.concat(more.weight),
  };
}

/** Rows of the nodes below `size` from the one, of the guests from the other, whose edges are numbered from `edges` on. */
function joinedRows(rows: Rows, more: Rows, size: number, edges: number): Rows {
  const from = more.offsets[size]!;
  const shift = rows.targets.length - from;
  return {
    offsets: joined(
      rows.offsets,
      more.offsets.subarray(size + 1).map((offset) => offset + shift),
    ),
    targets: joined(rows.targets, more.targets.subarray(from)),
    edges: joined(
      rows.edges,
      more.edges.subarray(from).map((edge) => edge + edges),
    ),
  };
}

function joined(first: Int32Array, second: Int32Array): Int32Array {
  const both = new Int32Array(first.length + second.length);
  both.set(first);
  both.set(second, first.length);
  return both;
}
