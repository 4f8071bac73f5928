// Places in the plane, one a node.
export interface Positions {
  readonly x: Float64Array;
  readonly y: Float64Array;
}

export const GOLDEN_ANGLE = Math.PI * (3 - Math.sqrt(5));

/** Evenly spread points, the first in the middle (Vogel 1979, doi:10.1016/0025-5564(79)90080-4). */
export function phyllotaxis(count: number, spacing: number): Positions {
  const at = (turn: (angle: number) => number) =>
    Float64Array.from({ length: count }, (_, i) => spacing * Math.sqrt(i + 0.5) * turn(i * GOLDEN_ANGLE));
  return { x: at(Math.cos), y: at(Math.sin) };
}
