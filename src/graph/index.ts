// Stage 4 to 5: concepts to edges.
export { buildEdges } from './build-edges.js';
export { associationStrength, normalizedPmi, type PairCounts } from './cooccurrence.js';
export {
  conceptNode,
  type EdgeAttributes,
  type GraphInput,
  type GraphOptions,
  type GraphView,
  type NodeAttributes,
  paperNode,
  toGraphology,
  type WeaveGraph,
} from './graphology.js';
export { linkPapers, type PaperLink } from './link-papers.js';
export { DEFAULT_CONCEPTS_PER_PAPER, type EdgeOptions, usualMinCount } from './options.js';
export { RELATIONS } from './relations/index.js';
export type { Relation, RelationPattern } from './relations/relation.js';
export { ROLE_CUES } from './roles/index.js';
