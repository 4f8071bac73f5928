// The map as one object: stage (WebGL), land beneath, lit neighbourhood and labels above. It is told what to show and tells
// what the pointer meets; it knows nothing of panels or addresses.
import { isPaper } from '../data/atlas.js';
import { linkOf } from '../data/link.js';
import { outerRings, type RingNode } from '../data/rings.js';
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
import { shareAt, towards, towardsAll } from './flights.js';
import { focusLabels, type Label, type LabelInputs, neighborhood, restingLabels } from './labels.js';
import { createLayer } from './layer.js';
import type { AtlasMap, Elements, MapEvents, Shown } from './map-contract.js';
import { nearestStep } from './nearest-step.js';
import { radiiAt, type Scene, sceneOf } from './scene.js';
import { createSpotIndex, type SpotIndex } from './spot-index.js';
import { createStage, type Stage } from './stage.js';
import { cornersOf, itemsOf } from './stage-items.js';
import { type Box, growth, type Point, sameView, toScreen, type View } from './view.js';

export function createAtlasMap(elements: Elements, first: Shown, events: MapEvents): AtlasMap {
  const land = createLayer(elements.land);
  const over = createLayer(elements.over);
  let shown = first;
  let { atlas } = first;
  const atRest = atlas.resting ?? atlas;
  let scene = sceneOf(atlas, first.theme);
  let landDrawn: { readonly view: View; readonly scene: Scene } | undefined;
  let boxes: (Box & { label: Label })[] = [];
  let spots: SpotIndex;
  let radii: Float32Array;
  let resting: Label[] = [];
  let near: Label[] = [];
  // Scales up to which they are planned.
  let restingUpTo = 0;
  let nearUpTo = 0;
  let lit: Lit | undefined;
  let covered = coveredParts(elements.root);
  const tolerance = matchMedia('(pointer: coarse)').matches ? TOLERANCE.finger : TOLERANCE.mouse;
  const east = shareAt(atRest.map.nodes.x, 0.85);

  const stage: Stage = createStage(elements.stage, cornersOf(atRest), {
    render: () => paint(),
    hover: (place) => onHover(place),
    click: (place, adding) => onClick(place, adding),
    lost: events.lost,
  });
  restyle();

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
    measure();
    nameResting();
    relight();
    stage.restyle(itemsOf(scene, radii, shown));
  }

  function measure(): void {
    radii = radiiAt(atlas, {
      fitScale: stage.fitScale(),
      compact: isCompact(),
      papers: shown.moment?.upTo,
    });
    spots = createSpotIndex({ x: atlas.map.nodes.x, y: atlas.map.nodes.y, radius: radiusIn, tolerance });
  }

  /** Guests come and go without the stage: only what is lit draws them. */
  function receiveGuests(): void {
    atlas = shown.atlas;
    scene = sceneOf(atlas, shown.theme);
    measure();
  }

  /** As far as one soon may zoom: most names come in far below, and take most of the time. */
  function nameResting(): void {
    restingUpTo = stage.view().scale * AHEAD;
    resting = restingLabels(inputs(), restingUpTo);
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
    near = lit ? namesAround(lit) : [];
    elements.root.classList.toggle('is-lit', lit !== undefined);
  }

  /** What is only pointed at is named as far as the zoom shows it, since the pointer does not wait. */
  function namesAround({ focus, around, path }: Lit): Label[] {
    nearUpTo = shown.focus.length > 0 || focus.length === 0 ? Number.POSITIVE_INFINITY : stage.view().scale;
    return focusLabels(inputs(), focus, [...path.slice(1, -1), ...around.filter(offPath(path))], nearUpTo);
  }

  function ringsOf([middle, other]: readonly number[], around: readonly number[]): RingNode[] {
    const far = shown.focus.length > 0 && shown.depth > 1 && middle !== undefined && other === undefined;
    if (!far || isPaper(atlas, middle)) return [];
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
      isShown(node) && !middle.includes(node) && (isPaper(atlas, node) || isStrong(a, node));
    const first = neighborhood(atlas, a, shown.papers !== 'none').filter(wanted);
    if (b === undefined) return first;
    const second = new Set(neighborhood(atlas, b, shown.papers !== 'none'));
    return first.filter((node) => second.has(node));
  }

  function isWanted(node: number): boolean {
    return isShown(node) && !shown.focus.includes(node) && (!isPaper(atlas, node) || shown.papers !== 'none');
  }

  /** The filters say nothing of guests, which come only as they pass. */
  function isShown(node: number): boolean {
    return shown.shown[node] !== 0;
  }

  function radiusIn(node: number, view: View): number {
    return radii[node]! * growth(view.scale / stage.fitScale());
  }

  function paint(): void {
    const view = stage.view();
    const radius = (node: number) => radiusIn(node, view);
    paintLand(view);
    over.clear(view);
    if (lit) drawLit(over.context, scene, lit, view, radius);
    else if (shown.moment) drawTrends(over.context, scene, shown.moment, view, radius);
    if (lit && view.scale > nearUpTo) near = namesAround(lit);
    if (!lit && view.scale > restingUpTo) nameResting();
    const card = pointedCard(view, radius);
    boxes = drawLabels(
      over.context,
      scene,
      (lit ? near : resting).filter(
        ({ kind, index }) => card?.label.kind !== kind || card.label.index !== index,
      ),
      view,
      reach(radius),
      card ? [...covered, card.box] : covered,
    );
    if (card) boxes.push(drawCard(over.context, scene, card));
  }

  /** It is the same under whatever is lit. */
  function paintLand(view: View): void {
    if (landDrawn && landDrawn.scene === scene && sameView(landDrawn.view, view)) return;
    landDrawn = { view, scene };
    land.clear(view);
    drawLand(land.context, scene, view);
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

  function onClick(place: Point, adding: boolean): void {
    const node = spots.at(stage.view(), place, pickable);
    if (node !== undefined) {
      events.pick(node, adding);
      return;
    }
    const named = boxes.find(
      (box) => place.x >= box.left && place.x <= box.right && place.y >= box.top && place.y <= box.bottom,
    );
    if (named?.label.kind === 'area') events.pickArea(named.label.index);
    else if (named) events.pick(named.label.index, adding);
    else if (!adding) pickStepAt(place);
  }

  function pickStepAt(place: Point): void {
    const nodes = lit?.path ?? [];
    const step = nearestStep(
      nodes.map((node) => toScreen(stage.view(), atlas.map.nodes.x[node]!, atlas.map.nodes.y[node]!)),
      place,
      tolerance,
    );
    if (step === undefined) events.pick(undefined, false);
    else events.pickStep(nodes[step]!, nodes[step + 1]!);
  }

  function pickable(node: number): boolean {
    if (lit && (lit.around.includes(node) || lit.focus.includes(node) || lit.path.includes(node)))
      return true;
    return node < atlas.size && isShown(node) && (node < atlas.concepts || shown.papers === 'all');
  }

  function show(next: Shown): void {
    const before = shown;
    const attention = middleOfAttention().join();
    shown = next;
    if (KEYS.every((key) => next[key] === before[key])) return;
    if (next.theme !== before.theme) scene = sceneOf(atlas, next.theme);
    if (next.atlas !== atlas) receiveGuests();
    if (isRestyled(before, next)) {
      restyle();
      return;
    }
    if (next.parts !== before.parts) nameResting();
    if (
      next.atlas !== before.atlas ||
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
    fit: ({ animate, covered: under }) => stage.move({ ...towardsAll(atRest, frame(under)), animate }),
    zoomBy: (factor) => stage.zoomBy(factor, true),
    panBy: (dx, dy) => stage.panBy(dx, dy),
    moveTo: (across, down, zoom) => {
      const [x, y] = [shareAt(atRest.map.nodes.x, across), shareAt(atRest.map.nodes.y, 1 - down)];
      stage.move({ x, y, zoom, animate: false });
    },
    resize: () => {
      stage.resize();
      covered = coveredParts(elements.root);
      restyle();
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
      const grown = growth(view.scale / stage.fitScale());
      drawGraph(pen, scene, { ...itemsOf(scene, radii, shown), view, grown });
      pen.globalAlpha = 1;
      if (lit) drawLit(pen, scene, lit, view, radius);
      else if (shown.moment) drawTrends(pen, scene, shown.moment, view, radius);
    },
    kill: () => stage.kill(),
  };
}

/** What changes how every node and edge is drawn. */
const STYLED = ['theme', 'shown', 'papers', 'minShared', 'moment'] as const;
const KEYS = [
  ...STYLED,
  'atlas',
  'focus',
  'hovered',
  'community',
  'company',
  'depth',
  'path',
  'parts',
] as const satisfies readonly (keyof Shown)[];

function isRestyled(before: Shown, next: Shown): boolean {
  return STYLED.some((key) => before[key] !== next[key]);
}

function offPath(path: readonly number[]): (node: number) => boolean {
  return (node) => !path.includes(node);
}

/** What stands over the map, such as its buttons: no label goes there. */
function coveredParts(root: HTMLElement): Box[] {
  const origin = root.getBoundingClientRect();
  return [...(root.parentElement ?? root).querySelectorAll('.map-tools > *, .time-bar')].map((element) => {
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

/** How much farther than the zoom that is shown names are planned. */
const AHEAD = 2.5;

/** Width of a stage below which names are set smaller. */
const COMPACT = 560;

/** Opacity of the resting map behind a lit neighbourhood; the stylesheet holds the same. */
const FADED = 0.2;
