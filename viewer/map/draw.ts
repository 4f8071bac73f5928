// Drawing on a 2D canvas: land, lit neighbourhoods, labels. The same strokes make the page's layers and the exported figure.
import { boxOffset } from './label-plan.js';
import { applyFace } from './label-text.js';
import type { Label } from './labels.js';
import { areaColor, withAlpha } from './palette.js';
import type { Scene } from './scene.js';
import { traceShape } from './shapes.js';
import type { StageEdge, StageNode } from './stage-items.js';
import type { Territory } from './territories.js';
import { type Box, overlaps, toScreen, type View, within } from './view.js';

type Context = CanvasRenderingContext2D;

export function pathOf(territory: Territory): Path2D {
  const path = new Path2D();
  for (const ring of territory) {
    for (let i = 0; i < ring.length; i += 2) {
      if (i === 0) path.moveTo(ring[0]!, ring[1]!);
      else path.lineTo(ring[i]!, ring[i + 1]!);
    }
    path.closePath();
  }
  return path;
}

/** `pixelRatio` of the canvas; the context's transform is put back. */
export function drawLand(
  context: Context,
  scene: Scene,
  paths: readonly Path2D[],
  view: View,
  pixelRatio: number,
): void {
  const dark = scene.theme === 'dark';
  context.save();
  context.setTransform(
    view.scale * pixelRatio,
    0,
    0,
    -view.scale * pixelRatio,
    view.x * pixelRatio,
    view.y * pixelRatio,
  );
  context.lineJoin = 'round';
  paths.forEach((path, community) => {
    const color = scene.communityColor[community]!;
    context.fillStyle = withAlpha(color, dark ? 0.1 : 0.105);
    context.fill(path);
    context.strokeStyle = withAlpha(color, dark ? 0.3 : 0.34);
    context.lineWidth = 1.1 / view.scale;
    context.stroke(path);
  });
  context.restore();
}

export interface Lit {
  /** The one or two concepts, or the paper, that stand in the middle. */
  readonly focus: readonly number[];
  /** All that is lit around them, strongest first. */
  readonly around: readonly number[];
  /** Lines from the focus: pairs of nodes and a strength from 0 to 1. */
  readonly links: readonly Link[];
}

export interface Link {
  readonly source: number;
  readonly target: number;
  readonly strength: number;
}

export type Radius = (node: number) => number;

export function drawLit(context: Context, scene: Scene, lit: Lit, view: View, radius: Radius): void {
  const { x, y } = scene.atlas.map.nodes;
  const at = (node: number) => toScreen(view, x[node]!, y[node]!);
  context.lineCap = 'round';
  for (const { source, target, strength } of lit.links.toReversed()) {
    const [from, to] = [at(source), at(target)];
    context.strokeStyle = withAlpha(linkColor(scene, target), 0.1 + 0.65 * strength);
    context.lineWidth = 0.7 + 2.5 * strength;
    context.beginPath();
    context.moveTo(from.x, from.y);
    context.lineTo(to.x, to.y);
    context.stroke();
  }
  for (const node of lit.around.toReversed())
    drawNode(context, scene, node, { ...at(node), radius: radius(node) });
  for (const node of lit.focus) drawFocus(context, scene, node, { ...at(node), radius: radius(node) });
}

function linkColor(scene: Scene, target: number): string {
  return target >= scene.atlas.concepts ? scene.ground.paper : scene.nodeColor[target]!;
}

interface Disc {
  readonly x: number;
  readonly y: number;
  readonly radius: number;
}

export function drawNode(context: Context, scene: Scene, node: number, disc: Disc): void {
  traceShape(context, scene.kind[node]!, disc);
  context.fillStyle = scene.nodeColor[node]!;
  context.fill();
  context.strokeStyle = scene.ground.background;
  context.lineWidth = 1;
  context.stroke();
}

interface Graph {
  readonly nodes: readonly StageNode[];
  readonly edges: readonly StageEdge[];
  readonly view: View;
  readonly radius: Radius;
}

/** The resting graph, as the stage draws it by WebGL. */
export function drawGraph(context: Context, scene: Scene, { nodes, edges, view, radius }: Graph): void {
  context.lineWidth = 0.8;
  for (const { source, target } of edges) {
    const [a, b] = [nodes[source]!, nodes[target]!];
    const [from, to] = [toScreen(view, a.x, a.y), toScreen(view, b.x, b.y)];
    context.strokeStyle = withAlpha(scene.nodeColor[source]!, 0.22);
    context.beginPath();
    context.moveTo(from.x, from.y);
    context.lineTo(to.x, to.y);
    context.stroke();
  }
  nodes.forEach((node, index) => {
    if (!node.hidden)
      drawNode(context, scene, index, { ...toScreen(view, node.x, node.y), radius: radius(index) });
  });
}

const LEAST_FOCUS = 7;

/** Radius of the ring around a node in focus. */
export function ringRadius(radius: number): number {
  return Math.max(radius, LEAST_FOCUS) * 1.3 + 4;
}

function drawFocus(context: Context, scene: Scene, node: number, disc: Disc): void {
  drawNode(context, scene, node, { ...disc, radius: Math.max(disc.radius, LEAST_FOCUS) });
  context.strokeStyle = scene.ground.ink;
  context.lineWidth = 2;
  context.beginPath();
  context.arc(disc.x, disc.y, ringRadius(disc.radius), 0, 2 * Math.PI);
  context.stroke();
}

/** Draws the labels due at this view, but none into the reserved boxes, and returns their boxes, in the order of the labels. */
export function drawLabels(
  context: Context,
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
    drawLabel(context, scene, label, box);
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

export function drawLabel(context: Context, scene: Scene, label: Label, box: Box): void {
  const { text } = label;
  applyFace(context, text.face);
  context.textBaseline = 'middle';
  context.textAlign = label.side === 'right' ? 'left' : label.side === 'left' ? 'right' : 'center';
  const x =
    label.side === 'right' ? box.left : label.side === 'left' ? box.right : (box.left + box.right) / 2;
  context.lineJoin = 'round';
  const isArea = label.kind === 'area';
  context.strokeStyle = withAlpha(scene.ground.background, isArea ? 0.78 : 0.86);
  context.lineWidth = isArea ? 6 : 3.4;
  context.fillStyle = labelColor(scene, label);
  text.lines.forEach((line, i) => {
    const y = box.top + (i + 0.5) * text.face.lineHeight;
    context.strokeText(line, x, y);
    context.fillText(line, x, y);
  });
}

function labelColor(scene: Scene, label: Label): string {
  if (label.kind === 'paper') return scene.ground.quiet;
  if (label.kind === 'concept') return scene.ground.ink;
  return areaColor(scene.communityColor[label.index]!, scene.theme);
}

/** What a focus lights: links to all around it, the strongest first and strongest; two that are in focus are joined. */
export function litAround(scene: Scene, focus: readonly number[], around: readonly number[]): Lit {
  const { concepts } = scene.atlas;
  const links = focus.flatMap((node) =>
    around.map((target, rank): Link => {
      const strength = node < concepts && target >= concepts ? PAPER_LINK : 1 / (1 + rank / 4);
      return { source: node, target, strength: focus.length > 1 ? strength / 2 : strength };
    }),
  );
  const [a, b] = focus;
  if (a !== undefined && b !== undefined) links.unshift({ source: a, target: b, strength: 1 });
  return { focus, around, links };
}

const PAPER_LINK = 0.12;
