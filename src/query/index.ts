// Queries over a built graph, and the handle that asks them.
export { KnowledgeBase, openKnowledgeBase } from './knowledge-base.js';
export { QUERIES } from './queries.js';
export type { AnswerOf, OptionsOf, Query, TypedQuery } from './query.js';
export { markedText } from './quotation-lines.js';
export { formatTable, type TableColumn } from './table.js';
