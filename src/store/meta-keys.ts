// Keys of `meta` that more than one place must spell.

/** Hashes of what is stored, which cannot be hashed themselves. */
export const CONTENT_HASH = 'content_hash';
export const SEARCH_HASH = 'search_hash';

/** Keys of provenance carry this prefix, so that they cannot clash with ours. */
export const PROVENANCE = 'provenance.';

/** Papers that two concepts must share to be a pair. */
export const FEWEST_SHARED = 'pairs.fewest_papers';

/** Concepts of a paper, the most salient, that are paired with each other. */
export const MOST_PAIRED = 'pairs.most_concepts';
