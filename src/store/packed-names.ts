// How `names` is stored: dozens of names a row, two or three bytes each, where a row of its own would take twelve.

/** Stands in `names.aliases` for the label. */
export const LABEL = 0;

/**
 * Most names that a row of `names` holds. Its first concept is a column, `steps` those from one concept to the next, the first 0; a
 * row ends where the next concept is none further on.
 */
export const NAMES_PER_ROW = 128;
