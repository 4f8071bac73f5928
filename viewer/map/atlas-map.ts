// The map as one object: stage (WebGL), land beneath, lit neighbourhood and labels above. It is told what to show and tells
// what the pointer meets; it knows nothing of panels or addresses.
import type { Atlas } from '../data/atlas.js';
import { linkOf } from '../data/link.js';
import type { Part } from '../data/parts.js';
import { outerRings, type RingNode } from '../data/rings.js';
import type { Moment } from '../data/years.js';
import { type Card, cardOf, drawCard } from './card.js';
import {
  drawGraph,
  drawLabels,
  drawLand,
  drawLit,
  drawTrends,
  type Lit,
  litAround,
  ringRadius,
} from './draw.js';
import { type Flight, shareAt, towards, towardsAll } from './flights.js';
import { focusLabels, type Label, type LabelInputs, neighborhood, restingLabels } from './labels.js';
import { createLayer } from './layer.js';
import { nearestStep } from './nearest-step.js';
import type { Theme } from './palette.js';
import type { Pen } from './pen.js';
import { createScene, radiiAt, type Scene } from './scene.js';
import { createSpotIndex, type SpotIndex } from './spot-index.js';
import { createStage, type Stage } from './stage.js';
import { itemsOf } from './stage-items.js';
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
  readonly pick: (node: number | undefined) => void;
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
  const tolerance = matchMedia('(pointer: coarse)').matches ? TOLERANCE.finger : TOLERANCE.mouse;
  const east = shareAt(atlas.map.nodes.x, 0.85);

  const stage: Stage = createStage(elements.stage, itemsOf(scene, radii, shown), {
    render: () => paint(),
    hover: (place) => onHover(place),
    click: (place) => onClick(place),
    lost: events.lost,
  });
  restyle();
  relight();
  paint();

  function inputs(): LabelInputs {
    return {
      scene,
      radii,
      fitScale: stage.fitScale(),
      shown: shown.shown,
      east,
      context: over.context,
      compact: isCompact(),
      parts: shown.parts,
    };
  }

  function isCompact(): boolean {
    return stage.view().width < COMPACT;
  }

  function restyle(): void {
    radii = radiiAt(atlas, {
      fitScale: stage.fitScale(),
      compact: isCompact(),
      papers: shown.moment?.upTo,
    });
    spots = createSpotIndex({ x: atlas.map.nodes.x, y: atlas.map.nodes.y, radius: radiusIn, tolerance });
    stage.restyle(itemsOf(scene, radii, shown));
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
    const rings = ringsOf(middle, around);
    const path = shown.focus.length > 1 ? shown.path : [];
    lit = middle.length > 0 || members ? litAround(scene, middle, { around, rings, path }) : undefined;
    near = lit
      ? focusLabels(inputs(), middle, [...path.slice(1, -1), ...lit.around.filter(offPath(path))])
      : [];
    elements.root.classList.toggle('is-lit', lit !== undefined);
  }

  function ringsOf([middle, other]: readonly number[], around: readonly number[]): RingNode[] {
    const far = shown.focus.length > 0 && shown.depth > 1 && middle !== undefined && other === undefined;
    if (!far || middle >= atlas.concepts) return [];
    return outerRings(
      atlas,
      middle,
      around,
      shown.depth,
      (node, via) => isShown(node) && isStrong(via, node),
    );
  }

  function isStrong(a: number, b: number): boolean {
    return shown.minShared <= 1 || (linkOf(atlas, a, b)?.count ?? 0) >= shown.minShared;
  }

  function aroundOf(middle: readonly number[]): number[] {
    const [a, b] = middle;
    if (a === undefined) return [];
    const wanted = (node: number) =>
      isShown(node) && !middle.includes(node) && (node >= atlas.concepts || isStrong(a, node));
    const first = neighborhood(atlas, a, shown.papers !== 'none').filter(wanted);
    if (b === undefined) return first;
    const second = new Set(neighborhood(atlas, b, shown.papers !== 'none'));
    return first.filter((node) => second.has(node));
  }

  function isWanted(node: number): boolean {
    return isShown(node) && !shown.focus.includes(node) && (node < atlas.concepts || shown.papers !== 'none');
  }

  function isShown(node: number): boolean {
    return shown.shown[node] === 1;
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
    else if (shown.moment) drawTrends(over.context, scene, shown.moment, view, radius);
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
    else if (named) events.pick(named.label.index);
    else pickStepAt(place);
  }

  function pickStepAt(place: Point): void {
    const nodes = lit?.path ?? [];
    const step = nearestStep(
      nodes.map((node) => toScreen(stage.view(), atlas.map.nodes.x[node]!, atlas.map.nodes.y[node]!)),
      place,
      tolerance,
    );
    if (step === undefined) events.pick(undefined);
    else events.pickStep(nodes[step]!, nodes[step + 1]!);
  }

  function pickable(node: number): boolean {
    if (lit && (lit.around.includes(node) || lit.focus.includes(node) || lit.path.includes(node)))
      return true;
    return isShown(node) && (node < atlas.concepts || shown.papers === 'all');
  }

  function show(next: Shown): void {
    const before = shown;
    const attention = middleOfAttention().join();
    shown = next;
    if (next.parts !== before.parts) resting = restingLabels(inputs());
    if (next.theme !== before.theme) scene = createScene(atlas, next.theme, scene);
    if (isRestyled(before, next)) {
      restyle();
      relight();
    } else if (
      attention !== middleOfAttention().join() ||
      next.community !== before.community ||
      next.company !== before.company ||
      next.depth !== before.depth ||
      next.path !== before.path
    )
      relight();
    paint();
  }

  function frame(covered: number) {
    return { view: stage.view(), fitScale: stage.fitScale(), covered };
  }

  return {
    show,
    flyTo: (nodes, { animate, covered: under }) =>
      stage.move({ ...towards(atlas, nodes, frame(under)), animate }),
    fit: ({ animate, covered: under }) => stage.move({ ...towardsAll(atlas, frame(under)), animate }),
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
      drawGraph(pen, scene, { ...itemsOf(scene, radii, shown), view, radius });
      pen.globalAlpha = 1;
      if (lit) drawLit(pen, scene, lit, view, radius);
    },
    kill: () => stage.kill(),
  };
}

function isRestyled(before: Shown, next: Shown): boolean {
  return (['theme', 'shown', 'papers', 'minShared', 'moment'] as const).some(
    (key) => before[key] !== next[key],
  );
}

function offPath(path: readonly number[]): (node: number) => boolean {
  return (node) => !path.includes(node);
}

/** What stands over the map, such as its buttons: no label goes there. */
function coveredParts(root: HTMLElement): Box[] {
  const origin = root.getBoundingClientRect();
  return [...(root.parentElement ?? root).querySelectorAll('.map-buttons, .time-bar')].map((element) => {
    const { left, top, right, bottom } = element.getBoundingClientRect();
    return {
      left: left - origin.left - 4,
      top: top - origin.top - 4,
      right: right - origin.left + 4,
      bottom: bottom - origin.top + 4,
    };
  });
}

/** Pixels beside a node that still mean it. */
const TOLERANCE = { mouse: 5, finger: 14 } as const;

/** Width of a stage below which names are set smaller. */
const COMPACT = 560;

/** Opacity of the resting map behind a lit neighbourhood; the stylesheet holds the same. */
const FADED = 0.2;
