// The labels of the map, of areas and of concepts, and of the focus: which text, in which face, from which zoom on.
import { type Atlas, isPaper } from '../data/atlas.js';
import type { Part } from '../data/parts.js';
import { rowOf } from '../data/rows.js';
import { labelOf } from '../lib/label.js';
import { ringRadius } from './draw.js';
import { boxOffset, type LabelRequest, planLabels, type Side } from './label-plan.js';
import {
  areaFace,
  conceptFace,
  FOCUS_FACE,
  FOCUS_PAPER_FACE,
  type LabelFace,
  type LabelText,
  PAPER_FACE,
  partFace,
  setLabel,
} from './label-text.js';
import { LEAST_LAND, type Scene } from './scene.js';
import { type Box, GROWTH, type Point, sharedArea } from './view.js';
import { ZOOM } from './zoom.js';

export interface Label {
  readonly kind: 'area' | 'concept' | 'paper';
  /** Community or node. */
  readonly index: number;
  readonly place: Point;
  readonly text: LabelText;
  readonly side: Side;
  /** Scale from which on it is drawn. */
  readonly from: number;
}

export interface LabelInputs {
  readonly scene: Scene;
  readonly radii: Float32Array;
  readonly fitScale: number;
  readonly shown: Uint8Array;
  /** Beyond this place labels stand to the left of their nodes. */
  readonly east: number;
  readonly context: CanvasRenderingContext2D;
  /** The stage is small: a phone's. */
  readonly compact: boolean;
  /** Finer communities, largest first. */
  readonly parts: readonly Part[];
}

interface Wanted {
  readonly kind: Label['kind'];
  readonly index: number;
  readonly place: Point;
  readonly text: LabelText;
  readonly request: LabelRequest;
}

/** Names of areas that the fitted map may show, and concepts; more come in as the area on the stage shrinks. */
const AT_REST = { areas: 20, concepts: 70 } as const;
/** A concept that already gives its area the name is named itself from this zoom on. */
const NAMED_FROM = 1.5;
/** Concepts beyond this rank are named in the focus, in lists and under the pointer, but not on the resting map. */
const MOST_LABELS = 5000;

/** Those that may come in up to a scale: what comes in later holds none of them back. */
export function restingLabels(inputs: LabelInputs, upTo: number): Label[] {
  const concepts = wantedConcepts(inputs, upTo);
  const best = concepts.slice(0, BEFORE_PARTS);
  const rest = concepts.slice(BEFORE_PARTS);
  return planned([...wantedAreas(inputs), ...best, ...wantedParts(inputs), ...rest], inputs.fitScale);
}

/** `upTo` is the greatest scale that is asked about: what would come in above it is left out. */
export function focusLabels(
  inputs: LabelInputs,
  focus: readonly number[],
  around: readonly number[],
  upTo = Number.POSITIVE_INFINITY,
): Label[] {
  const face = (node: number, rank: number) =>
    isPaper(inputs.scene.atlas, node) ? PAPER_FACE : conceptFace(rank + 8);
  return planned(
    [
      ...focus.map((node) => wantedFocus(inputs, node)),
      ...namedAround(inputs.scene.atlas, around)
        .map((node, rank) => ({ node, rank, from: rankScale(rank, AROUND, inputs.fitScale) }))
        .filter(({ from }) => from <= upTo)
        .map(({ node, rank, from }) => wantedNode(inputs, node, face(node, rank), from)),
    ],
    inputs.fitScale,
  );
}

/** The strongest first; after those, better known ones before others that are hardly weaker; papers last. */
function namedAround(atlas: Atlas, around: readonly number[]): number[] {
  const { importance } = atlas.map.nodes;
  const isConcept = (node: number) => !isPaper(atlas, node);
  const known = (a: number, b: number) => importance[b]! - importance[a]! || a - b;
  const rest = around.slice(STRONGEST);
  return [
    ...around.slice(0, STRONGEST).filter(isConcept),
    ...rest.filter(isConcept).sort(known),
    ...around.filter((node) => isPaper(atlas, node)),
  ];
}

const STRONGEST = 10;

