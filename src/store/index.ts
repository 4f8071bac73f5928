// The store: one SQLite file, written whole, read by row numbers.

export { readConceptFrequencies, readConceptTypes } from './concept-facts.js';
export { hashContent } from './hash-content.js';
export { lookupKey, wordsOf } from './lookup-key.js';
export { openStore } from './open-store.js';
export { type PackedAbstracts, packAbstracts } from './pack-abstracts.js';
export { type CutOptions, cutStore } from './part/cut-store.js';
export { type PartFacts, type PartNote, readPartFacts } from './part/part-facts.js';
export { wantedOfYears, type Years } from './part/wanted-years.js';
export * from './read-broader.js';
export * from './read-communities.js';
export * from './read-companions.js';
export * from './read-concepts.js';
export { readEarlierReadings, type StoredReadings } from './read-earlier-readings.js';
export * from './read-findings.js';
export * from './read-map-places.js';
export {
  readMentionSentence,
  readMentions,
  readMentionsIn,
  readSentence,
  readSentences,
  type SentenceMention,
  type StoredMention,
} from './read-mentions.js';
export * from './read-meta.js';
export * from './read-names.js';
export * from './read-pairs.js';
export * from './read-paper-concepts.js';
export * from './read-papers.js';
export * from './read-relations.js';
export * from './read-sentences.js';
export * from './read-sources.js';
export * from './read-spellings.js';
export { fromE4 } from './read-types.js';
export { createRecent } from './recent.js';
export { APPLICATION_ID, SCHEMA_VERSION } from './schema.js';
export { type SqlDatabase, type SqlStatement, Store } from './store.js';
export { TABLES, type Table } from './tables.js';
export type { Step, TimeLimit } from './time-limit.js';
export { readUseColumns } from './use-columns.js';
export {
  type CheckResult,
  type Verification,
  type VerifyOptions,
  verifyKnowledgeBase,
} from './verify.js';
export { VIEWS, type View } from './views.js';
export {
  type KnowledgeBaseWriter,
  startKnowledgeBase,
  type WriteOptions,
  type Written,
  writeKnowledgeBase,
} from './write-knowledge-base.js';
export { lockForWriting } from './write-lock.js';
