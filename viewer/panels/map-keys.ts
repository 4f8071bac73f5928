// Keys on the map: the arrows walk from concept to concept; with Shift they move the map; signs zoom.
import type { AtlasMap } from '../map/map-contract.js';
import { mapInUse } from '../state/map-in-use.js';
import { coveredBySheet } from '../state/sheet.js';
import { focus, hovered } from '../state/store.js';
import { readBoth, stepAside, stepBack, stepOn, walked } from '../state/walk.js';

/** Pixels of one step, and the factor of one zoom. */
export const PAN = 80;
export const ZOOM_STEP = 1.6;

type Act = (map: AtlasMap) => void;

const KEYS: Readonly<Record<string, Act>> = {
  ArrowRight: (map) => inSight(map, stepAside(1)),
  ArrowLeft: (map) => inSight(map, stepAside(-1)),
  ArrowDown: stepOn,
  ArrowUp: stepBack,
  Enter: stepOn,
  'Shift Enter': readBoth,
  'Shift ArrowLeft': (map) => map.panBy(-PAN, 0),
  'Shift ArrowRight': (map) => map.panBy(PAN, 0),
  'Shift ArrowUp': (map) => map.panBy(0, -PAN),
  'Shift ArrowDown': (map) => map.panBy(0, PAN),
  '+': (map) => map.zoomBy(ZOOM_STEP),
  'Shift +': (map) => map.zoomBy(ZOOM_STEP),
  '=': (map) => map.zoomBy(ZOOM_STEP),
  '-': (map) => map.zoomBy(1 / ZOOM_STEP),
  '0': fitMap,
};

export function onMapKey(event: KeyboardEvent): void {
  const act = KEYS[`${event.shiftKey ? 'Shift ' : ''}${event.key}`];
  if (!act || !mapInUse.value || event.ctrlKey || event.metaKey || event.altKey) return;
  event.preventDefault();
  act(mapInUse.value);
}

/** What the keys had come to is let go with the focus. */
export function leaveWalk(): void {
  if (walked.value === undefined) return;
  walked.value = undefined;
  hovered.value = undefined;
}

export function fitMap(map: AtlasMap): void {
  map.fit({ animate: animates(), covered: coveredBySheet.peek() });
}

export function animates(): boolean {
  return !matchMedia('(prefers-reduced-motion: reduce)').matches;
}

/** Pixels from the frame within which a name would be cut. */
const EDGE = 60;

/** Flies only where the neighbour would not be seen. */
function inSight(map: AtlasMap, node: number | undefined): void {
  if (node === undefined) return;
  const { width, height } = map.view();
  const { x, y } = map.placeOf(node);
  const bottom = height - coveredBySheet.peek();
  if (x > EDGE && x < width - EDGE && y > EDGE && y < bottom - EDGE) return;
  map.flyTo([...focus.peek(), node], { animate: animates(), covered: coveredBySheet.peek() });
}
