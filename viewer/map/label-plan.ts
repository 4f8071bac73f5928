// Labels that never overlap and never blink: each gets, once, the zoom from which on it is shown and the side of its node
// that it stands on. Boxes keep their size in pixels while anchors drift apart, so two boxes overlap over one closed interval
// of scales; a label appears above the intervals it shares with all more important labels that are shown by then.
// After the dynamic labelling of Been, Daiches and Yap 2006 (doi:10.1109/TVCG.2006.136) and VOSviewer's thresholds.

export interface LabelRequest {
  /** Anchor, in the unit of the positions, y up. */
  readonly x: number;
  readonly y: number;
  /** Size of the text in pixels. */
  readonly width: number;
  readonly height: number;
  /** Least and greatest radius in pixels that the node takes; both 0 for the name of an area. */
  readonly nearest: number;
  readonly farthest: number;
  /** Scale below which it is not wanted, however much room there is. */
  readonly from: number;
  /** Sides to try, best first. */
  readonly sides: readonly Side[];
}

export const SIDES = ['right', 'left', 'below', 'above', 'centre'] as const;
export type Side = (typeof SIDES)[number];

export interface LabelPlan {
  /** Scale (pixels a unit) from which each label is shown; Infinity where it never finds room. */
  readonly from: Float64Array;
  readonly side: readonly Side[];
}

