// Stage 4 to 5: concepts to edges.
export { headEdges } from './broader/head.js';
export {
  broaderEdges,
  buildEdges,
  cooccurrenceEdges,
  paperConceptEdges,
  relationEdges,
  unkeptStatements,
} from './build-edges.js';
export {
  type EarlierConcept,
  type EarlierReading,
  type EarlierReadings,
  type EarlierRelation,
  type KeptReadings,
  keptReadings,
} from './earlier/earlier-readings.js';
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
export { type Corpus, readStretch, type StretchFindings } from './read-stretch.js';
export type { KnownConcept, PaperText, Stretch } from './reading.js';
export { READING_VERSION } from './reading-version.js';
export { RELATIONS } from './relations/index.js';
export type { Relation, RelationPattern } from './relations/relation.js';
export { ROLE_CUES } from './roles/index.js';
