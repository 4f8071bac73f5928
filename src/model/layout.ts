// Value 7 of the flow: where things lie. Finite, seeded, the same picture every time; y grows upwards.

export interface Layout {
  readonly conceptX: Float64Array;
  readonly conceptY: Float64Array;
  readonly paperX: Float64Array;
  readonly paperY: Float64Array;
  /** Radius of each concept in the same unit as the positions, as used when overlaps were removed. */
  readonly conceptSize: Float64Array;
}
