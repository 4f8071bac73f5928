// Drawing on a 2D canvas: land, lit neighbourhoods, labels. The same strokes make the page's layers and the exported figure.
import { isPaper } from '../data/atlas.js';
import { linkOf, sharePaper } from '../data/link.js';
import type { RingNode } from '../data/rings.js';
import { boxOffset } from './label-plan.js';
import { applyFace } from './label-text.js';
import type { Label } from './labels.js';
import { areaColor, withAlpha } from './palette.js';
import type { Pen } from './pen.js';
import type { Scene } from './scene.js';
import { traceShape } from './shapes.js';
import type { StageItems } from './stage-items.js';
import type { Territory } from './territories.js';
import { type Box, overlaps, type Point, toScreen, type View, within } from './view.js';

export function drawLand(pen: Pen, scene: Scene, view: View): void {
  const dark = scene.theme === 'dark';
  pen.lineJoin = 'round';
  pen.lineWidth = 1.1;
  scene.territories.forEach((territory, community) => {
    if (territory.length === 0) return;
    const color = scene.communityColor[community]!;
    traceLand(pen, territory, view);
    pen.fillStyle = withAlpha(color, dark ? 0.1 : 0.105);
    pen.fill();
    pen.strokeStyle = withAlpha(color, dark ? 0.3 : 0.34);
    pen.stroke();
  });
}

function traceLand(pen: Pen, territory: Territory, view: View): void {
  pen.beginPath();
  for (const ring of territory) {
    for (let i = 0; i < ring.length; i += 2) {
      const [x, y] = [view.x + ring[i]! * view.scale, view.y - ring[i + 1]! * view.scale];
      if (i === 0) pen.moveTo(x, y);
      else pen.lineTo(x, y);
    }
    pen.closePath();
  }
}

export interface Lit {
  /** The one or two concepts, or the paper, that stand in the middle. */
  readonly focus: readonly number[];
  /** All that is lit around them, strongest first. */
  readonly around: readonly number[];
  /** Lines from the focus: pairs of nodes and a strength from 0 to 1. */
  readonly links: readonly Link[];
  /** Nodes of a path, in order; empty where none is shown. */
  readonly path: readonly number[];
}

export interface Link {
  readonly source: number;
  readonly target: number;
  readonly strength: number;
}

export type Radius = (node: number) => number;

export function drawLit(pen: Pen, scene: Scene, lit: Lit, view: View, radius: Radius): void {
  const { x, y } = scene.atlas.map.nodes;
  const at = (node: number) => toScreen(view, x[node]!, y[node]!);
  pen.lineCap = 'round';
  for (const { source, target, strength } of lit.links.toReversed()) {
    const [from, to] = [at(source), at(target)];
    pen.strokeStyle = withAlpha(linkColor(scene, target), 0.1 + 0.65 * strength);
    pen.lineWidth = 0.7 + 2.5 * strength;
    pen.beginPath();
    pen.moveTo(from.x, from.y);
    pen.lineTo(to.x, to.y);
    pen.stroke();
  }
  drawPath(pen, scene, lit.path.map(at));
  for (const node of [...lit.around.toReversed(), ...lit.path])
    drawNode(pen, scene, node, { ...at(node), radius: Math.max(radius(node), LEAST_LIT) });
  for (const node of lit.focus) drawFocus(pen, scene, node, { ...at(node), radius: radius(node) });
}

/** A line in ink with a casing in the colour of the ground, as roads are drawn. */
function drawPath(pen: Pen, scene: Scene, places: readonly Point[]): void {
  if (places.length < 2) return;
  pen.lineJoin = 'round';
  for (const [color, width] of [
    [scene.ground.background, 8],
    [scene.ground.ink, 3.2],
  ] as const) {
    pen.strokeStyle = color;
    pen.lineWidth = width;
    pen.beginPath();
    for (const { x, y } of places) pen.lineTo(x, y);
    pen.stroke();
  }
}

function linkColor(scene: Scene, target: number): string {
  return isPaper(scene.atlas, target) ? scene.ground.paper : scene.nodeColor[target]!;
}

interface Disc {
  readonly x: number;
  readonly y: number;
  readonly radius: number;
}

export function drawNode(pen: Pen, scene: Scene, node: number, disc: Disc): void {
  traceShape(pen, scene.kind[node]!, disc);
  pen.fillStyle = scene.nodeColor[node]!;
  pen.fill();
  pen.strokeStyle = scene.ground.background;
  pen.lineWidth = 1;
  pen.stroke();
}

interface Graph extends StageItems {
  readonly view: View;
  /** How much larger than on the fitted map nodes are drawn. */
  readonly grown: number;
}

/** The resting graph, as the stage draws it by WebGL. */
export function drawGraph(pen: Pen, scene: Scene, { nodes, order, edges, view, grown }: Graph): void {
  pen.lineWidth = 0.8;
  for (const { source, target, color, alpha } of edges) {
    const [a, b] = [nodes[source]!, nodes[target]!];
    const [from, to] = [toScreen(view, a.x, a.y), toScreen(view, b.x, b.y)];
    pen.strokeStyle = withAlpha(color, alpha);
    pen.beginPath();
    pen.moveTo(from.x, from.y);
    pen.lineTo(to.x, to.y);
    pen.stroke();
  }
  for (const index of order) {
    const node = nodes[index]!;
    if (node.hidden) continue;
    traceShape(pen, scene.kind[index]!, { ...toScreen(view, node.x, node.y), radius: node.size * grown });
    pen.fillStyle = scene.nodeColor[index]!;
    pen.fill();
  }
}

