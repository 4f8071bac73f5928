// How the lists of numbers in `readings` are laid out: so many numbers an entry, in this order. One row there holds all that was
// read in one paper: its sentences, its concepts (most salient first) and its mentions, each in the order of its own number.

/** Offsets count into the text of the field; the field is a position in `FIELDS`. */
export const SENTENCE = { size: 3, field: 0, start: 1, length: 2 } as const;

/** An edge between the paper and a concept. `block` and `low` make the concept's number: `block * BLOCK + low`. */
export const USE = { size: 7, block: 0, low: 1, count: 2, salience: 3, role: 4, cue: 5, mention: 6 } as const;

/** `use` is 0 for no concept, else 1 more than the position among the paper's concepts. */
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

/** Concepts are counted in blocks, so that there may be more of them than there are characters, and each takes three bytes. */
export const BLOCK = 2 ** 15;
