// The map as one object: stage (WebGL), land beneath, lit neighbourhood and labels above. It is told what to show and tells
// what the pointer meets; it knows nothing of panels or addresses.
import type { Atlas } from '../data/atlas.js';
import {
  drawGraph,
  drawLabel,
  drawLabels,
  drawLand,
  drawLit,
  type Lit,
  labelBox,
  litAround,
  ringRadius,
} from './draw.js';
import { focusLabels, type Label, type LabelInputs, neighborhood, restingLabels } from './labels.js';
import { createLayer } from './layer.js';
import { mix, type Theme } from './palette.js';
import type { Pen } from './pen.js';
import { createScene, kindCode, premultiplied, radiiAt, type Scene } from './scene.js';
import { createSpotIndex, type SpotIndex } from './spot-index.js';
import { createStage, type Stage } from './stage.js';
import type { StageEdge, StageNode } from './stage-items.js';
import { type Box, growth, type Point, toScreen, type View } from './view.js';

export interface Shown {
  readonly theme: Theme;
  readonly shown: Uint8Array;
  readonly papers: 'focus' | 'all' | 'none';
  readonly focus: readonly number[];
  readonly hovered: number | undefined;
  readonly community: number | undefined;
  /** What stands around the focus, strongest first, once the source has told; the map's own edges until then. */
  readonly company: readonly number[] | undefined;
}