const LEAST_FOCUS = 7;
const LEAST_LIT = 3;

/** Radius of the ring around a node in focus. */
export function ringRadius(radius: number): number {
  return Math.max(radius, LEAST_FOCUS) * 1.3 + 4;
}

function drawFocus(pen: Pen, scene: Scene, node: number, disc: Disc): void {
  drawNode(pen, scene, node, { ...disc, radius: Math.max(disc.radius, LEAST_FOCUS) });
  pen.strokeStyle = scene.ground.ink;
  pen.lineWidth = 2;
  pen.beginPath();
  pen.arc(disc.x, disc.y, ringRadius(disc.radius), 0, 2 * Math.PI);
  pen.stroke();
}

/** Draws the labels due at this view, but none into the reserved boxes, and returns their boxes, in the order of the labels. */
export function drawLabels(
  pen: Pen,
  scene: Scene,
  labels: readonly Label[],
  view: View,
  radius: Radius,
  reserved: readonly Box[] = [],
): (Box & { label: Label })[] {
  const boxes = [];
  for (const label of labels) {
    if (label.from > view.scale * (1 + 1e-9)) continue;
    const box = labelBox(label, view, label.kind === 'area' ? 0 : radius(label.index));
    if (!within(view, box) || reserved.some((other) => overlaps(box, other))) continue;
    drawLabel(pen, scene, label, box);
    boxes.push({ ...box, label });
  }
  return boxes;
}

export function labelBox(label: Label, view: View, radius: number): Box {
  const place = toScreen(view, label.place.x, label.place.y);
  const { width, height } = label.text;
  const offset = boxOffset(label.side, label.text, radius);
  const [left, top] = [place.x + offset.left, place.y + offset.top];
  return { left, top, right: left + width, bottom: top + height };
}

export function drawLabel(pen: Pen, scene: Scene, label: Label, box: Box): void {
  const { text } = label;
  applyFace(pen, text.face);
  pen.textBaseline = 'middle';
  pen.textAlign = label.side === 'right' ? 'left' : label.side === 'left' ? 'right' : 'center';
  const x =
    label.side === 'right' ? box.left : label.side === 'left' ? box.right : (box.left + box.right) / 2;
  pen.lineJoin = 'round';
  const isArea = label.kind === 'area';
  pen.strokeStyle = withAlpha(scene.ground.background, isArea ? 0.7 : 0.86);
  pen.lineWidth = isArea ? 4.5 : 3.4;
  pen.fillStyle = labelColor(scene, label);
  text.lines.forEach((line, i) => {
    const y = box.top + (i + 0.5) * text.face.lineHeight;
    pen.strokeText(line, x, y);
    pen.fillText(line, x, y);
  });
}

function labelColor(scene: Scene, label: Label): string {
  if (label.kind === 'paper') return scene.ground.quiet;
  if (label.kind === 'concept') return scene.ground.ink;
  return areaColor(scene.communityColor[label.index]!, scene.theme);
}

export interface Surroundings {
  readonly around: readonly number[];
  /** What lies further out, each with the node that leads there. */
  readonly rings?: readonly RingNode[];
  readonly path?: readonly number[];
}

/** What a focus lights: links to all around it, the strongest first and strongest; those in focus that a paper holds together are joined. */
export function litAround(scene: Scene, focus: readonly number[], surroundings: Surroundings): Lit {
  const { around, rings = [], path = [] } = surroundings;
  const { atlas } = scene;
  const links = focus.flatMap((node) =>
    around.map((target, rank): Link => {
      const toPaper = !isPaper(atlas, node) && isPaper(atlas, target);
      const strength = toPaper ? PAPER_LINK : 1 / (1 + rank / 4);
      return { source: node, target, strength: focus.length > 1 ? strength / 2 : strength };
    }),
  );
  for (const [a, b] of pairsOf(focus)) {
    if (linkOf(atlas, a, b) || sharePaper(atlas, a, b)) links.unshift({ source: a, target: b, strength: 1 });
  }
  for (const { node, via, depth } of rings)
    links.push({ source: via, target: node, strength: RING_LINK / depth });
  return { focus, around: [...around, ...rings.map(({ node }) => node)], links, path };
}

const PAPER_LINK = 0.12;
const RING_LINK = 0.5;

function pairsOf(nodes: readonly number[]): (readonly [number, number])[] {
  return nodes.flatMap((a, i) => nodes.slice(i + 1).map((b) => [a, b] as const));
}

/** Marks what grows and what fades at a moment: a full ring, and a thin one further out. */
export function drawTrends(pen: Pen, scene: Scene, trends: Trends, view: View, radius: Radius): void {
  const { x, y } = scene.atlas.map.nodes;
  const ring = (node: number, away: number) => {
    const place = toScreen(view, x[node]!, y[node]!);
    pen.beginPath();
    pen.arc(place.x, place.y, radius(node) + away, 0, 2 * Math.PI);
    pen.stroke();
  };
  pen.strokeStyle = scene.ground.ink;
  pen.lineWidth = 2.2;
  for (const node of trends.rising) ring(node, 3);
  pen.strokeStyle = scene.ground.quiet;
  pen.lineWidth = 0.9;
  for (const node of trends.fading) ring(node, 6);
}

export interface Trends {
  readonly rising: readonly number[];
  readonly fading: readonly number[];
}
