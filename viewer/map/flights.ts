// Where the camera goes: to a few nodes, or to the whole map, in the part of the stage that no sheet covers.
import type { Atlas } from '../data/atlas.js';
import type { Point, View } from './view.js';

export interface Flight {
  readonly animate: boolean;
  /** Pixels at the stage's bottom that a sheet covers. */
  readonly covered: number;
}

export interface Destination extends Point {
  /** Zoom as a multiple of the one that fits the whole map. */
  readonly zoom: number;
  /** Place of the stage that the point comes to. */
  readonly at: Point;
}

interface Stage {
  readonly view: View;
  readonly fitScale: number;
  readonly covered: number;
}

/** Share of the free stage that a few nodes are to fill, and the zooms that they may ask for. */
const FILL = 0.62;
const ZOOMS = { least: 0.9, most: 7 } as const;

export function towards(atlas: Atlas, nodes: readonly number[], stage: Stage): Destination {
  const x = nodes.map((node) => atlas.map.nodes.x[node]!);
  const y = nodes.map((node) => atlas.map.nodes.y[node]!);
  const free = freeOf(stage);
  const room = FILL * Math.min(free.width / spread(x), free.height / spread(y));
  const zoom = Math.min(ZOOMS.most, Math.max(ZOOMS.least, room / stage.fitScale));
  return { ...middle(x, y), zoom, at: { x: free.width / 2, y: free.height / 2 } };
}

/** Pixels kept free around the whole map. */
const FRAME = 24;

export function towardsAll({ map }: Atlas, stage: Stage): Destination {
  const { x, y } = map.nodes;
  const free = freeOf(stage);
  const room = Math.min((free.width - 2 * FRAME) / spread(x), (free.height - 2 * FRAME) / spread(y));
  const zoom = Math.min(1, room / stage.fitScale);
  return { ...middle(x, y), zoom, at: { x: free.width / 2, y: free.height / 2 } };
}

function freeOf({ view, covered }: Stage): { readonly width: number; readonly height: number } {
  return { width: view.width, height: view.height - covered };
}

function rangeOf(values: readonly number[]): { readonly least: number; readonly most: number } {
  let [least, most] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (const value of values) {
    least = Math.min(least, value);
    most = Math.max(most, value);
  }
  return { least, most };
}

function spread(values: readonly number[]): number {
  const { least, most } = rangeOf(values);
  return Math.max(most - least, 1e-9);
}

/** The place below which a share of the span lies. */
export function shareAt(values: readonly number[], share: number): number {
  const { least, most } = rangeOf(values);
  return least + share * (most - least);
}

function middle(x: readonly number[], y: readonly number[]): Point {
  return { x: shareAt(x, 0.5), y: shareAt(y, 0.5) };
}
