// What the map draws, worked out once a theme and a size: colours, radii, territories, where areas are named.
import { middleOf } from '../../src/lib/hues.js';
import { type Atlas, isPaper, isWhole, typeOf } from '../data/atlas.js';
import {
  assignHues,
  GROUNDS,
  type Ground,
  mix,
  PALETTES,
  paleness,
  parseHex,
  type Theme,
} from './palette.js';
import { type Kind, SHAPES } from './shapes.js';
import { type Territory, territoriesOf } from './territories.js';
import type { Point } from './view.js';

export interface Scene {
  readonly atlas: Atlas;
  readonly theme: Theme;
  readonly ground: Ground;
  /** Colour of each community at level 0. */
  readonly communityColor: readonly string[];
  readonly nodeColor: readonly string[];
  readonly kind: readonly Kind[];
  readonly territories: readonly Territory[];
  readonly anchors: readonly Point[];
}

export function kindCode(kind: Kind): number {
  return SHAPES.indexOf(kind);
}

const SCENES = new WeakMap<Atlas, Partial<Record<Theme, Scene>>>();

/** Made once for each theme: map and panels share it. */
export function sceneOf(atlas: Atlas, theme: Theme): Scene {
  const made = SCENES.get(atlas) ?? {};
  const scene = made[theme] ?? createScene(atlas, theme, made.light ?? made.dark);
  SCENES.set(atlas, { ...made, [theme]: scene });
  return scene;
}

/** With guests, the scene at rest and what they look like. */
function createScene(atlas: Atlas, theme: Theme, before?: Scene): Scene {
  return atlas.resting
    ? sceneWithGuests(atlas, sceneOf(atlas.resting, theme))
    : restingScene(atlas, theme, before);
}

function sceneWithGuests(atlas: Atlas, scene: Scene): Scene {
  const guests = Array.from({ length: atlas.map.nodes.id.length - atlas.size }, (_, i) => atlas.size + i);
  const { communityColor, ground } = scene;
  return {
    ...scene,
    atlas,
    nodeColor: [...scene.nodeColor, ...guests.map((node) => colorOf(atlas, node, communityColor, ground))],
    kind: [...scene.kind, ...guests.map((node) => typeOf(atlas, node))],
  };
}

/** Parts that do not depend on the theme are kept from the scene before. */
function restingScene(atlas: Atlas, theme: Theme, before?: Scene): Scene {
  const ground = GROUNDS[theme];
  const anchors = before?.anchors ?? atlas.members.map((members) => anchorOf(atlas, members));
  const hues = atlas.hues ?? assignHues(anchors, PALETTES[theme].length);
  const communityColor = hues.map((hue) => PALETTES[theme][hue]!);
  return {
    atlas,
    theme,
    ground,
    communityColor,
    nodeColor: atlas.map.nodes.id.map((_, node) => colorOf(atlas, node, communityColor, ground)),
    kind: before?.kind ?? atlas.map.nodes.id.map((_, node) => typeOf(atlas, node)),
    territories: before?.territories ?? landOf(atlas),
    anchors,
  };
}

function colorOf(atlas: Atlas, node: number, colors: readonly string[], ground: Ground): string {
  const { community, count, stability } = atlas.map.nodes;
  if (isPaper(atlas, node)) return ground.paper;
  const color = colors[community[node]!] ?? ground.paper;
  return mix(color, ground.background, paleness(count[node]!, stability[node]!));
}

/** Communities smaller than this get a colour but no land and no name of an area. */
export const LEAST_LAND = 4;

function landOf(atlas: Atlas): Territory[] {
  const { x, y, community } = atlas.map.nodes;
  const members = [];
  for (let node = 0; node < atlas.concepts; node++) {
    const home = community[node]!;
    if ((atlas.members[home]?.length ?? 0) < LEAST_LAND) continue;
    members.push({ x: x[node]!, y: y[node]!, community: home, weight: 1 });
  }
  return territoriesOf(members, { communities: atlas.members.length });
}

function anchorOf(atlas: Atlas, members: readonly number[]): Point {
  const { x, y, count } = atlas.map.nodes;
  return middleOf(members.map((node) => ({ x: x[node]!, y: y[node]!, weight: Math.sqrt(count[node]!) })));
}

/** `rgba(...)` with the alpha multiplied in, as sigma's blending expects. */
export function premultiplied(color: string, alpha: number): string {
  const [r, g, b] = parseHex(color);
  const part = (value: number) => Math.round(value * alpha);
  return `rgba(${part(r)}, ${part(g)}, ${part(b)}, ${alpha})`;
}

/** `hub` is what the best-known concept has at least, however crowded the map. */
const RADIUS = { leastCompact: 1.3, least: 2.1, hub: 8, hubCompact: 5, most: 17 } as const;
/** The same where only the best known of a large graph are drawn: a crowd of well-known concepts, and hubs of thousands of papers. */
const RADIUS_OF_BEST = { ...RADIUS, leastCompact: 1, hub: 13, hubCompact: 8 } as const;
/** From this many concepts on the least of them shrink, so that the land and the well-known concepts are still seen. */
const CROWDED = 8000;

type Radii = Readonly<Record<keyof typeof RADIUS, number>>;

export interface Sizing {
  readonly fitScale: number;
  readonly compact: boolean;
  /** Papers of each concept at the moment that is shown; of all times where absent. */
  readonly papers?: Uint32Array | undefined;
}

/** As much ground for all as `CROWDED` of them take, but never smaller than on a phone. */
function leastRadius({ concepts }: Atlas, radius: Radii, compact: boolean): number {
  if (compact) return radius.leastCompact;
  return Math.max(radius.leastCompact, radius.least * Math.min(1, Math.sqrt(CROWDED / concepts)));
}

/**
 * Stored sizes end at some hundred papers, which thousands of concepts of a large graph have. Where only the best known are drawn,
 * areas go by papers alone.
 */
function sizesOf(atlas: Atlas): readonly number[] {
  const { size, count } = atlas.map.nodes;
  return isWhole(atlas) ? size : count.map(Math.sqrt);
}

/** How much all sizes grow, so that the largest is seen on a map of many concepts; 1 where it is seen anyhow. */
function hubBoost(sizes: readonly number[], concepts: number, scale: number, hub: number): number {
  let largest = 0;
  for (let node = 0; node < concepts; node++) largest = Math.max(largest, sizes[node]!);
  return largest > 0 ? Math.max(1, hub / (largest * scale)) : 1;
}

/** Radius in pixels of each node while the whole map fits on the stage. Areas grow with the papers. */
export function radiiAt(atlas: Atlas, { fitScale, compact, papers }: Sizing): Float32Array {
  const radius = isWhole(atlas) ? RADIUS : RADIUS_OF_BEST;
  const least = leastRadius(atlas, radius, compact);
  const scale = fitScale * 0.92;
  const sizes = sizesOf(atlas);
  const boost = hubBoost(sizes, atlas.concepts, scale, compact ? radius.hubCompact : radius.hub);
  const { count } = atlas.map.nodes;
  const grown = (node: number) =>
    papers && node < papers.length ? Math.sqrt(Math.min(1, papers[node]! / count[node]!)) : 1;
  return Float32Array.from(sizes, (size, node) =>
    isPaper(atlas, node)
      ? 3
      : Math.max(least, Math.min(radius.most, Math.max(least, size * scale * boost)) * grown(node)),
  );
}
