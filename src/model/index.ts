// The values that flow through the house, each in one file; types and their tables, no logic.
export * from './answers.js';
export * from './communities.js';
export * from './concept.js';
export * from './concept-type.js';
export * from './diagnostic.js';
export * from './edges.js';
export * from './knowledge-base.js';
export * from './layout.js';
export * from './mention.js';
export * from './packed-extractions.js';
export * from './palette.js';
export * from './paper.js';
export * from './source.js';
