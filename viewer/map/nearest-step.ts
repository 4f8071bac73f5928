// Which step of a drawn path a point means: the nearest one within reach.
import type { Point } from './view.js';

/** Index of the step from `places[i]` to `places[i + 1]`; undefined where none is within `reach` pixels. */
export function nearestStep(places: readonly Point[], point: Point, reach: number): number | undefined {
  let nearest: number | undefined;
  let least = reach;
  for (let i = 0; i + 1 < places.length; i++) {
    const away = distanceTo(places[i]!, places[i + 1]!, point);
    if (away <= least) [nearest, least] = [i, away];
  }
  return nearest;
}

function distanceTo(from: Point, to: Point, point: Point): number {
  const [dx, dy] = [to.x - from.x, to.y - from.y];
  const length = dx * dx + dy * dy;
  const share = length === 0 ? 0 : ((point.x - from.x) * dx + (point.y - from.y) * dy) / length;
  const along = Math.min(1, Math.max(0, share));
  return Math.hypot(from.x + along * dx - point.x, from.y + along * dy - point.y);
}
