// Past one machine: shards of what was read and found, the queue that fills them, and their reduction past memory.
export { mapOnQueue, type QueueSettings } from './queue/map-on-queue.js';
export { runWorker, type WorkerSettings } from './queue/start-worker.js';
export { parseSize } from './reduce/memory-plan.js';
export { type ReduceSettings, type ReduceSummary, reduceShards } from './reduce/reduce-shards.js';
export { extractLine, type KeyedExtractor } from './shards/extract-lines.js';
export { type Gathered, gatherShards } from './shards/gather.js';
export { type LineOptions, linesOf } from './shards/lines-of.js';
export { findShards, readShards } from './shards/read-shards.js';
export { isRecordLine, SHARD_VERSION, type ShardLine, writeShardLine } from './shards/shard-line.js';
export { isInShare, parseShare, type Share, WHOLE } from './shards/share.js';
