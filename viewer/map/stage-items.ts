// What the stage is given to draw.

export interface StageNode {
  readonly x: number;
  readonly y: number;
  /** Radius in pixels when the whole map fits. */
  readonly size: number;
  readonly color: string;
  /** Position in SHAPES. */
  readonly shape: number;
  readonly hidden: boolean;
}

export interface StageEdge {
  readonly source: number;
  readonly target: number;
  /** Colour with its alpha multiplied in. */
  readonly color: string;
}
