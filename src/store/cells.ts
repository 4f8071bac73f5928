// What was read in a paper as numbers: so many an entry, in this order. `packed-cells.ts` says how they are stored.

/** Offsets count into the text of the field; the field is a position in `FIELDS`. */
export const SENTENCE = { size: 3, field: 0, start: 1, length: 2 } as const;

/** An edge between the paper and a concept, most salient first. Salience and cue are ten-thousandths. */
export const USE = { size: 6, concept: 0, count: 1, salience: 2, role: 3, cue: 4, mention: 5 } as const;

/** `use` is 0 for no concept, else 1 more than the position among the paper's concepts. The score is in ten-thousandths. */
export const MENTION = {
  size: 7,
  sentence: 0,
  start: 1,
  length: 2,
  use: 3,
  type: 4,
  detector: 5,
  score: 6,
} as const;

/** Entries one after another. */
export type Cells = readonly number[];

/** What was read in one paper; mentions in the order of their numbers. */
export interface Reading {
  readonly sentences: Cells;
  readonly concepts: Cells;
  readonly mentions: Cells;
}