export interface MapEvents {
  readonly hover: (node: number | undefined) => void;
  readonly pick: (node: number | undefined) => void;
  readonly pickArea: (community: number) => void;
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

export interface Flight {
  readonly animate: boolean;
  /** Pixels at the stage's bottom that a sheet covers. */
  readonly covered: number;
}

export function createAtlasMap(atlas: Atlas, elements: Elements, first: Shown, events: MapEvents): AtlasMap {
  const land = createLayer(elements.land);
  const over = createLayer(elements.over);
  let shown = first;
  let scene = createScene(atlas, first.theme);
  let boxes: (Box & { label: Label })[] = [];
  let spots: SpotIndex;
  let radii: Float32Array = new Float32Array(atlas.size).fill(4);
  let resting: Label[] = [];
  let near: Label[] = [];
  let lit: Lit | undefined;
  let covered = coveredParts(elements.root);
  const east = shareAt(atlas.map.nodes.x, 0.85);

  const stage: Stage = createStage(elements.stage, stageNodes(), stageEdges(), {
    render: () => paint(),
    hover: (place) => onHover(place),
    click: (place) => onClick(place),
    lost: events.lost,
  });
  restyle();
  relight();
  paint();

  function stageNodes(): StageNode[] {
    const { x, y } = atlas.map.nodes;
    return atlas.map.nodes.id.map((_, node) => ({
      x: x[node]!,
      y: y[node]!,
      size: radii[node]!,
      color: scene.nodeColor[node]!,
      shape: kindCode(scene.kind[node]!),
      hidden: node < atlas.concepts ? shown.shown[node] === 0 : shown.papers !== 'all',
    }));
  }

  function stageEdges(): StageEdge[] {
    const { source, target } = atlas.map.edges;
    const { community } = atlas.map.nodes;
    return atlas.backbone
      .filter((edge) => shown.shown[source[edge]!] === 1 && shown.shown[target[edge]!] === 1)
      .map((edge) => {
        const [a, b] = [source[edge]!, target[edge]!];
        const within = community[a] === community[b];
        const color = within ? mix(scene.nodeColor[a]!, scene.nodeColor[b]!, 0.5) : scene.ground.edge;
        return { source: a, target: b, color: premultiplied(color, within ? 0.2 : 0.07) };
      });
  }

  function inputs(): LabelInputs {
    return {
      scene,
      radii,
      fitScale: stage.fitScale(),
      shown: shown.shown,
      east,
      context: over.context,
      compact: isCompact(),
    };
  }

  function isCompact(): boolean {
    return stage.view().width < COMPACT;
  }

  function restyle(): void {
    radii = radiiAt(atlas, stage.fitScale(), isCompact());
    spots = createSpotIndex({ x: atlas.map.nodes.x, y: atlas.map.nodes.y, radius: radiusIn, tolerance: 5 });
    stage.restyle(stageNodes(), stageEdges());
    resting = restingLabels(inputs());
  }

  function middleOfAttention(): readonly number[] {
    if (shown.focus.length > 0 || shown.hovered === undefined) return shown.focus;
    return [shown.hovered];
  }

  function relight(): void {
    const middle = middleOfAttention();
    const members =
      middle.length === 0 && shown.community !== undefined ? atlas.members[shown.community] : undefined;
    const around =
      members ?? (shown.focus.length > 0 ? shown.company?.filter(isWanted) : undefined) ?? aroundOf(middle);
    lit = middle.length > 0 || members ? litAround(scene, middle, around) : undefined;
    near = lit ? focusLabels(inputs(), middle, around) : [];
    elements.root.classList.toggle('is-lit', lit !== undefined);
  }

  function aroundOf(middle: readonly number[]): number[] {
    const [a, b] = middle;
    if (a === undefined) return [];
    const wanted = (node: number) => isShown(node) && !middle.includes(node);
    const first = neighborhood(atlas, a, shown.papers !== 'none').filter(wanted);
    if (b === undefined) return first;
    const second = new Set(neighborhood(atlas, b, shown.papers !== 'none'));
    return first.filter((node) => second.has(node));
  }

  function isWanted(node: number): boolean {
    return isShown(node) && !shown.focus.includes(node) && (node < atlas.concepts || shown.papers !== 'none');
  }

  function isShown(node: number): boolean {
    return node >= atlas.concepts || shown.shown[node] === 1;
  }

  function radiusIn(node: number, view: View): number {
    return radii[node]! * growth(view.scale / stage.fitScale());
  }

  function paint(): void {
    const view = stage.view();
    const radius = (node: number) => radiusIn(node, view);
    land.clear(view);
    drawLand(land.context, scene, view);
    over.clear(view);
    if (lit) drawLit(over.context, scene, lit, view, radius);
    const card = pointedCard(view, radius);
    boxes = drawLabels(
      over.context,
      scene,
      lit ? near : resting,
      view,
      reach(radius),
      card ? [...covered, card.box] : covered,
    );
    if (card) boxes.push(drawCard(over.context, scene, card));
  }

  /** How far a label must stay from its node: the ring of a focus keeps its room. */
  function reach(radius: (node: number) => number): (node: number) => number {
    return (node) => (lit?.focus.includes(node) ? ringRadius(radius(node)) : radius(node));
  }

  /** Within a pinned focus the pointer names what it meets, on a card that no label touches. */
  function pointedCard(view: View, radius: (node: number) => number): Card | undefined {
    const node = shown.hovered;
    if (node === undefined || shown.focus.length === 0 || shown.focus.includes(node)) return undefined;
    const label = focusLabels(inputs(), [node], [])[0];
    return label && cardOf(label, view, radius(node));
  }

  function onHover(place: Point | undefined): void {
    const node = place && spots.at(stage.view(), place, pickable);
    elements.root.classList.toggle('is-pointing', node !== undefined);
    if (node !== shown.hovered) events.hover(node);
  }

  function onClick(place: Point): void {
    const node = spots.at(stage.view(), place, pickable);
    if (node !== undefined) {
      events.pick(node);
      return;
    }
    const named = boxes.find(
      (box) => place.x >= box.left && place.x <= box.right && place.y >= box.top && place.y <= box.bottom,
    );
    if (named?.label.kind === 'area') events.pickArea(named.label.index);
    else events.pick(named?.label.index);
  }

  function pickable(node: number): boolean {
    if (lit && (lit.around.includes(node) || lit.focus.includes(node))) return true;
    return node < atlas.concepts ? shown.shown[node] === 1 : shown.papers === 'all';
  }

  function show(next: Shown): void {
    const before = shown;
    const attention = middleOfAttention().join();
    shown = next;
    if (next.theme !== before.theme) scene = createScene(atlas, next.theme, scene);
    if (next.theme !== before.theme || next.shown !== before.shown || next.papers !== before.papers) {
      restyle();
      relight();
    } else if (
      attention !== middleOfAttention().join() ||
      next.community !== before.community ||
      next.company !== before.company
    )
      relight();
    paint();
  }

  function flyTo(nodes: readonly number[], { animate, covered }: Flight): void {
    const view = stage.view();
    const free = { width: view.width, height: view.height - covered };
    const { x, y } = atlas.map.nodes;
    const span = Math.max(spread(nodes.map((node) => x[node]!)), spread(nodes.map((node) => y[node]!)), 1e-9);
    const reach = (0.62 * Math.min(free.width, free.height)) / (span * stage.fitScale());
    const zoom = Math.min(7, Math.max(1.2, reach));
    const first = nodes[0]!;
    const place =
      nodes.length === 1
        ? { x: x[first]!, y: y[first]! }
        : middle(
            nodes.map((node) => x[node]!),
            nodes.map((node) => y[node]!),
          );
    stage.move({ ...place, zoom, at: { x: free.width / 2, y: free.height / 2 }, animate });
  }

  function fit({ animate, covered }: Flight): void {
    const view = stage.view();
    const free = { width: view.width, height: view.height - covered };
    const { x, y } = atlas.map.nodes;
    const room = Math.min((free.width - 2 * FRAME) / spread(x), (free.height - 2 * FRAME) / spread(y));
    const zoom = Math.min(1, room / stage.fitScale());
    stage.move({ ...middle(x, y), zoom, at: { x: free.width / 2, y: free.height / 2 }, animate });
  }

  return {
    show,
    flyTo,
    fit,
    zoomBy: (factor) => stage.zoomBy(factor, true),
    panBy: (dx, dy) => stage.panBy(dx, dy),
    moveTo: (across, down, zoom) => {
      const [x, y] = [shareAt(atlas.map.nodes.x, across), shareAt(atlas.map.nodes.y, 1 - down)];
      stage.move({ x, y, zoom, animate: false });
    },
    resize: () => {
      stage.resize();
      covered = coveredParts(elements.root);
      restyle();
      relight();
      paint();
    },
    labelBoxes: () => boxes.map(({ label, ...box }) => ({ ...box, text: label.text.lines.join(' ') })),
    view: () => stage.view(),
    placeOf: (node) => toScreen(stage.view(), atlas.map.nodes.x[node]!, atlas.map.nodes.y[node]!),
    scene: () => scene,
    radius: (node) => reach((other) => radiusIn(other, stage.view()))(node),
    labels: () => (lit ? near : resting),
    paintGraph: (pen, view) => {
      const radius = (node: number) => radiusIn(node, view);
      pen.globalAlpha = lit ? FADED : 1;
      drawGraph(pen, scene, { nodes: stageNodes(), edges: stageEdges(), view, radius });
      pen.globalAlpha = 1;
      if (lit) drawLit(pen, scene, lit, view, radius);
    },
    kill: () => stage.kill(),
  };
}

/** What stands over the map, such as its buttons: no label goes there. */
function coveredParts(root: HTMLElement): Box[] {
  const origin = root.getBoundingClientRect();
  return [...root.querySelectorAll('.map-buttons')].map((element) => {
    const { left, top, right, bottom } = element.getBoundingClientRect();
    return {
      left: left - origin.left - 4,
      top: top - origin.top - 4,
      right: right - origin.left + 4,
      bottom: bottom - origin.top + 4,
    };
  });
}

/** Width of a stage below which names are set smaller. */
const COMPACT = 560;

/** Pixels kept free around the whole map. */
const FRAME = 24;

/** Opacity of the resting map behind a lit neighbourhood; the stylesheet holds the same. */
const FADED = 0.2;

interface Range {
  readonly least: number;
  readonly most: number;
}

function rangeOf(values: readonly number[]): Range {
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
function shareAt(values: readonly number[], share: number): number {
  const { least, most } = rangeOf(values);
  return least + share * (most - least);
}

function middle(x: readonly number[], y: readonly number[]): Point {
  return { x: shareAt(x, 0.5), y: shareAt(y, 0.5) };
}

interface Card {
  readonly label: Label;
  readonly text: Box;
  readonly box: Box;
}

function cardOf(label: Label, view: View, radius: number): Card {
  const text = labelBox({ ...label, side: 'right' }, view, radius + 4);
  return {
    label,
    text,
    box: { left: text.left - 6, top: text.top - 4, right: text.right + 6, bottom: text.bottom + 4 },
  };
}

function drawCard(
  context: CanvasRenderingContext2D,
  scene: Scene,
  { label, text, box }: Card,
): Box & { label: Label } {
  context.fillStyle = scene.ground.background;
  context.strokeStyle = scene.ground.quiet;
  context.lineWidth = 1;
  context.beginPath();
  context.roundRect(box.left, box.top, box.right - box.left, box.bottom - box.top, 4);
  context.fill();
  context.stroke();
  drawLabel(context, scene, { ...label, side: 'right' }, text);
  return { ...text, label };
}