/** Names around a focus that the fitted map may show. */
const AROUND = 40;

function planned(wanted: readonly Wanted[], fitScale: number): Label[] {
  const plan = planLabels(
    wanted.map(({ request }) => request),
    fitScale * ZOOM.least,
    fitScale * ZOOM.most,
  );
  return wanted
    .map(({ kind, index, place, text }, i) => ({
      kind,
      index,
      place,
      text,
      side: plan.side[i]!,
      from: plan.from[i]!,
    }))
    .filter(({ from }) => Number.isFinite(from));
}

/** Scale at which a rank is due: four times as many labels where a quarter of the area is left. */
function rankScale(rank: number, atRest: number, fitScale: number): number {
  return rank < atRest ? 0 : fitScale * Math.sqrt(rank / atRest);
}

function wantedAreas(inputs: LabelInputs): Wanted[] {
  const { scene, fitScale, context, shown, compact } = inputs;
  const known = knownBoxes(inputs);
  const named = scene.atlas.members
    .map((members, community) => ({ members, community }))
    .filter(({ members }) => members.length >= LEAST_LAND && members.some((node) => shown[node] === 1));
  return named.map(({ community }, rank) => {
    const place = scene.anchors[community]!;
    const text = setLabel(context, shortName(communityName(scene.atlas, community)), areaFace(rank, compact));
    const from = rankScale(rank, AT_REST.areas, fitScale);
    return {
      kind: 'area',
      index: community,
      place,
      text,
      request: requestOf(place, text, { radius: 0, from, sides: sidesClearOf(known, place, text, fitScale) }),
    };
  });
}

/** The best-known concepts, as boxes on the fitted map: the name of an area should not hide them. */
function knownBoxes({ scene, radii, shown, fitScale }: LabelInputs): Box[] {
  const { x, y } = scene.atlas.map.nodes;
  const known = namingOrder(scene.atlas).filter((node) => shown[node] === 1);
  return known.slice(0, AT_REST.concepts).map((node) => {
    const [east, south, radius] = [x[node]! * fitScale, -y[node]! * fitScale, radii[node]!];
    return { left: east - radius, right: east + radius, top: south - radius, bottom: south + radius };
  });
}

const AREA_SIDES: readonly Side[] = ['centre', 'below', 'above'];

/** The sides on which the name hides least of the boxes come first. */
function sidesClearOf(boxes: readonly Box[], { x, y }: Point, text: LabelText, scale: number): Side[] {
  const hidden = AREA_SIDES.map((side) => {
    const offset = boxOffset(side, text, 0);
    const [left, top] = [x * scale + offset.left, -y * scale + offset.top];
    const name = { left, top, right: left + text.width, bottom: top + text.height };
    return { side, area: boxes.reduce((sum, box) => sum + sharedArea(name, box), 0) };
  });
  return hidden.sort((a, b) => a.area - b.area).map(({ side }) => side);
}

/** Parts of areas are named as one comes nearer, but never instead of the best-known concepts. */
const PARTS_FROM = [1.5, 2.6] as const;
const BEFORE_PARTS = 30;

function wantedParts({ parts, scene, fitScale, context, shown, compact }: LabelInputs): Wanted[] {
  const inSight = parts.filter(({ parent }) => scene.atlas.members[parent]?.some((node) => shown[node]));
  return inSight.map(({ parent, name, x, y, rank }, order) => {
    const text = setLabel(context, name, partFace(rank, compact));
    const due = PARTS_FROM[rank] ?? PARTS_FROM[1];
    const from = Math.max(fitScale * due, rankScale(order, AT_REST.areas, fitScale));
    const request = requestOf({ x, y }, text, { radius: 0, from, sides: ['centre', 'above', 'below'] });
    return { kind: 'area', index: parent, place: { x, y }, text, request };
  });
}

/** The first of the concepts that a community is named after: what a map has room for. */
export function shortName(name: string): string {
  return name.split(' · ')[0] ?? name;
}

export function communityName(atlas: Atlas, community: number): string {
  return labelOf(atlas.map.communities.find(({ id, level }) => level === 0 && id === community)?.label ?? '');
}

