// Queries over a built graph, and the handle that asks them.
export { diffGraphs } from './diff/diff-graphs.js';
export { diffLines } from './diff/diff-lines.js';
export type * from './diff/graph-diff.js';
export type { GraphFilters } from './graph-part.js';
export { KnowledgeBase, openKnowledgeBase } from './knowledge-base.js';
export { QUERIES } from './queries.js';
export type { AnswerOf, OptionsOf, Query, TypedQuery } from './query.js';
export {
  type AnswerPage,
  answerPage,
  followingOffset,
  pageSchemaOf,
  parametersOf,
  resolveQuestion,
} from './question.js';
export { markedText } from './quotation-lines.js';
export { formatTable, type TableColumn } from './table.js';
