// What the map is told to show, what it tells back, and what can be asked of it: the contract between the map and the page.
import type { Atlas } from '../data/atlas.js';
import type { Part } from '../data/parts.js';
import type { Moment } from '../data/years.js';
import type { Flight } from './flights.js';
import type { Label } from './labels.js';
import type { Theme } from './palette.js';
import type { Pen } from './pen.js';
import type { Scene } from './scene.js';
import type { Box, Point, View } from './view.js';

export interface Shown {
  /** That of the map's making, with other guests now and then. */
  readonly atlas: Atlas;
  readonly theme: Theme;
  /** Of the nodes at rest. */
  readonly shown: Uint8Array;
  readonly papers: 'focus' | 'all' | 'none';
  readonly focus: readonly number[];
  readonly hovered: number | undefined;
  readonly community: number | undefined;
  /** What stands around the focus, strongest first, once the source has told; the map's own edges until then. */
  readonly company: readonly number[] | undefined;
  /** Steps around one concept in focus. */
  readonly depth: number;
  /** Nodes of a path to draw, in order. */
  readonly path: readonly number[];
  /** Fewest papers that hold both ends of a line. */
  readonly minShared: number;
  readonly parts: readonly Part[];
  /** Sizes and trends at the end of a year; of all times where undefined. */
  readonly moment: Pick<Moment, 'upTo' | 'rising' | 'fading'> | undefined;
}

export interface MapEvents {
  readonly hover: (node: number | undefined) => void;
  /** `adding`: beside what is looked at, by a click with Shift or a long press. */
  readonly pick: (node: number | undefined, adding: boolean) => void;
  readonly pickArea: (community: number) => void;
  /** A step of the path that is drawn. */
  readonly pickStep: (from: number, to: number) => void;
  readonly lost: () => void;
}

export interface Elements {
  readonly root: HTMLElement;
  readonly stage: HTMLElement;
  readonly land: HTMLCanvasElement;
  readonly over: HTMLCanvasElement;
}

export interface AtlasMap {
  readonly show: (next: Shown) => void;
  /** Brings nodes into the part of the stage that no panel covers. */
  readonly flyTo: (nodes: readonly number[], options: Flight) => void;
  readonly fit: (options: Flight) => void;
  readonly zoomBy: (factor: number) => void;
  readonly panBy: (dx: number, dy: number) => void;
  /** Shares of the positions' span, 0..1, and a zoom. */
  readonly moveTo: (across: number, down: number, zoom: number) => void;
  readonly resize: () => void;
  readonly labelBoxes: () => readonly (Box & { readonly text: string })[];
  readonly view: () => View;
  readonly placeOf: (node: number) => Point;
  readonly scene: () => Scene;
  readonly radius: (node: number) => number;
  readonly labels: () => readonly Label[];
  /** Draws what the WebGL stage shows, and what is lit, with another pen: for a figure. */
  readonly paintGraph: (pen: Pen, view: View) => void;
  readonly kill: () => void;
}
