// The affine way from graph positions (y up) to pixels of the stage (y down).

export interface View {
  /** Pixels a unit of the positions. */
  readonly scale: number;
  /** Pixel place of the origin. */
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export interface Point {
  readonly x: number;
  readonly y: number;
}

export function toScreen(view: View, x: number, y: number): Point {
  return { x: view.x + x * view.scale, y: view.y - y * view.scale };
}

export function sameView(a: View, b: View): boolean {
  return a.scale === b.scale && a.x === b.x && a.y === b.y && a.width === b.width && a.height === b.height;
}

export interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

export function overlaps(a: Box, b: Box): boolean {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
}

/** Square pixels that both cover. */
export function sharedArea(a: Box, b: Box): number {
  const width = Math.min(a.right, b.right) - Math.max(a.left, b.left);
  const height = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top);
  return Math.max(0, width) * Math.max(0, height);
}

/** Whole on the stage: a label cut by the frame is no label. */
export function within(view: View, box: Box): boolean {
  return box.left >= 0 && box.top >= 0 && box.right <= view.width && box.bottom <= view.height;
}

/** Radius of a node on screen: it grows with the zoom, but slower than the distances do, so that labels find room. */
export function radiusAt(base: number, zoom: number): number {
  return base * growth(zoom);
}

export const GROWTH = { exponent: 0.45, least: 0.8, most: 2.4 } as const;

/** `zoom` is the scale as a multiple of the scale at which the whole map fits. */
export function growth(zoom: number): number {
  return Math.min(GROWTH.most, Math.max(GROWTH.least, zoom ** GROWTH.exponent));
}