function wantedConcepts(inputs: LabelInputs, upTo: number): Wanted[] {
  const { atlas } = inputs.scene;
  const order = namingOrder(atlas).filter((node) => inputs.shown[node] === 1);
  const names = new Set(atlas.members.map((_, community) => shortName(communityName(atlas, community))));
  const dueAt = (rank: number) => rankScale(rank, AT_REST.concepts, inputs.fitScale);
  const due = order.slice(0, MOST_LABELS).filter((_, rank) => dueAt(rank) <= upTo);
  return due.map((node, rank) => {
    const named = names.has(labelOf(atlas.map.nodes.label[node]!));
    return wantedNode(
      inputs,
      node,
      conceptFace(rank),
      named ? Math.max(dueAt(rank), inputs.fitScale * NAMED_FROM) : dueAt(rank),
    );
  });
}

/** The most important concepts of all are not held back by key concepts of a community. */
const KEY_MOST = 0.985;

/** By importance, but the three key concepts of each community come before other concepts of their kind of importance. */
export function namingOrder(atlas: Atlas): number[] {
  const { importance } = atlas.map.nodes;
  const weight = new Map<number, number>();
  for (const { level, keyConcepts } of atlas.map.communities) {
    if (level !== 0) continue;
    for (const [rank, { id }] of keyConcepts.slice(0, 3).entries()) {
      const node = atlas.indexOf.get(id);
      if (node !== undefined)
        weight.set(
          node,
          Math.max(importance[node]!, Math.min(KEY_MOST, importance[node]! + 0.12 - rank * 0.03)),
        );
    }
  }
  const rankOf = (node: number) => weight.get(node) ?? importance[node]!;
  return Array.from({ length: atlas.concepts }, (_, node) => node).sort(
    (a, b) => rankOf(b) - rankOf(a) || a - b,
  );
}

function wantedNode(inputs: LabelInputs, node: number, face: LabelFace, from: number): Wanted {
  const { atlas } = inputs.scene;
  const place = { x: atlas.map.nodes.x[node]!, y: atlas.map.nodes.y[node]! };
  const text = setLabel(inputs.context, labelOf(atlas.map.nodes.label[node]!), face);
  const kind = isPaper(atlas, node) ? 'paper' : 'concept';
  return {
    kind,
    index: node,
    place,
    text,
    request: requestOf(place, text, { radius: inputs.radii[node]!, from, sides: sidesAt(inputs, place) }),
  };
}

/** Stands clear of the ring around it. */
function wantedFocus(inputs: LabelInputs, node: number): Wanted {
  const face = isPaper(inputs.scene.atlas, node) ? FOCUS_PAPER_FACE : FOCUS_FACE;
  const wanted = wantedNode(inputs, node, face, 0);
  const nearest = ringRadius(inputs.radii[node]! * GROWTH.least);
  const farthest = ringRadius(inputs.radii[node]! * GROWTH.most);
  return { ...wanted, request: { ...wanted.request, nearest, farthest } };
}

interface Standing {
  readonly radius: number;
  readonly from: number;
  readonly sides: readonly Side[];
}

function requestOf(place: Point, text: LabelText, { radius, from, sides }: Standing): LabelRequest {
  return {
    ...place,
    width: text.width,
    height: text.height,
    nearest: radius * GROWTH.least,
    farthest: radius * GROWTH.most,
    from,
    sides,
  };
}

/** Towards the middle of the map, so that the frame does not cut it. */
function sidesAt({ east }: LabelInputs, { x }: Point): readonly Side[] {
  return x > east ? ['left', 'below', 'above', 'right'] : ['right', 'left', 'below', 'above'];
}

/** What the map itself knows to be around a node: its strongest concepts, then its papers where they are wanted. */
export function neighborhood(atlas: Atlas, node: number, papers: boolean): number[] {
  if (isPaper(atlas, node)) return rowOf(atlas.uses, node);
  const concepts = rowOf(atlas.neighbors, node);
  return papers ? [...concepts, ...rowOf(atlas.uses, node)] : concepts;
}
