// A map that stays: what was there lies where it lay, what is new lies where its neighbours are, on the nearest free spot.
// What has grown pushes its nearest neighbours aside, by as much as it grew.
import { getOrSet } from '../../lib/collections.js';
import type { Layout } from '../../model/index.js';
import { rarity } from '../graph/topic-graph.js';
import type { AnalysisInput } from '../input.js';
import { GOLDEN_ANGLE, type Positions } from '../layout/positions.js';
import { removeOverlapsInPlace } from '../layout/remove-overlaps.js';
import { conceptRadius, PAPER_RADIUS } from '../layout/sizes.js';
import type { EarlierNode } from './earlier-nodes.js';
import { createFreeRoom } from './free-room.js';

/** Less than a fresh map leaves between two nodes, so that a node may grow a little before it pushes anything. */
const GAP = 0.25;
/** Tries round the wanted place; the spiral is then as wide as some twenty nodes. */
const TRIES = 2_000;

export function keepPlaces(input: AnalysisInput, nodes: Nodes): Layout {
  const concepts = input.resolution.concepts.length;
  const radius = Float64Array.from(nodes, (_, v) =>
    v < concepts ? conceptRadius(input.resolution.concepts[v]!.papers) : PAPER_RADIUS,
  );
  const x = Float64Array.from(nodes, (node) => node?.x ?? 0);
  const y = Float64Array.from(nodes, (node) => node?.y ?? 0);
  placeNewInPlace(input, nodes, { x, y, radius });
  removeOverlapsInPlace({ x, y, radius }, GAP);
  return {
    conceptX: x.slice(0, concepts),
    conceptY: y.slice(0, concepts),
    paperX: x.slice(concepts),
    paperY: y.slice(concepts),
    conceptSize: radius.slice(0, concepts),
  };
}

type Discs = Positions & { readonly radius: Float64Array };
type Nodes = readonly (EarlierNode | undefined)[];

/** Papers first: a new concept is mostly one of a new paper. */
function placeNewInPlace(input: AnalysisInput, nodes: Nodes, discs: Discs): void {
  const concepts = input.resolution.concepts.length;
  const placed = Uint8Array.from(nodes, (node) => (node === undefined ? 0 : 1));
  const room = createFreeRoom(discs, placed, GAP);
  const ties = tiesOfNew(input, nodes);
  const place = (v: number): void => {
    const wanted = centreOf(ties.get(v) ?? [], placed, discs) ?? { x: 0, y: 0 };
    const spot = freeSpot(wanted, discs.radius[v]!, room.isFree);
    discs.x[v] = spot.x;
    discs.y[v] = spot.y;
    placed[v] = 1;
    room.add(v);
  };
  for (let v = concepts; v < nodes.length; v++) if (placed[v] === 0) place(v);
  for (let v = 0; v < concepts; v++) if (placed[v] === 0) place(v);
}

interface Tie {
  readonly to: number;
  readonly weight: number;
}

/** The papers or concepts of each new node, weighted as on the graph that maps are drawn from. */
function tiesOfNew(input: AnalysisInput, nodes: Nodes): ReadonlyMap<number, readonly Tie[]> {
  const concepts = input.resolution.concepts.length;
  const { paper, concept, salience } = input.edges.paperConcept;
  const ties = new Map<number, Tie[]>();
  for (let e = 0; e < paper.length; e++) {
    const c = concept[e]!;
    const p = concepts + paper[e]!;
    if (nodes[c] !== undefined && nodes[p] !== undefined) continue;
    const weight = salience[e]! * rarity(input.resolution.concepts[c]!.papers, input.papers.length);
    if (nodes[c] === undefined) getOrSet(ties, c, (): Tie[] => []).push({ to: p, weight });
    if (nodes[p] === undefined) getOrSet(ties, p, (): Tie[] => []).push({ to: c, weight });
  }
  return ties;
}

interface Spot {
  readonly x: number;
  readonly y: number;
}

/** The centre of gravity of those that have a place; undefined where none has. */
function centreOf(ties: readonly Tie[], placed: Uint8Array, { x, y }: Positions): Spot | undefined {
  const known = ties.filter(({ to }) => placed[to] === 1);
  const sum = known.reduce((total, { weight }) => total + weight, 0);
  if (!(sum > 0)) return undefined;
  const mean = (at: Float64Array) =>
    known.reduce((total, { to, weight }) => total + weight * at[to]!, 0) / sum;
  return { x: mean(x), y: mean(y) };
}

/** The first free spot on a spiral of even density; the last one tried where all is full. */
function freeSpot(
  { x, y }: Spot,
  radius: number,
  isFree: (x: number, y: number, radius: number) => boolean,
): Spot {
  let spot = { x, y };
  for (let i = 0; i < TRIES && !isFree(spot.x, spot.y, radius); i++) {
    const distance = (radius + GAP) * Math.sqrt((i + 1) / 2);
    spot = {
      x: x + distance * Math.cos(i * GOLDEN_ANGLE),
      y: y + distance * Math.sin(i * GOLDEN_ANGLE),
    };
  }
  return spot;
}
