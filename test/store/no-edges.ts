// The edges of a graph that has none.
import type { Edges } from '../../src/model/index.js';

const none = new Int32Array(0);
const empty = new Float64Array(0);

export const NO_EDGES: Edges = {
  paperConcept: {
    paper: none,
    concept: none,
    count: none,
    salience: empty,
    role: new Uint8Array(0),
    cue: empty,
    mention: none,
  },
  cooccurrence: { source: none, target: none, count: none, association: empty, npmi: empty },
  broader: [],
  relations: [],
  unkept: [],
};