/** Pixel offsets of a box from its anchor, y down. */
interface Reach {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

const GAP = 4;
const MARGIN_X = 5;
const MARGIN_Y = 2;

interface Size {
  readonly width: number;
  readonly height: number;
}

/** Offset of the text's box from the anchor, for a node of the given radius on screen. */
export function boxOffset(
  side: Side,
  { width, height }: Size,
  radius: number,
): { left: number; top: number } {
  if (side === 'right') return { left: radius + GAP, top: -height / 2 };
  if (side === 'left') return { left: -radius - GAP - width, top: -height / 2 };
  if (side === 'below') return { left: -width / 2, top: radius + GAP / 2 };
  if (side === 'above') return { left: -width / 2, top: -radius - GAP / 2 - height };
  return { left: -width / 2, top: -height / 2 };
}

/** The ground that a label may cover between its node's least and greatest radius, with a margin. */
function reachOf(label: LabelRequest, side: Side): Reach {
  const near = boxOffset(side, label, label.nearest);
  const far = boxOffset(side, label, label.farthest);
  return {
    left: Math.min(near.left, far.left) - MARGIN_X / 2,
    right: Math.max(near.left, far.left) + label.width + MARGIN_X / 2,
    top: Math.min(near.top, far.top) - MARGIN_Y / 2,
    bottom: Math.max(near.top, far.top) + label.height + MARGIN_Y / 2,
  };
}

/** Least radius in pixels of a node that the labels of less important ones keep clear of. */
const SEEN = 3;

/** The ground of the node itself: what is named must be seen. */
function nodeReach({ nearest }: LabelRequest): Reach {
  return { left: -nearest, right: nearest, top: -nearest, bottom: nearest };
}

interface Placed {
  readonly x: number;
  readonly y: number;
  readonly reach: Reach;
  readonly from: number;
}

/** `labels` stand in order of importance; `least` is the smallest scale that the camera allows, `most` the greatest. */
export function planLabels(labels: readonly LabelRequest[], least: number, most: number): LabelPlan {
  const from = new Float64Array(labels.length).fill(Number.POSITIVE_INFINITY);
  const side: Side[] = labels.map(() => 'right');
  const grid = createGrid(labels, least);
  labels.forEach((label, index) => {
    const best = bestSide(label, grid.near(label), { least, most });
    side[index] = best.side;
    if (best.from > most) return;
    from[index] = best.from;
    grid.add({ x: label.x, y: label.y, reach: reachOf(label, best.side), from: best.from });
    if (label.nearest >= SEEN) grid.add({ x: label.x, y: label.y, reach: nodeReach(label), from: best.from });
  });
  return { from, side };
}

/** Scales that the camera allows. */
interface Range {
  readonly least: number;
  readonly most: number;
}

function bestSide(
  label: LabelRequest,
  placed: readonly (readonly Placed[])[],
  { least, most }: Range,
): { side: Side; from: number } {
  const floor = Math.max(label.from, least);
  let best: { side: Side; from: number } = {
    side: label.sides[0] ?? 'centre',
    from: Number.POSITIVE_INFINITY,
  };
  for (const side of label.sides) {
    const from = firstFreeScale(label, reachOf(label, side), placed, {
      floor,
      most,
      limit: Math.min(best.from, most),
    });
    if (from < best.from) best = { side, from };
    if (best.from === floor) break;
  }
  return best;
}

interface Search {
  readonly floor: number;
  /** Overlaps at greater scales are never seen. */
  readonly most: number;
  /** A scale as great as this is of no use. */
  readonly limit: number;
}

/** The least scale, from `floor` on, above which the box meets none of the placed ones; Infinity from `limit` on. */
function firstFreeScale(
  label: LabelRequest,
  reach: Reach,
  placed: readonly (readonly Placed[])[],
  { floor, most, limit }: Search,
): number {
  let from = floor;
  for (const cell of placed) {
    for (const other of cell) {
      const dx = label.x - other.x;
      const lowX = reach.left - other.reach.right;
      const highX = reach.right - other.reach.left;
      // Already apart, and drifting further: most pairs end here.
      if (Math.abs(dx) * floor >= Math.max(-lowX, highX)) continue;
      const dy = other.y - label.y;
      const lowY = reach.top - other.reach.bottom;
      const highY = reach.bottom - other.reach.top;
      if (Math.abs(dy) * floor >= Math.max(-lowY, highY)) continue;
      const until = lastOverlap(overlapInterval(dx, lowX, highX), overlapInterval(dy, lowY, highY), most);
      if (until > from && until > other.from) from = until;
      if (from >= limit) return Number.POSITIVE_INFINITY;
    }
  }
  return from;
}

type Interval = readonly [number, number];

/** Upper end of the scales at which the boxes overlap on both axes, 0 if there are none below `most`. */
function lastOverlap(x: Interval, y: Interval, most: number): number {
  const start = Math.max(x[0], y[0]);
  const end = Math.min(x[1], y[1]);
  return start < Math.min(end, most) ? end : 0;
}

/** The scales s > 0 at which two spans overlap on one axis: anchors `d` apart, `s * d + low < 0 < s * d + high`. */
function overlapInterval(d: number, low: number, high: number): Interval {
  if (Math.abs(d) < 1e-12) return low < 0 && high > 0 ? [0, Number.POSITIVE_INFINITY] : [0, 0];
  const a = -high / d;
  const b = -low / d;
  return [Math.max(0, Math.min(a, b)), Math.max(0, Math.max(a, b))];
}

/** Cells a reach: the finer, the fewer labels are looked at that are too far away. */
const CELLS = 8;

/** Two boxes can meet only within a reach of pixels, so a label that is due at a greater scale looks less far around. */
function createGrid(labels: readonly LabelRequest[], least: number) {
  const [across, down] = farthestMeeting(labels);
  const [width, height] = [across / least / CELLS, down / least / CELLS];
  const cells = new Map<number, Placed[]>();
  // Two far-off cells may share a key, which costs a look and nothing else.
  const key = (column: number, row: number) => column * 0x10000 + row;
  return {
    add(placed: Placed): void {
      const at = key(Math.floor(placed.x / width), Math.floor(placed.y / height));
      const held = cells.get(at);
      if (held) held.push(placed);
      else cells.set(at, [placed]);
    },
    near({ x, y, from }: LabelRequest): Placed[][] {
      const [dx, dy] = [across / Math.max(from, least), down / Math.max(from, least)];
      const found: Placed[][] = [];
      for (let i = Math.floor((x - dx) / width); i <= (x + dx) / width; i++)
        for (let j = Math.floor((y - dy) / height); j <= (y + dy) / height; j++) {
          const held = cells.get(key(i, j));
          if (held) found.push(held);
        }
      return found;
    },
  };
}

/** Pixels between two anchors, across and down, from which on no two boxes can overlap. */
function farthestMeeting(labels: readonly LabelRequest[]): readonly [number, number] {
  let [widest, tallest, radius] = [1, 1, 0];
  for (const { width, height, farthest } of labels) {
    widest = Math.max(widest, width);
    tallest = Math.max(tallest, height);
    radius = Math.max(radius, farthest);
  }
  return [2 * (widest + radius + GAP + MARGIN_X), 2 * (tallest + radius + GAP + MARGIN_Y)];
}
