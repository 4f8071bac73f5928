// Places in the plane, one a node.
export interface Positions {
  readonly x: Float64Array;
  readonly y: Float64Array;
}

export const GOLDEN_ANGLE = Math.PI * (3 - Math.sqrt(5));
